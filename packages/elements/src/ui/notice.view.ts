import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { icon } from './icon.view.ts';

/** How {@link notice} draws. */
export interface NoticeOptions {
  readonly tone: 'neutral' | 'success' | 'warning' | 'danger';
  readonly text: string | TemplateResult;
  /** Buttons at its end. */
  readonly actions?: TemplateResult | readonly TemplateResult[] | undefined;
  /** Focus can be put on it, where it has taken the place of what had it. */
  readonly focusable?: boolean | undefined;
}

/** Draws a message that stays until what it says is over. Part: `notice`, with its tone as a second name. */
export function notice({ tone, text, actions, focusable }: NoticeOptions): TemplateResult {
  return html`<div part="notice ${tone}" tabindex=${focusable === true ? '-1' : nothing}>
    <div class="account-message">
      ${icon(tone === 'success' ? 'check' : 'alert')}
      <div>${text}</div>
    </div>
    ${actions === undefined ? nothing : html`<div class="account-row">${actions}</div>`}
  </div>`;
}
