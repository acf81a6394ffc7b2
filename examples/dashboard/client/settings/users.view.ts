import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { Person } from '../../shared/people.ts';
import { formatDate } from '../format.ts';
import type { UsersState } from './users.ts';

/** The table of users. */
export function usersPanel(state: UsersState, retry: () => void): TemplateResult {
  return html`<div class="card records users">
    <header><h2>Users</h2></header>
    ${content(state, retry)}
  </div>`;
}

function content(state: UsersState, retry: () => void): TemplateResult {
  switch (state.status) {
    case 'idle':
    case 'loading':
      return html`<p class="muted">Loading…</p>`;
    case 'failed':
      return html`<p class="notice" role="alert">
        The list couldn’t be loaded. <button class="quiet" type="button" @click=${retry}>Try again</button>
      </p>`;
    case 'ready':
      return table(state.people);
  }
}

function table(people: readonly Person[]): TemplateResult {
  return html`<table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" class="spare">Username</th>
          <th scope="col">Role</th>
          <th scope="col">MFA</th>
          <th scope="col" class="spare number">Member since</th>
        </tr>
      </thead>
      <tbody>
        ${people.map(
          (person) =>
            html`<tr>
              <td class="name"><bdi>${person.fullName}</bdi></td>
              <td class="spare"><bdi dir="ltr">${person.username}</bdi></td>
              <td class="text"><bdi>${person.role ?? '–'}</bdi></td>
              <td>
                <span class="mark" data-mark=${person.mfaEnabled ? 'on' : 'off'}
                  >${person.mfaEnabled ? 'On' : 'Off'}</span
                >
              </td>
              <td class="spare number">${formatDate(person.createdAt)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="muted records-count">${people.length} people</p>`;
}
