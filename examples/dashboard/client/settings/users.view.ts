import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Person } from '../../shared/people.ts';
import { formatDate, formatMoment } from '../format.ts';
import type { UnlockState, Users } from './users.ts';

/** The table of users. */
export function usersPanel(users: Users): TemplateResult {
  return html`<div class="card records users">
    <header><h2 tabindex="-1">Users</h2></header>
    ${content(users)}
  </div>`;
}

function content(users: Users): TemplateResult {
  switch (users.state.status) {
    case 'idle':
    case 'loading':
      return html`<p class="muted">Loading…</p>`;
    case 'failed':
      return html`<p class="notice" role="alert">
        The list couldn’t be loaded. <button class="quiet" type="button" @click=${users.read}>Try again</button>
      </p>`;
    case 'ready':
      return html`${unlockMessages(users.state.unlock)} ${table(users, users.state.people)}`;
  }
}

/** Both containers are always there, so that screen readers announce the text when it appears. */
function unlockMessages(unlock: UnlockState): TemplateResult {
  return html`<div role="status">
      ${
        unlock.status === 'done'
          ? html`<p class="notice">
              <span><bdi>${unlock.person.fullName}</bdi> can sign in again.</span>
            </p>`
          : nothing
      }
    </div>
    <div role="alert">
      ${
        unlock.status === 'failed'
          ? html`<p class="notice">
              <span><bdi>${unlock.person.fullName}</bdi> couldn’t be unlocked. Try again.</span>
            </p>`
          : nothing
      }
    </div>`;
}

function table(users: Users, people: readonly Person[]): TemplateResult {
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
              <td class=${person.lockedUntil === null ? 'name' : 'name whole-name'}>
                <bdi>${person.fullName}</bdi>
                ${person.lockedUntil === null ? nothing : lock(users, person, person.lockedUntil)}
              </td>
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

/** The server sends locks only to a user who may end them. */
function lock(users: Users, person: Person, until: string): TemplateResult {
  const isRunning = users.state.status === 'ready' && users.state.unlock.status === 'running';
  const unlock = async (event: Event): Promise<void> => {
    const panel = (event.currentTarget as HTMLElement).closest('.users');
    // The button is removed, so the focus moves to the heading of the list.
    if (await users.unlock(person)) panel?.querySelector<HTMLElement>('h2')?.focus();
  };
  return html`<div class="lock">
    <span class="mark" data-mark="failed">Locked until ${formatMoment(until)}</span>
    <button
      class="quiet"
      type="button"
      aria-label=${`Unlock ${person.fullName}`}
      aria-disabled=${isRunning}
      @click=${unlock}
    >
      Unlock
    </button>
  </div>`;
}
