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

/** No tokens are set: the default appearance. */
export const Default: StoryObj = {};

/** A console for frequent use: always dark, dense, with square corners. */
export const Dense: StoryObj = { args: { theme: 'dense' } };

/** Rounded corners, more space and warm colours. */
export const Soft: StoryObj = { args: { theme: 'soft' } };

/** A page with Tailwind and shadcn/ui. The page's own variables set the appearance. */
export const Shadcn: StoryObj = { args: { theme: 'shadcn' } };

/** The forms with a password or a code are in light DOM, and look the same. */
export const DenseSecurity: StoryObj = { args: { theme: 'dense', selected: 'security' } };

export const SoftSecurity: StoryObj = { args: { theme: 'soft', selected: 'security' } };

export const ShadcnSecurity: StoryObj = { args: { theme: 'shadcn', selected: 'security' } };
