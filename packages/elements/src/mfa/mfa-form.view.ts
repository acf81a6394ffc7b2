import { totpCodeDigits, totpPeriodSeconds } from '@account-elements/core';
import type { AccountError, AccountErrorCode, AccountSnapshot } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { saveError, saveErrorText } from '../element/save-state.ts';
import { button } from '../ui/button.view.ts';
import { errorsByField } from '../ui/field-errors.ts';
import { form } from '../ui/form.view.ts';
import { passwordField } from '../ui/password-field.view.ts';
import { textField } from '../ui/text-field.view.ts';
import { notice } from '../ui/notice.view.ts';
import { noStatus, waitingStatus } from '../ui/status.view.ts';
import { usernameField } from '../ui/username-field.view.ts';
import type { MfaDialogStrings } from '../strings/mfa-dialog.ts';
import type { MfaDialogView } from './mfa-dialog.view.ts';
import { isSaving } from './mfa-flow.ts';
import type { CodeFlow, FormFlow, MfaFlow } from './mfa-flow.ts';

type PasswordFlow = Extract<MfaFlow, { step: 'password' }>;
type MfaFormTexts = Pick<MfaDialogView, 'strings' | 'common' | 'account'>;

/**
 * Draws the form of the current step, for the light DOM; `nothing` if the step has none.
 *
 * @param scope - Prefix of the ids.
 */
export function mfaForm(flow: MfaFlow, scope: string, view: MfaDialogView): TemplateResult | typeof nothing {
  switch (flow.step) {
    case 'password':
      return passwordForm(flow, scope, view);
    case 'code':
      return codeForm(flow, scope, view);
    case 'idle':
    case 'warning':
    case 'codes':
    case 'interrupted':
      return nothing;
  }
}

/** A field of the forms. */
export type MfaFormField = 'password' | 'code';

/** The fields of the form of the current step. */
export function formFields({ step, action }: FormFlow, account: AccountSnapshot | undefined): readonly MfaFormField[] {
  if (step === 'code') return ['code'];
  const isCodeNeeded = action !== 'enable' && account?.mfa.confirmation === 'password-and-code';
  return isCodeNeeded ? ['password', 'code'] : ['password'];
}

/** The text of an error that belongs to no field of the form. */
export function formError(flow: FormFlow, view: MfaFormTexts): string | null {
  const { save } = flow;
  if (!('error' in save) || Object.keys(fieldErrors(flow, view)).length > 0) return null;
  const isLost = save.error.code === 'OUTCOME_UNKNOWN';
  return isLost && flow.step === 'password'
    ? view.strings.outcomeUnknown[flow.action]
    : saveErrorText(view.common, save);
}

/** The texts of an error by the fields of the form to which they belong. */
export function fieldErrors(
  flow: FormFlow,
  { strings, common, account }: MfaFormTexts,
): Partial<Record<MfaFormField, string>> {
  const error = saveError(flow.save);
  if (error === null) return {};
  const texts: Partial<Record<MfaFormField, string>> = errorsByField(common, error, formFields(flow, account));
  if (texts.code === undefined) return texts;
  const own = flow.step === 'code' ? setupCodeError(error, flow, strings) : confirmationCodeError(error, strings);
  return own === undefined ? texts : { ...texts, code: own };
}

function setupCodeError({ issues }: AccountError, flow: CodeFlow, strings: MfaDialogStrings): string | undefined {
  return issues.some(({ rule }) => rule === 'codeShape') ? strings.codeShape(digitsOf(flow)) : undefined;
}

function digitsOf({ enrolment }: CodeFlow): number {
  return enrolment?.digits ?? totpCodeDigits;
}

// Here a backup code is also accepted, which the common texts do not say.
function confirmationCodeError({ code }: AccountError, strings: MfaDialogStrings): string | undefined {
  const { missing, wrong, used } = strings.confirmationCode;
  const texts: Partial<Record<AccountErrorCode, string>> = {
    INPUT_INVALID: missing,
    CODE_WRONG: wrong,
    CODE_USED: used,
  };
  return texts[code];
}

function passwordForm(flow: PasswordFlow, scope: string, view: MfaDialogView): TemplateResult {
  const { strings, common } = view;
  const disabled = isSaving(flow);
  const errors = fieldErrors(flow, view);
  return form(
    view.submit,
    html` ${usernameField(view.account?.profile.username ?? '')}
      ${passwordField({
        name: 'password',
        scope,
        label: strings.password,
        autocomplete: 'current-password',
        showLabel: common.showPassword,
        required: true,
        error: errors.password,
      })}
      ${formFields(flow, view.account).includes('code') ? confirmationCode(scope, view, errors.code) : nothing}
      ${problem(flow, view)}
      <div part="actions">
        ${button({
          label: strings.passwordSubmit[flow.action],
          kind: flow.action === 'disable' ? 'primary danger' : 'primary',
          submit: true,
          disabled,
        })}
        ${button({ label: common.cancel, disabled, onClick: () => view.dispatch({ type: 'dismissed' }) })}
        ${waiting(flow, view)}
      </div>`,
  );
}

// Without `inputmode`, because a backup code has letters.
function confirmationCode(
  scope: string,
  { strings: { confirmationCode } }: MfaDialogView,
  error: string | undefined,
): TemplateResult {
  return textField({
    name: 'code',
    scope,
    label: confirmationCode.label,
    hint: confirmationCode.hint,
    dir: 'ltr',
    autocomplete: 'one-time-code',
    required: true,
    error,
  });
}

function codeForm(flow: CodeFlow, scope: string, view: MfaDialogView): TemplateResult {
  const { strings } = view;
  const disabled = isSaving(flow);
  return form(
    view.submit,
    html` ${textField({
        name: 'code',
        scope,
        label: strings.code(digitsOf(flow)),
        hint: strings.codeHint(flow.enrolment?.periodSeconds ?? totpPeriodSeconds),
        dir: 'ltr',
        autocomplete: 'one-time-code',
        inputmode: 'numeric',
        required: true,
        error: fieldErrors(flow, view).code,
      })}
      ${problem(flow, view)}
      <div part="actions">
        ${button({ label: strings.codeSubmit, kind: 'primary', submit: true, disabled })}
        ${
          flow.enrolment === null
            ? button({ label: strings.startOver, disabled, onClick: () => view.start(flow.action) })
            : nothing
        }
        ${button({ label: strings.cancelSetup, disabled, onClick: view.cancelSetup })} ${waiting(flow, view)}
      </div>`,
  );
}

function problem(flow: FormFlow, view: MfaDialogView): TemplateResult | typeof nothing {
  const text = formError(flow, view);
  return text === null ? nothing : notice({ tone: 'danger', text });
}

function waiting(flow: FormFlow, { strings }: MfaDialogView): TemplateResult {
  return isSaving(flow) ? waitingStatus(strings.wait) : noStatus;
}
