import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { NoticeType } from '../../shared/security-notice.ts';
import type { Notice } from './security-notice.ts';

const texts: Readonly<Record<NoticeType, TemplateResult>> = {
  'second-factor-locked': html`Someone entered your password but not your code. If it was not you,
    <a href="/settings#security/password">change your password</a>.`,
  'mfa-ended': html`An administrator turned off MFA for your account.
    <a href="/settings#security/mfa">Enable it again</a>, and tell your administrator if you did not ask for this.`,
  'password-set': html`An administrator set a new password for your account.
    <a href="/settings#security/password">Change it</a>, and tell your administrator if you did not ask for this.`,
};

/** The notice above the page. Its container is always there, so that screen readers announce the text when it appears. */
export function securityNotice({ state, dismiss }: Notice): TemplateResult {
  return html`<div class="alarm" role="status">
    ${
      state.status === 'none'
        ? nothing
        : html`<p class="notice">
            <span class="notice-text">
              ${texts[state.type]} ${state.status === 'failed' ? 'This notice couldn’t be dismissed.' : nothing}
            </span>
            <button class="quiet" type="button" aria-disabled=${state.status === 'dismissing'} @click=${dismiss}>
              ${state.status === 'failed' ? 'Try again' : 'Dismiss'}
            </button>
          </p>`
    }
  </div>`;
}
