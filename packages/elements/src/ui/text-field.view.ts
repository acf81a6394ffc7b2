import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { describedBy, frame, idOf, invalid } from './field.view.ts';
import type { FieldOptions } from './field.view.ts';

/** A text field. */
export interface TextFieldOptions extends FieldOptions {
  /** If omitted, the input keeps its text, and the form reads it. */
  readonly value?: string | undefined;
  /** Default: `text`. For passwords see `passwordField`. */
  readonly type?: 'text' | 'password' | undefined;
  /**
   * The direction of the text, independent of the direction of the page. `ltr`: codes, passwords and other data that is read from
   * left to right. `auto`: names and text in any language.
   */
  readonly dir: 'ltr' | 'auto';
  readonly autocomplete: string;
  readonly inputmode?: 'numeric' | 'text' | 'email' | undefined;
  readonly required?: boolean | undefined;
  readonly readonly?: boolean | undefined;
  readonly maxlength?: number | undefined;
  /** The `passwordrules` that password generators read. */
  readonly passwordrules?: string | undefined;
  readonly onInput?: ((value: string, event: InputEvent) => void) | undefined;
  /** Not called when the focus moves to the buttons of the form, because they show the errors themselves. */
  readonly onBlur?: ((event: FocusEvent) => void) | undefined;
}

/** Draws a line of text. Parts: `field`, `label`, `input`, `hint`, `error`. */
export function textField(options: TextFieldOptions): TemplateResult {
  return frame(options, textInput(options));
}

/** Draws the input of a text field. */
export function textInput(options: TextFieldOptions): TemplateResult {
  const { name, onInput, onBlur } = options;
  const input = (event: InputEvent): void => onInput?.((event.target as HTMLInputElement).value, event);
  const blur = (event: FocusEvent): void => {
    if (!isLeftForButton(event)) onBlur?.(event);
  };
  return html`<input
    part="input"
    id=${idOf(options)}
    name=${name}
    type=${options.type ?? 'text'}
    dir=${options.dir}
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
    @blur=${blur}
  />`;
}

// The error shown on blur would move the button away from the pointer, and the click would be lost. In Firefox nothing is
// `:active` at this time; in Safari a clicked button gets no focus.
function isLeftForButton({ target, relatedTarget }: FocusEvent): boolean {
  if ((relatedTarget as Element | null)?.closest('[part~=actions]')) return true;
  return ((target as Node).getRootNode() as ParentNode).querySelector('button:active') !== null;
}
