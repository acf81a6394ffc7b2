import { html } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * The username that a password manager files the form's password under. Hidden from sight and from the tab order, and not by
 * `display: none`, which managers skip. It outlives the reset of its form.
 */
export function usernameField(username: string): TemplateResult {
  return html`<input
    class="account-unseen"
    type="text"
    name="username"
    dir="ltr"
    autocomplete="username"
    aria-hidden="true"
    tabindex="-1"
    readonly
    value=${username}
    .value=${username}
  />`;
}
