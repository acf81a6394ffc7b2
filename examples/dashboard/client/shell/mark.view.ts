import { svg, html } from 'lit';

const strokes = svg`<path d="M9 8v16M14 8v16M19 8v16M24 8v16M5.5 20.5l21-9" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round"></path>`;

/** The logo: five tally marks. */
export const mark = html`<svg class="mark-of-product" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
  <rect width="32" height="32" rx="8"></rect>
  ${strokes}
</svg>`;
