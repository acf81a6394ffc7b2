import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { describedBy, frame, idOf, invalid, skeletonField } from './field.view.ts';
import type { FieldOptions } from './field.view.ts';
import { icon } from './icon.view.ts';
import type { Outline } from './icon.view.ts';

const chevronOutline = 'm4.5 6.5 3.5 3.5 3.5-3.5';

/** One of several choices, as {@link selectField} and {@link segmentedField} show it. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly icon?: Outline | undefined;
}

/** A field with choices. */
export interface ChoiceFieldOptions extends FieldOptions {
  /** Left out while it is not known: a skeleton of the same height is drawn. */
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** Draws a native select. Parts: `field`, `label`, `input`, `hint`, `error`. */
export function selectField(options: ChoiceFieldOptions): TemplateResult {
  const { name, value, onChange } = options;
  if (value === undefined) return skeletonField(options);
  const change = (event: Event): void => onChange((event.target as HTMLSelectElement).value);
  return frame(
    options,
    html`<div class="account-affix">
      <select
        part="input"
        id=${idOf(options)}
        name=${name}
        aria-describedby=${describedBy(options)}
        aria-invalid=${invalid(options)}
        @change=${change}
      >
        ${options.options.map(
          (option) =>
            html`<option value=${option.value} dir="auto" .selected=${live(option.value === value)}>
              ${option.label}
            </option>`,
        )}
      </select>
      ${icon(chevronOutline)}
    </div>`,
  );
}

/** Draws a radio group as a segmented control. Parts: `field`, `label`, `options`, `hint`, `error`. */
export function segmentedField(options: ChoiceFieldOptions): TemplateResult {
  const { value, onChange } = options;
  const id = idOf(options);
  const choice = ({ icon: outline, label }: Option): TemplateResult =>
    html`${outline === undefined ? nothing : icon(outline)}<span>${label}</span>`;
  if (value === undefined) {
    const labels = options.options.map((option) => html`<label>${choice(option)}</label>`);
    const control = html`<div part="skeleton" inert><div part="options">${labels}</div></div>`;
    return frame(options, control, `${id}-label`);
  }
  return frame(
    options,
    html`<div part="options" role="radiogroup" aria-labelledby="${id}-label" aria-describedby=${describedBy(options)}>
      ${options.options.map(
        (option) =>
          html`<label>
            <input
              type="radio"
              name=${id}
              value=${option.value}
              aria-invalid=${invalid(options)}
              .checked=${live(option.value === value)}
              @change=${() => onChange(option.value)}
            />${choice(option)}</label
          >`,
      )}
    </div>`,
    `${id}-label`,
  );
}

/** A field that is on or off. */
export interface ToggleFieldOptions extends FieldOptions {
  /** Left out while it is not known: a skeleton of the same height is drawn. */
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean) => void;
}

/** Draws a switch. Parts: `field`, `label`, `switch`, `hint`, `error`. */
export function toggleField(options: ToggleFieldOptions): TemplateResult {
  if (options.value === undefined) {
    const awaited = html`<span part="switch" class="account-awaited"></span>`;
    return frame({ ...options, status: awaited }, nothing, idOf(options));
  }
  const change = (event: Event): void => options.onChange((event.target as HTMLInputElement).checked);
  const control = html`<input
    part="switch"
    type="checkbox"
    role="switch"
    id=${idOf(options)}
    name=${options.name}
    aria-describedby=${describedBy(options)}
    aria-invalid=${invalid(options)}
    .checked=${live(options.value)}
    @change=${change}
  />`;
  const status = html`${options.status ?? nothing}${control}`;
  return frame({ ...options, status }, nothing);
}
