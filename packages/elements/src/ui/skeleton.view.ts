import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** What stands in the place of a control that is not read yet: a hidden control, so that it is as tall. Part: `skeleton`. */
export const skeletonBlock: TemplateResult = html`<div part="skeleton"><input part="input" disabled /></div>`;

/** What stands in the place of a word that is not read yet. Part: `skeleton`. */
export const skeletonText: TemplateResult = html`<span part="skeleton"></span>`;

/** What stands in the place of a text of about this length: wraps as that will. Part: `skeleton`. */
export function skeletonLike(sample: string): TemplateResult {
  return html`<span part="skeleton" class="account-sample" aria-hidden="true" translate="no">${sample}</span>`;
}

/** A card of which nothing is known yet, with as many fields as it is likely to have. Parts: `card`, `skeleton`. */
export function skeleton(label: string, fields = 3): TemplateResult {
  return html`<div part="card" role="group" aria-label=${label} aria-busy="true">
    <div>${skeletonText}</div>
    <div part="form">${Array.from({ length: fields }, () => skeletonBlock)}</div>
  </div>`;
}
