import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { hostStyles } from './host-styles.ts';

interface HostArgs {
  readonly host: keyof typeof hostStyles;
}

const meta: Meta<HostArgs> = {
  title: 'Theming/Hosts',
  tags: ['!autodocs'],
  argTypes: { host: { control: 'select', options: Object.keys(hostStyles) } },
  render: ({ host }) =>
    html`<style>
        ${hostStyles[host]}
      </style>
      <style>
        body {
          background: var(--account-surface, light-dark(#fff, #16181d));
        }
      </style>
      <account-security></account-security>`,
};
export default meta;

type HostStory = StoryObj<HostArgs>;

/** The forms with a password are in light DOM, where the page's CSS rules apply to them. They still look the same. */
export const Tailwind: HostStory = { args: { host: 'tailwind' } };

export const Bootstrap: HostStory = { args: { host: 'bootstrap' } };

export const ModernNormalize: HostStory = { args: { host: 'normalize' } };

/** The page resets the style of every element. The elements of this package keep their style. */
export const TheNewCssReset: HostStory = { args: { host: 'reset' } };

export const ContentBox: HostStory = { args: { host: 'contentBox' } };

export const UnsetForms: HostStory = { args: { host: 'unset' } };

/** `html { font-size: 62.5% }`. */
export const SmallRoot: HostStory = { args: { host: 'smallRoot' } };
