import { driveMfa } from '@account-elements/elements/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import './languages.css';
import { demoPassword } from '../demo/personas.ts';
import { languages } from '../languages.ts';
import { play } from '../play.ts';

const meta: Meta = {
  title: 'Languages/In use',
  tags: ['!autodocs', 'host-words'],
  globals: { persona: 'mfaThreeCodes' },
};
export default meta;

/** Every element uses the language of its surroundings. */
export const AllAtOnce: StoryObj = {
  render: () =>
    html`<div class="languages">
      ${languages
        .filter(({ tag }) => tag !== 'en-XA')
        .map(
          ({ tag, direction }) =>
            html`<section lang=${tag} dir=${direction} aria-label=${tag}><account-mfa></account-mfa></section>`,
        )}
    </div>`,
};

/** Texts of the host: a tab label in any language, and one title in German only. */
export const OtherWords: StoryObj = {
  parameters: {
    strings: {
      profile: { title: 'Member' },
      byLanguage: { de: { profile: { title: 'Mitglied' } }, ar: { profile: { title: 'العضو' } } },
    },
  },
  render: () =>
    html`<div class="languages">
      <section lang="en" aria-label="en"><account-profile></account-profile></section>
      <section lang="de" aria-label="de"><account-profile></account-profile></section>
      <section lang="ar" dir="rtl" aria-label="ar"><account-profile></account-profile></section>
    </div>`,
};

/** The pseudo-locale: English with accents, half as long again, in brackets. */
export const Pseudo: StoryObj = {
  globals: { locale: 'en-XA' },
  render: () => html`<account-settings selected="profile"></account-settings>`,
};

/** The language changes while a dialog is open. The dialog stays open and keeps the input. */
export const SwitchedWhileOpen: StoryObj = {
  globals: { persona: 'demo', locale: 'en' },
  render: () => html`<div><account-mfa></account-mfa></div>`,
  play: play(async ({ user }) => {
    await driveMfa(user).enable();
    await user.write('Password', demoPassword);
    document.documentElement.lang = 'fr';
    await user.see(/Authentification|Mot de passe/u);
  }),
};
