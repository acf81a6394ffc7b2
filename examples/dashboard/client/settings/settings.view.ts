import { html } from 'lit';
import type { TemplateResult } from 'lit';

import '@account-elements/elements/define';

import { usersPermission } from '../../shared/people.ts';
import type { Language } from './language.ts';
import type { Users } from './users.ts';
import { usersPanel } from './users.view.ts';

export { confirmLeave } from '@account-elements/elements';

/** The account page as a host embeds it: the three built-in tabs, and one more for users with the permission. */
export function settingsPage(users: Users, language: Language): TemplateResult {
  return html`
    <div class="page settings">
      <header class="page-head">
        <h1>Settings</h1>
        ${languageSelect(language)}
      </header>
      <div lang=${language.tag} dir=${language.direction}>
        <account-settings linked>
          <section label="Users" permission=${usersPermission} name="users" lang="en-GB" dir="ltr">
            ${usersPanel(users)}
          </section>
        </account-settings>
      </div>
    </div>
  `;
}

function languageSelect({ tag, choices, isKept, choose }: Language): TemplateResult {
  const change = (event: Event): void => choose((event.currentTarget as HTMLSelectElement).value);
  return html`<div class="page-tools">
    <span class="hint" role="status">${isKept ? '' : 'Lasts until you reload: this browser blocks storage.'}</span>
    <select class="select" aria-label="Language" @change=${change}>
      ${choices.map((one) => html`<option value=${one.tag} lang=${one.tag} ?selected=${one.tag === tag}>${one.name}</option>`)}
    </select>
  </div>`;
}
