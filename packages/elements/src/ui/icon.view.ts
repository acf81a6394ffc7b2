import { html } from 'lit';
import type { TemplateResult } from 'lit';

// Outlines on a 16 × 16 grid, drawn with a stroke of 1.5.
const outlines = {
  check: 'm3 8.5 3.2 3.2L13 4.8',
  alert: 'M8 5v3.5M8 11v.01M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8',
  circle: 'M8 3.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9',
  shield: 'M8 1.8 13 3.6v4c0 3-2 5.4-5 6.6-3-1.2-5-3.6-5-6.6v-4zM5.6 8l1.7 1.7 3.1-3.3',
  unshielded: 'M8 1.8 13 3.6v4c0 3-2 5.4-5 6.6-3-1.2-5-3.6-5-6.6v-4zM6.3 6.3l3.4 3.4m0-3.4L6.3 9.7',
  download: 'M8 2.5v7.8m-3-3 3 3 3-3M3 13.5h10',
  print: 'M4.5 6V2.5h7V6m-7 5.5h-2V6h11v5.5h-2m-7-2h7v4h-7z',
  chevron: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  copy: 'M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2m1-5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8m6.5 2a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  light:
    'M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6m0-3.5V2m0 12v.5M3.4 3.4l.4.4m8.4 8.4.4.4M1.5 8H2m12 0h.5M3.4 12.6l.4-.4m8.4-8.4.4-.4',
  dark: 'M13.5 9.5a5.8 5.8 0 0 1-7-7 5.8 5.8 0 1 0 7 7',
  system: 'M2.5 3h11v7.5h-11zm3 10.5h5M8 10.5v3',
};

/** The name of an icon. */
export type IconName = keyof typeof outlines;

/** Draws an icon as large as the text beside it. It has no name of its own: what it means is written beside it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="account-icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${outlines[name]} /></svg>`;
}
