import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { CommonStrings } from '../strings/en/shared.ts';
import { icon } from './icon.view.ts';

/** Draws "Saving…" beside a control or a button, after a moment only: most answers are faster. Part: `status`. */
export function savingStatus(common: CommonStrings): TemplateResult {
  return html`<span part="status" class="account-late">${common.saving}</span>`;
}

/** Draws a tick and a word that fade by themselves; then `onFaded` is called. Part: `status`, `saved`. */
export function savedStatus(text: string, onFaded: () => void): TemplateResult {
  return html`<span part="status saved" @animationend=${onFaded}>${icon('check')}${text}</span>`;
}
