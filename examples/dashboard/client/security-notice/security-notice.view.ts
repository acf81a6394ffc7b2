import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Notice } from './security-notice.ts';

/** The notice above the page. Its container is always there, so that screen readers announce the text when it appears. */
export function securityNotice({ state, dismiss }: Notice): TemplateResult {
  return html`<div class="alarm" role="status">
    ${
      state.status === 'none'
        ? nothing
        : html`<p class="notice">
            <span class="notice-text">
              Someone entered your password but not your code. If it was not you,
              <a href="/settings#security/password">change your password</a>.
              ${state.status === 'failed' ? 'This notice couldn’t be dismissed.' : nothing}
            </span>
            <button class="quiet" type="button" aria-disabled=${state.status === 'dismissing'} @click=${dismiss}>
              ${state.status === 'failed' ? 'Try again' : 'Dismiss'}
            </button>
          </p>`
    }
  </div>`;
}
