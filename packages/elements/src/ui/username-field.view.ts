import { html } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * The username under which a password manager stores the password of the form. It is visually hidden and not in the tab order,
 * but without `display: none`, because managers skip such fields. A reset of the form does not clear it.
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
