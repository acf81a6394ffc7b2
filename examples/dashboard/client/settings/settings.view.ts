import { html } from 'lit';
import type { TemplateResult } from 'lit';

import '@account-elements/elements/define';

import type { UsersState } from './users.ts';
import { usersPanel } from './users.view.ts';

export { confirmLeave } from '@account-elements/elements';

/** The account page as a host embeds it: the three tabs, and one of its own for whoever has the permission. */
export function settingsPage(users: UsersState, readUsers: () => void): TemplateResult {
  return html`
    <div class="page settings">
      <header class="page-head"><h1>Settings</h1></header>
      <account-settings linked>
        <section label="Users" permission="users:read" name="users">${usersPanel(users, readUsers)}</section>
      </account-settings>
    </div>
  `;
}
