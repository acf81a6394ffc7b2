import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { alertOutline, icon } from './icon.view.ts';
import { skeletonBlock } from './skeleton.view.ts';

/** Properties of every field. */
export interface FieldOptions {
  /** The control's `name`, and with {@link scope} the root of its ids. */
  readonly name: string;
  readonly label: string;
  /** A prefix for every id, if the field is in the document: a light form passes its `scope`. */
  readonly scope?: string | undefined;
  readonly hint?: string | TemplateResult | undefined;
  /** Marks the control as invalid and says why. */
  readonly error?: string | undefined;
  /** A button next to the error. */
  readonly remedy?: TemplateResult | undefined;
  /** Shown at the end of the label's line, where it does not move other content. */
  readonly status?: TemplateResult | undefined;
}

/** Draws a placeholder with the label, of the same height as the field. Parts: `field`, `label`, `skeleton`, `hint`. */
export function skeletonField(options: FieldOptions): TemplateResult {
  return frame(options, skeletonBlock, idOf(options));
}

/** Draws label, control, hint and error, with the ids that connect them. */
export function frame(
  options: FieldOptions,
  control: TemplateResult | typeof nothing,
  labelId?: string,
): TemplateResult {
  const id = idOf(options);
  const { label, status, hint, error, remedy } = options;
  // A group is named by its label's id, a single control by the label itself.
  const name =
    labelId === undefined ? html`<label for=${id}>${label}</label>` : html`<span id=${labelId}>${label}</span>`;
  return html`<div part="field">
    <div part="label">${name}${status ?? nothing}</div>
    ${control} ${hint === undefined ? nothing : html`<div part="hint" id="${id}-hint">${hint}</div>`}
    ${
      error === undefined
        ? nothing
        : html`<div part="error">
            ${icon(alertOutline)}<span><span id="${id}-error">${error}</span> ${remedy ?? nothing}</span>
          </div>`
    }
  </div>`;
}

/** The id of a field's control. */
export function idOf({ scope, name }: FieldOptions): string {
  return scope === undefined ? name : `${scope}-${name}`;
}

/** The ids of what describes a control. */
export function describedBy(options: FieldOptions): string | typeof nothing {
  const id = idOf(options);
  const ids = [
    ...(options.error === undefined ? [] : [`${id}-error`]),
    ...(options.hint === undefined ? [] : [`${id}-hint`]),
  ];
  return ids.length === 0 ? nothing : ids.join(' ');
}

/** What `aria-invalid` says. */
export function invalid({ error }: FieldOptions): 'true' | typeof nothing {
  return error === undefined ? nothing : 'true';
}
