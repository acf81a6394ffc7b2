import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { alertOutline, checkOutline, icon } from '../ui/icon.view.ts';

/** The result of the last copy, download or print. `neutral`: it was started, and its result is not known. */
export interface Feedback {
  readonly tone: 'success' | 'neutral' | 'danger';
  readonly text: () => string;
}

/** Draws the result beside its button. Part: `feedback`, with its tone as a second name. */
export function feedbackText(feedback: Feedback | null): TemplateResult | typeof nothing {
  if (feedback === null) return nothing;
  return html`<span part="feedback ${feedback.tone}">
    ${icon(feedback.tone === 'success' ? checkOutline : alertOutline)}<span>${feedback.text()}</span>
  </span>`;
}
