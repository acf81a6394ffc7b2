import { html } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * An outline on a 16 × 16 grid, drawn with a stroke of 1.5. One that a single view uses is in the module of that view, so that it loads
 * with it.
 */
export type Outline = string;

export const checkOutline: Outline = 'm3 8.5 3.2 3.2L13 4.8';
export const alertOutline: Outline = 'M8 5v3.5M8 11v.01M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8';
export const copyOutline: Outline =
  'M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2m1-5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1';

/** Draws an icon as large as the text beside it. It has no name of its own: what it means is written beside it. */
export function icon(outline: Outline): TemplateResult {
  return html`<svg class="account-icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${outline} /></svg>`;
}
