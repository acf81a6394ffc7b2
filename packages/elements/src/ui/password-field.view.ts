import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { frame, idOf } from './field.view.ts';
import { icon } from './icon.view.ts';
import { togglePassword } from './password-visibility.ts';
import { textInput } from './text-field.view.ts';
import type { TextFieldOptions } from './text-field.view.ts';

const eyeOutline = 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8m6.5 2a2 2 0 1 0 0-4 2 2 0 0 0 0 4';

/** Draws a password with a button that shows it (`aria-pressed`). A light form hides it again when it is submitted or reset. */
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
        ${icon(eyeOutline)}
      </button>
    </div>`,
  );
}
