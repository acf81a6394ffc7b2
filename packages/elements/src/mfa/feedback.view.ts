import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { icon } from '../shared/icon.view.ts';

/** What the last copy or download came to. */
export interface Feedback {
  readonly tone: 'success' | 'danger';
  readonly text: () => string;
}

/** Draws it where it was asked for. Part: `feedback`, with its tone as a second name. */
export function feedbackText(feedback: Feedback | null): TemplateResult | typeof nothing {
  if (feedback === null) return nothing;
  return html`<span part="feedback ${feedback.tone}">
    ${icon(feedback.tone === 'success' ? 'check' : 'alert')}<span>${feedback.text()}</span>
  </span>`;
}
