import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { icon } from './icon.view.ts';
import type { IconName } from './icon.view.ts';
import { skeletonBlock } from './skeleton.view.ts';

/** What every field has. */
export interface FieldOptions {
  /** The control's `name`, and with {@link scope} the root of its ids. */
  readonly name: string;
  readonly label: string;
  /** Put before every id where the field shares a document with others: a light form passes its `scope`. */
  readonly scope?: string | undefined;
  readonly hint?: string | TemplateResult | undefined;
  /** Marks the control as invalid and says why. */
  readonly error?: string | undefined;
  /** Stands at the end of the label's line, where it moves nothing. */
  readonly status?: TemplateResult | undefined;
}

/** A field that is typed into. */
export interface TextFieldOptions extends FieldOptions {
  /** Left out: the input keeps what was typed, and the form reads it. */
  readonly value?: string | undefined;
  /** Default: `text`. For passwords see {@link passwordField}. */
  readonly type?: 'text' | 'password' | undefined;
  readonly autocomplete: string;
  readonly inputmode?: 'numeric' | 'text' | undefined;
  readonly required?: boolean | undefined;
  readonly readonly?: boolean | undefined;
  readonly maxlength?: number | undefined;
  /** The `passwordrules` that password generators read. */
  readonly passwordrules?: string | undefined;
  readonly onInput?: ((value: string, event: InputEvent) => void) | undefined;
  readonly onBlur?: ((event: FocusEvent) => void) | undefined;
}

/** Draws a field of which only the label is known yet, as tall as it will be. Parts: `field`, `label`, `skeleton`, `hint`. */
export function skeletonField(options: FieldOptions): TemplateResult {
  return frame(options, skeletonBlock, idOf(options));
}

/** Draws a line of text. Parts: `field`, `label`, `input`, `hint`, `error`. */
export function textField(options: TextFieldOptions): TemplateResult {
  return frame(options, textInput(options));
}

/** Draws a password with a button that shows it (`aria-pressed`). A light form hides it again when it is submitted. */
export function passwordField(options: TextFieldOptions & { readonly showLabel: string }): TemplateResult {
  return frame(
    options,
    html`<div class="account-affix">
      ${textInput({ ...options, type: 'password' })}
      <button
        part="button quiet"
        type="button"
        aria-pressed="false"
        aria-label=${options.showLabel}
        title=${options.showLabel}
        aria-controls=${idOf(options)}
        @click=${showOrHide}
      >
        ${icon('eye')}
      </button>
    </div>`,
  );
}

/** Hides every shown password below `root`. */
export function concealPasswords(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLElement>('[aria-pressed=true]')) showOrHideBy(button, false);
}

/** One of several choices, as {@link selectField} and {@link segmentedField} show it. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
}

/** A field with choices. */
export interface ChoiceFieldOptions extends FieldOptions {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** Draws a native select. Parts: `field`, `label`, `input`, `hint`, `error`. */
export function selectField(options: ChoiceFieldOptions): TemplateResult {
  const { name, value, onChange } = options;
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
            html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`,
        )}
      </select>
      ${icon('chevron')}
    </div>`,
  );
}

/** Draws a radio group as a segmented control. Parts: `field`, `label`, `options`, `hint`, `error`. */
export function segmentedField(options: ChoiceFieldOptions): TemplateResult {
  const { value, onChange } = options;
  const id = idOf(options);
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
            />${option.icon === undefined ? nothing : icon(option.icon)}<span>${option.label}</span></label
          >`,
      )}
    </div>`,
    `${id}-label`,
  );
}

/** A field that is on or off. */
export interface ToggleFieldOptions extends FieldOptions {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** Draws a switch. Parts: `field`, `label`, `switch`, `hint`, `error`. */
export function toggleField(options: ToggleFieldOptions): TemplateResult {
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

function textInput(options: TextFieldOptions): TemplateResult {
  const { name, onInput, onBlur } = options;
  const input = (event: InputEvent): void => onInput?.((event.target as HTMLInputElement).value, event);
  return html`<input
    part="input"
    id=${idOf(options)}
    name=${name}
    type=${options.type ?? 'text'}
    autocomplete=${options.autocomplete}
    autocapitalize="none"
    spellcheck="false"
    inputmode=${options.inputmode ?? nothing}
    maxlength=${options.maxlength ?? nothing}
    passwordrules=${options.passwordrules ?? nothing}
    aria-required=${options.required === true ? 'true' : nothing}
    aria-describedby=${describedBy(options)}
    aria-invalid=${invalid(options)}
    ?readonly=${options.readonly === true}
    .value=${options.value ?? nothing}
    @input=${input}
    @blur=${onBlur}
  />`;
}

function frame(options: FieldOptions, control: TemplateResult | typeof nothing, labelId?: string): TemplateResult {
  const id = idOf(options);
  const { label, status, hint, error } = options;
  // A group is named by its label's id, a single control by the label itself.
  const name =
    labelId === undefined ? html`<label for=${id}>${label}</label>` : html`<span id=${labelId}>${label}</span>`;
  return html`<div part="field">
    <div part="label">${name}${status ?? nothing}</div>
    ${control} ${hint === undefined ? nothing : html`<div part="hint" id="${id}-hint">${hint}</div>`}
    ${error === undefined ? nothing : html`<div part="error" id="${id}-error">${icon('alert')}<span>${error}</span></div>`}
  </div>`;
}

function idOf({ scope, name }: FieldOptions): string {
  return scope === undefined ? name : `${scope}-${name}`;
}

function describedBy(options: FieldOptions): string | typeof nothing {
  const id = idOf(options);
  const ids = [
    ...(options.error === undefined ? [] : [`${id}-error`]),
    ...(options.hint === undefined ? [] : [`${id}-hint`]),
  ];
  return ids.length === 0 ? nothing : ids.join(' ');
}

function invalid({ error }: FieldOptions): 'true' | typeof nothing {
  return error === undefined ? nothing : 'true';
}

function showOrHide(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  showOrHideBy(button, button.ariaPressed !== 'true');
}

function showOrHideBy(button: HTMLElement, shown: boolean): void {
  button.ariaPressed = String(shown);
  const input = button.parentElement?.querySelector('input');
  if (input) input.type = shown ? 'text' : 'password';
}
