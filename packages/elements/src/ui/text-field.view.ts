import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { describedBy, frame, idOf, invalid } from './field.view.ts';
import type { FieldOptions } from './field.view.ts';
import { icon } from './icon.view.ts';
import { togglePassword } from './password-visibility.ts';

/** A field that is typed into. */
export interface TextFieldOptions extends FieldOptions {
  /** Left out: the input keeps what was typed, and the form reads it. */
  readonly value?: string | undefined;
  /** Default: `text`. For passwords see {@link passwordField}. */
  readonly type?: 'text' | 'password' | undefined;
  /**
   * The direction of what is typed, on a page of either direction. `ltr`: codes, passwords, usernames and other data that is
   * read from left to right. `auto`: text in any language.
   */
  readonly dir: 'ltr' | 'auto';
  readonly autocomplete: string;
  readonly inputmode?: 'numeric' | 'text' | undefined;
  readonly required?: boolean | undefined;
  readonly readonly?: boolean | undefined;
  readonly maxlength?: number | undefined;
  /** The `passwordrules` that password generators read. */
  readonly passwordrules?: string | undefined;
  readonly onInput?: ((value: string, event: InputEvent) => void) | undefined;
  /** Not called where the field is left for the buttons below, which say by themselves what is wrong. */
  readonly onBlur?: ((event: FocusEvent) => void) | undefined;
}

/** Draws a line of text. Parts: `field`, `label`, `input`, `hint`, `error`. */
export function textField(options: TextFieldOptions): TemplateResult {
  return frame(options, textInput(options));
}

/** Draws a password with a button that shows it (`aria-pressed`). A light form hides it again when it is submitted. */
export function passwordField(options: Omit<TextFieldOptions, 'dir'> & { readonly showLabel: string }): TemplateResult {
  return frame(
    options,
    html`<div class="account-affix">
      ${textInput({ ...options, type: 'password', dir: 'ltr' })}
      <button
        part="button quiet"
        type="button"
        aria-pressed="false"
        aria-label=${options.showLabel}
        title=${options.showLabel}
        aria-controls=${idOf(options)}
        @click=${togglePassword}
      >
        ${icon('eye')}
      </button>
    </div>`,
  );
}

function textInput(options: TextFieldOptions): TemplateResult {
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

// What a field says when it is left would move the button from under the pointer, and its click would be lost. In Firefox nothing
// is `:active` yet; in Safari a button that is clicked gets no focus.
function isLeftForButton({ target, relatedTarget }: FocusEvent): boolean {
  if ((relatedTarget as Element | null)?.closest('[part~=actions]')) return true;
  return ((target as Node).getRootNode() as ParentNode).querySelector('button:active') !== null;
}
