import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { checkOutline, icon } from './icon.view.ts';

/** Reserves the space next to a form's buttons, so that they do not move when a status appears. Part: `status`. */
export const noStatus: TemplateResult = html`<span part="status"></span>`;

/** Shows a pending status next to a control, after a short delay, because most answers are faster. Part: `status`. */
export function waitingStatus(text: string): TemplateResult {
  return html`<span part="status" class="account-late">${text}</span>`;
}

/** Shows a tick and a word that fade out; then `onFaded` is called. Part: `status`, `saved`. */
export function savedStatus(text: string, onFaded: () => void): TemplateResult {
  return html`<span part="status saved" @animationend=${onFaded}>${icon(checkOutline)}${text}</span>`;
}
