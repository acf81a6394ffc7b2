import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import { mark } from '../shell/mark.view.ts';
import type { SignIn, SignInState } from './sign-in.ts';
import { problemText } from './words.ts';

/**
 * The sign-in page: one form at a time, with the fields that password managers look for. With `method="dialog"`, a form without a
 * submit handler (for example in a saved page) sends nothing, so no password gets into an address or a log.
 */
export function signInPage(signIn: SignIn, message: string | null): TemplateResult {
  const { state } = signIn;
  return html`
    <div class="card sign-in-card">
      <p class="product">${mark} Tally</p>
      <h1>${state.step === 'password' ? 'Sign in' : 'Two-step verification'}</h1>
      ${message !== null && state.step === 'password' ? html`<p class="notice">${message}</p>` : nothing}
      ${keyed(state.step, form(signIn))}
    </div>
  `;
}

function form(signIn: SignIn): TemplateResult {
  switch (signIn.state.step) {
    case 'password':
      return passwordForm(signIn);
    case 'app-code':
      return appCodeForm(signIn);
    case 'backup-code':
      return backupCodeForm(signIn);
  }
}

function passwordForm(signIn: SignIn): TemplateResult {
  const { state } = signIn;
  const submit = (event: SubmitEvent): void => {
    const fields = fieldsOf(event);
    const { username = '', password = '' } = fields.values;
    void signIn.sendPassword({ username, password }).then(() => fields.clear('password'));
  };
  return html`<form method="dialog" @submit=${submit}>
    ${problem(state)}
    <label class="field">
      Username
      <input
        name="username"
        dir="ltr"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        required
        autofocus
      />
    </label>
    <label class="field">
      Password
      <input
        name="password"
        type="password"
        dir="ltr"
        autocomplete="current-password"
        required
        aria-invalid=${state.problem === null ? nothing : 'true'}
        aria-describedby=${state.problem === null ? nothing : 'problem'}
      />
    </label>
    <button class="primary" ?disabled=${state.busy}>${state.busy ? 'Signing in…' : 'Sign in'}</button>
  </form>`;
}

function appCodeForm(signIn: SignIn): TemplateResult {
  return html`<form method="dialog" @submit=${(event: SubmitEvent) => sendCode(event, signIn)}>
      <p class="muted">Enter the code that your authenticator app shows now.</p>
      ${problem(signIn.state)}
      <label class="field">
        Code
        <input
          name="code"
          dir="ltr"
          inputmode="numeric"
          autocomplete="one-time-code"
          spellcheck="false"
          required
          autofocus
          aria-invalid=${signIn.state.problem === null ? nothing : 'true'}
          aria-describedby=${signIn.state.problem === null ? nothing : 'problem'}
        />
      </label>
      <button class="primary" ?disabled=${signIn.state.busy}>Continue</button>
    </form>
    ${otherWays(signIn, 'Use a backup code', 'backup-code')}`;
}

function backupCodeForm(signIn: SignIn): TemplateResult {
  return html`<form method="dialog" @submit=${(event: SubmitEvent) => sendCode(event, signIn)}>
      <p class="muted">Enter one of the backup codes you saved. Each works once.</p>
      ${problem(signIn.state)}
      <label class="field">
        Backup code
        <input
          name="code"
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          required
          autofocus
          aria-invalid=${signIn.state.problem === null ? nothing : 'true'}
          aria-describedby=${signIn.state.problem === null ? nothing : 'problem'}
        />
      </label>
      <button class="primary" ?disabled=${signIn.state.busy}>Continue</button>
    </form>
    ${otherWays(signIn, 'Use your authenticator app', 'app-code')}`;
}

function otherWays(signIn: SignIn, label: string, step: SignInState['step']): TemplateResult {
  return html`<p class="other-ways">
    <button class="quiet" type="button" @click=${() => signIn.turnTo(step)}>${label}</button>
    <button class="quiet" type="button" @click=${() => signIn.turnTo('password')}>Start over</button>
  </p>`;
}

function sendCode(event: SubmitEvent, signIn: SignIn): void {
  const fields = fieldsOf(event);
  void signIn.sendCode(fields.values['code'] ?? '').then(() => fields.clear('code'));
}

// In the document from the start, so that screen readers announce text that appears in it.
function problem({ problem: found, step }: SignInState): TemplateResult {
  return html`<p id="problem" class="problem" role="alert">${found === null ? nothing : problemText(found, step)}</p>`;
}

function fieldsOf(event: SubmitEvent) {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  return {
    values: Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    ),
    /** Empties a field with a wrong value and focuses it. */
    clear(name: string): void {
      const field = form.isConnected ? form.elements.namedItem(name) : null;
      if (!(field instanceof HTMLInputElement)) return;
      field.value = '';
      field.focus();
    },
  };
}
