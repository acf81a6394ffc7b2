import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '@account-elements/elements/themes/dense.css';
import '@account-elements/elements/themes/shadcn.css';
import '@account-elements/elements/themes/soft.css';
import './themes.css';

const meta: Meta = {
  title: 'Theming/Themes',
  tags: ['!autodocs'],
  args: { theme: 'default', selected: 'profile' },
  argTypes: {
    theme: { control: 'inline-radio', options: ['default', 'dense', 'soft', 'shadcn'] },
    selected: { control: 'inline-radio', options: ['general', 'profile', 'security'] },
  },
  globals: { persona: 'mfaThreeCodes' },
  render: ({ theme, selected }) =>
    html`<div class="host account-theme-${theme} host-${theme}">
      <account-settings selected=${selected}></account-settings>
    </div>`,
};
export default meta;

/** Nothing set: calm, dense, neutral. */
export const Default: StoryObj = {};

/** A console for people who live in it: dark whatever the page is, tight, square. */
export const Dense: StoryObj = { args: { theme: 'dense' } };

/** Round, roomy and warm. */
export const Soft: StoryObj = { args: { theme: 'soft' } };

/** In a page made with Tailwind and shadcn/ui: the page's own variables say how it looks. */
export const Shadcn: StoryObj = { args: { theme: 'shadcn' } };

/** The forms with a password or a code in them stand in light DOM, and look the same. */
export const DenseSecurity: StoryObj = { args: { theme: 'dense', selected: 'security' } };

export const SoftSecurity: StoryObj = { args: { theme: 'soft', selected: 'security' } };

export const ShadcnSecurity: StoryObj = { args: { theme: 'shadcn', selected: 'security' } };
