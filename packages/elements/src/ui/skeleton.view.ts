import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A placeholder for a control whose value is loading: a hidden control, so that it has the same height. Part: `skeleton`. */
export const skeletonBlock: TemplateResult = html`<div part="skeleton"><input part="input" disabled /></div>`;

/** A placeholder for a word that is loading. Part: `skeleton`. */
export const skeletonText: TemplateResult = html`<span part="skeleton"></span>`;

/** A placeholder for a text of about this length, with the same line breaks. Part: `skeleton`. */
export function skeletonLike(sample: string): TemplateResult {
  return html`<span part="skeleton" class="account-sample" aria-hidden="true" translate="no">${sample}</span>`;
}

/** A placeholder for a card, with its usual number of fields. Parts: `card`, `skeleton`. */
export function skeleton(label: string, fields = 3): TemplateResult {
  return html`<div part="card" role="group" aria-label=${label} aria-busy="true">
    <div>${skeletonText}</div>
    <div part="form">${Array.from({ length: fields }, () => skeletonBlock)}</div>
  </div>`;
}
