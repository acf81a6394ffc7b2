import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Person } from '../../shared/people.ts';
import { formatDate, formatMoment } from '../format.ts';
import type { UnlockState, Users } from './users.ts';

/** The users, and whether the reader may unlock their sign-in. */
export interface UsersModel {
  readonly users: Users;
  readonly canUnlock: boolean;
}

/** The table of users. */
export function usersPanel(model: UsersModel): TemplateResult {
  return html`<div class="card records users">
    <header><h2 tabindex="-1">Users</h2></header>
    ${content(model)}
  </div>`;
}

function content(model: UsersModel): TemplateResult {
  const { users } = model;
  switch (users.state.status) {
    case 'idle':
    case 'loading':
      return html`<p class="muted">Loading…</p>`;
    case 'failed':
      return html`<p class="notice" role="alert">
        The list couldn’t be loaded. <button class="quiet" type="button" @click=${users.read}>Try again</button>
      </p>`;
    case 'ready':
      return html`${model.canUnlock ? unlockMessages(users.state.unlock) : nothing} ${table(model, users.state.people)}`;
  }
}

/** Both containers are always there, so that screen readers announce the text when it appears. */
function unlockMessages(unlock: UnlockState): TemplateResult {
  return html`<div role="status">
      ${unlock.status === 'done' ? html`<p class="notice"><bdi>${unlock.person.fullName}</bdi> can sign in again.</p>` : nothing}
    </div>
    <div role="alert">
      ${
        unlock.status === 'failed'
          ? html`<p class="notice"><bdi>${unlock.person.fullName}</bdi> couldn’t be unlocked. Try again.</p>`
          : nothing
      }
    </div>`;
}

function table({ users, canUnlock }: UsersModel, people: readonly Person[]): TemplateResult {
  return html`<table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" class="spare">Username</th>
          <th scope="col">Role</th>
          <th scope="col">MFA</th>
          ${canUnlock ? html`<th scope="col">Sign-in</th>` : nothing}
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
              ${canUnlock ? html`<td class="lock">${lock(users, person)}</td>` : nothing}
              <td class="spare number">${formatDate(person.createdAt)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="muted records-count">${people.length} people</p>`;
}

function lock(users: Users, person: Person): TemplateResult {
  if (person.lockedUntil === null) return html`–`;
  const isRunning = users.state.status === 'ready' && users.state.unlock.status === 'running';
  const unlock = async (event: Event): Promise<void> => {
    const panel = (event.currentTarget as HTMLElement).closest('.users');
    // The button is removed, so the focus moves to the heading of the list.
    if (await users.unlock(person)) panel?.querySelector<HTMLElement>('h2')?.focus();
  };
  return html`<span class="mark" data-mark="failed">Locked until ${formatMoment(person.lockedUntil)}</span>
    <button
      class="quiet"
      type="button"
      aria-label=${`Unlock ${person.fullName}`}
      aria-disabled=${isRunning}
      @click=${unlock}
    >
      Unlock
    </button>`;
}
