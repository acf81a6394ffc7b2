import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Draws grey lines in a card's place while there is nothing to show. Part: `skeleton`. */
export function skeleton(label: string, lines = 4): TemplateResult {
  return html`<div part="card skeleton" aria-busy="true" aria-label=${label} role="group">
    <div class="bones"><i></i><i></i></div>
    <div class="bones">${Array.from({ length: lines }, () => html`<i></i><b></b>`)}</div>
  </div>`;
}
