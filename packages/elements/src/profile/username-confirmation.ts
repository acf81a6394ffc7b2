import { AccountError } from '@account-elements/core';
import type { AccountClient, AccountSnapshot, ChangeResult, Profile } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';

import { LightForm } from '../light-form/light-form.ts';
import type { StringsFactory } from '../strings/catalogue.ts';
import { commonEn } from '../strings/shared.ts';
import { usernameConfirmationEn } from '../strings/username-confirmation.ts';
import { form } from '../ui/form.view.ts';
import { concealPasswords } from '../ui/password-visibility.ts';
import { passwordField } from '../ui/password-field.view.ts';
import { usernameField } from '../ui/username-field.view.ts';
import { fieldErrors } from './account-profile.view.ts';
import type { ProfileDraft } from './profile-draft.ts';

// esbuild puts the modules that this one shares with the page into a chunk of their own. With this export the chunk contains the whole
// page, so that the page is not split into two files that compress worse. Rollup and Webpack do not split the page in any case.
export { AccountProfile } from './account-profile.ts';

/** What the field needs from `<account-profile>`. */
export interface UsernameConfirmationHost {
  readonly element: ReactiveControllerHost & HTMLElement;
  readonly strings: <Group extends object>(group: string, english: StringsFactory<Group>) => Group;
  /** Whether the session has ended. */
  readonly isEnded: () => boolean;
  /** The edits, while they need the password. */
  readonly draft: () => ProfileDraft | undefined;
  readonly onInput: () => void;
  readonly onSubmit: () => void;
}

/**
 * The field of `<account-profile>` for the password that confirms a new username. It is loaded when such an account gets one. The
 * password is only in its input, and in the request.
 */
export class UsernameConfirmation {
  readonly #host: UsernameConfirmationHost;
  readonly #form: LightForm;

  constructor(host: UsernameConfirmationHost) {
    this.#host = host;
    this.#form = new LightForm(host.element, 'password', host.isEnded, (scope) => this.#draw(scope));
    host.element.requestUpdate();
  }

  /** Saves the profile with the password. The result is `INPUT_INVALID` if the field is empty. */
  async save(client: AccountClient, names: Partial<Profile>, version: string): Promise<ChangeResult<AccountSnapshot>> {
    const password = this.#input?.value ?? '';
    if (password === '') {
      const error = new AccountError('INPUT_INVALID', { issues: [{ field: 'password', rule: 'required' }] });
      return { ok: false, error, outcome: 'notSaved' };
    }
    if (this.#form.form !== null) concealPasswords(this.#form.form);
    const result = await client.profile.update({ ...names, password }, { version });
    // After a rejection for another reason, the user corrects the names and saves again.
    if (result.ok || result.outcome !== 'notSaved' || result.error.code === 'PASSWORD_WRONG') this.#clear();
    return result;
  }

  #draw(scope: string): TemplateResult | typeof nothing {
    const { strings, onInput, onSubmit } = this.#host;
    const draft = this.#host.draft();
    if (draft === undefined) return nothing;
    const common = strings('common', commonEn);
    const { password: label, hint } = strings('usernameConfirmation', usernameConfirmationEn);
    const field = passwordField({
      name: 'password',
      scope,
      label,
      hint,
      autocomplete: 'current-password',
      showLabel: `${common.showPassword}: ${label}`,
      required: true,
      error: fieldErrors(draft, common).password,
      onInput,
    });
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      // The form is in a slot of the form of the names, which would save again.
      event.stopPropagation();
      onSubmit();
    };
    // Enter submits a form with two inputs only if it has a button.
    return form(
      submit,
      html`${usernameField(draft.base.username)} ${field}
        <button class="account-unseen" type="submit" aria-hidden="true" tabindex="-1"></button>`,
    );
  }

  get #input(): HTMLInputElement | null {
    return this.#form.form?.querySelector<HTMLInputElement>('[part=input]') ?? null;
  }

  #clear(): void {
    const input = this.#input;
    if (input !== null) input.value = '';
  }
}
