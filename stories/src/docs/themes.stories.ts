import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

const meta: Meta = {
  title: 'Theming/Themes',
  tags: ['!autodocs'],
  args: { tokens: {} },
  argTypes: { tokens: { control: 'object', description: 'Custom properties on an ancestor' } },
  render: ({ tokens }) => html`<div style=${styleMap(tokens)}><account-settings></account-settings></div>`,
};
export default meta;

/** A console for people who live in it: dark whatever the page is, tight, square. */
export const Dense: StoryObj = {
  args: {
    tokens: {
      'color-scheme': 'dark',
      padding: '16px',
      background: '#0b0c0e',
      '--account-accent': '#7dd3a8',
      '--account-contrast': '#06140d',
      '--account-surface': '#111316',
      '--account-field': '#181b1f',
      '--account-radius': '3px',
      '--account-space': '3px',
      '--account-size': '13px',
    },
  },
};

/** Round, roomy and warm. */
export const Soft: StoryObj = {
  args: {
    tokens: {
      '--account-accent': 'light-dark(#a1357e, #f2a7d8)',
      '--account-contrast': 'light-dark(#fff, #2b0a20)',
      '--account-surface': 'light-dark(#fffafc, #1d171b)',
      '--account-field': 'light-dark(#fff, #261e23)',
      '--account-border': 'light-dark(#f1dfe9, #3a2c34)',
      '--account-radius': '16px',
      '--account-space': '5px',
      '--account-size': '15px',
      '--account-font': "ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, system-ui, sans-serif",
    },
  },
};

/** As if it were made of shadcn's own parts: its zinc palette, black or white for the one act. */
export const Shadcn: StoryObj = {
  args: {
    tokens: {
      '--account-accent': 'light-dark(#18181b, #fafafa)',
      '--account-contrast': 'light-dark(#fafafa, #18181b)',
      '--account-surface': 'light-dark(#ffffff, #09090b)',
      '--account-field': 'light-dark(#ffffff, #09090b)',
      '--account-text': 'light-dark(#09090b, #fafafa)',
      '--account-muted': 'light-dark(#63636b, #a1a1aa)',
      '--account-border': 'light-dark(#e4e4e7, #27272a)',
      '--account-focus': 'light-dark(#a1a1aa, #71717a)',
      '--account-radius': '10px',
    },
  },
};
