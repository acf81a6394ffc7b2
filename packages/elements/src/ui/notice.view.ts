import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { alertOutline, checkOutline, icon } from './icon.view.ts';

/** How {@link notice} draws. */
export interface NoticeOptions {
  readonly tone: 'neutral' | 'success' | 'warning' | 'danger';
  readonly text: string | TemplateResult;
  /** Buttons at its end. */
  readonly actions?: TemplateResult | readonly TemplateResult[] | undefined;
  /** Whether the notice can be focused, because it replaces a focused control. */
  readonly focusable?: boolean | undefined;
}

/** Draws a message that stays while its condition lasts. Part: `notice`, and its tone as a second part name. */
export function notice({ tone, text, actions, focusable }: NoticeOptions): TemplateResult {
  return html`<div part="notice ${tone}" tabindex=${focusable === true ? '-1' : nothing}>
    <div class="account-message">
      ${icon(tone === 'success' ? checkOutline : alertOutline)}
      <div>${text}</div>
    </div>
    ${actions === undefined ? nothing : html`<div class="account-row">${actions}</div>`}
  </div>`;
}
