import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { icon } from './icon.view.ts';

/** Keeps the room beside a form's buttons, so that none of them moves when there is something to say. Part: `status`. */
export const noStatus: TemplateResult = html`<span part="status"></span>`;

/** Draws what is awaited beside a control or a button, after a moment only: most answers are faster. Part: `status`. */
export function waitingStatus(text: string): TemplateResult {
  return html`<span part="status" class="account-late">${text}</span>`;
}

/** Draws a tick and a word that fade by themselves; then `onFaded` is called. Part: `status`, `saved`. */
export function savedStatus(text: string, onFaded: () => void): TemplateResult {
  return html`<span part="status saved" @animationend=${onFaded}>${icon('check')}${text}</span>`;
}
