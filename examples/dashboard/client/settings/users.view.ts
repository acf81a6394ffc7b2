import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Person } from '../../shared/people.ts';
import { formatDate, formatMoment } from '../format.ts';
import type { ActionState, UserAction, Users } from './users.ts';

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
      return html`${messages(users.state.action)} ${table(users, users.state.people)} ${question(users)}`;
  }
}

const doneTexts: Readonly<Record<UserAction, string>> = {
  unlock: 'can sign in again.',
  'end-mfa': 'can sign in with the password alone.',
};

const failedTexts: Readonly<Record<UserAction, string>> = {
  unlock: 'couldn’t be unlocked. Try again later.',
  'end-mfa': 'still needs a code to sign in. MFA couldn’t be ended. Try again.',
};

/** Both containers are always there, so that screen readers announce the text when it appears. */
function messages(state: ActionState): TemplateResult {
  const message = (person: Person, text: string): TemplateResult =>
    html`<p class="notice">
      <span><bdi>${person.fullName}</bdi> ${text}</span>
    </p>`;
  return html`<div role="status">
      ${state.status === 'done' ? message(state.person, doneTexts[state.action]) : nothing}
    </div>
    <div role="alert">${state.status === 'failed' ? message(state.person, failedTexts[state.action]) : nothing}</div>`;
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
        ${people.map((person) => row(users, person))}
      </tbody>
    </table>
    <p class="muted records-count">${people.length} people</p>`;
}

function row(users: Users, person: Person): TemplateResult {
  const { fullName, username, role, mfaEnabled, canEndMfa, createdAt, suspendedAt, lockedUntil } = person;
  const hasMark = suspendedAt !== null || lockedUntil !== null;
  return html`<tr>
    <td class=${hasMark ? 'name whole-name' : 'name'}>
      <bdi>${fullName}</bdi>
      ${suspendedAt === null ? nothing : suspension(suspendedAt)}
      ${lockedUntil === null ? nothing : lock(users, person, lockedUntil)}
    </td>
    <td class="spare"><bdi dir="ltr">${username}</bdi></td>
    <td class="text"><bdi>${role ?? '–'}</bdi></td>
    <td>
      <div class="state">
        <span class="mark" data-mark=${mfaEnabled ? 'on' : 'off'}>${mfaEnabled ? 'On' : 'Off'}</span>
        ${canEndMfa ? endMfaButton(users, person) : nothing}
      </div>
    </td>
    <td class="spare number">${formatDate(createdAt)}</td>
  </tr>`;
}

function suspension(since: string): TemplateResult {
  return html`<div class="state">
    <span class="mark" data-mark="failed">Suspended since ${formatDate(since)}</span>
  </div>`;
}

/** The server sends locks only to a user who may end them. */
function lock(users: Users, person: Person, until: string): TemplateResult {
  const unlock = (event: Event): void => carryOut(users, 'unlock', person, event.currentTarget as HTMLElement);
  return html`<div class="state">
    <span class="mark" data-mark="failed">Locked until ${formatMoment(until)}</span>
    <button
      class="quiet"
      type="button"
      aria-label=${`Unlock ${person.fullName}`}
      aria-disabled=${isRunning(users)}
      @click=${unlock}
    >
      Unlock
    </button>
  </div>`;
}

function endMfaButton(users: Users, person: Person): TemplateResult {
  const ask = (event: Event): void => {
    const panel = (event.currentTarget as HTMLElement).closest('.users');
    if (users.ask('end-mfa', person)) panel?.querySelector('dialog')?.showModal();
  };
  return html`<button
    class="quiet"
    type="button"
    aria-label=${`End MFA of ${person.fullName}`}
    aria-disabled=${isRunning(users)}
    @click=${ask}
  >
    End MFA
  </button>`;
}

/** The question before MFA ends. Escape and *Cancel* keep it. */
function question(users: Users): TemplateResult | typeof nothing {
  const { state } = users;
  if (state.status !== 'ready' || state.action.status !== 'asked') return nothing;
  const { action, person } = state.action;
  // The browser has moved the focus back to the button that opened the dialog.
  const close = (event: Event): void => {
    const dialog = event.currentTarget as HTMLDialogElement;
    if (dialog.returnValue === action) carryOut(users, action, person, dialog);
    else users.cancel();
  };
  return html`<dialog
    class="question"
    role="alertdialog"
    aria-labelledby="end-mfa-title"
    aria-describedby="end-mfa-text"
    @close=${close}
  >
    <form method="dialog">
      <h2 id="end-mfa-title">End MFA of <bdi>${person.fullName}</bdi>?</h2>
      <p id="end-mfa-text">
        Then the password alone is enough to sign in. The authenticator and all backup codes stop working, and every
        session ends. Do this only if you have verified that the request comes from
        <bdi>${person.fullName}</bdi>.
      </p>
      <p class="choice">
        <button class="quiet" autofocus>Cancel</button>
        <button class="quiet danger" value=${action}>End MFA</button>
      </p>
    </form>
  </dialog>`;
}

/** Carries out an action. Its button is then removed, so the focus moves to the heading of the list. */
function carryOut(users: Users, action: UserAction, person: Person, source: HTMLElement): void {
  const panel = source.closest('.users');
  void users.carryOut(action, person).then((isDone) => {
    if (isDone) panel?.querySelector<HTMLElement>('h2')?.focus();
  });
}

function isRunning({ state }: Users): boolean {
  return state.status === 'ready' && state.action.status === 'running';
}
