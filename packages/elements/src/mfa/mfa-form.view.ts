import { totpCodeDigits, totpPeriodSeconds } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { saveError, saveErrorText } from '../element/save-state.ts';
import { button } from '../ui/button.view.ts';
import { errorsByField } from '../ui/field-errors.ts';
import { form } from '../ui/form.view.ts';
import { passwordField, textField } from '../ui/text-field.view.ts';
import { notice } from '../ui/notice.view.ts';
import { noStatus, waitingStatus } from '../ui/status.view.ts';
import { usernameField } from '../ui/username-field.view.ts';
import type { CommonStrings } from '../strings/shared.ts';
import type { MfaDialogStrings } from '../strings/mfa-dialog.ts';
import type { MfaDialogView } from './mfa-dialog.view.ts';
import { isSaving } from './mfa-flow.ts';
import type { MfaFlow } from './mfa-flow.ts';

type PasswordFlow = Extract<MfaFlow, { step: 'password' }>;
type CodeFlow = Extract<MfaFlow, { step: 'code' }>;

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

/** The text of an error that belongs to no field of the form. */
export function formError(
  flow: PasswordFlow | CodeFlow,
  strings: MfaDialogStrings,
  common: CommonStrings,
): string | null {
  const { save } = flow;
  if (!('error' in save) || fieldError(flow, strings, common) !== undefined) return null;
  const isLost = save.error.code === 'OUTCOME_UNKNOWN';
  return isLost && flow.step === 'password' ? strings.outcomeUnknown[flow.action] : saveErrorText(common, save);
}

/** The text of an error that belongs to the one field of the form. */
export function fieldError(
  flow: PasswordFlow | CodeFlow,
  strings: MfaDialogStrings,
  common: CommonStrings,
): string | undefined {
  const error = saveError(flow.save);
  if (error === null) return undefined;
  const field = flow.step;
  if (error.issues.some(({ rule }) => rule === 'codeShape')) return strings.codeShape(totpCodeDigits);
  return errorsByField(common, error, [field])[field];
}

function passwordForm(flow: PasswordFlow, scope: string, view: MfaDialogView): TemplateResult {
  const { strings, common } = view;
  const disabled = isSaving(flow);
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
        error: fieldError(flow, strings, common),
      })}
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

function codeForm(flow: CodeFlow, scope: string, view: MfaDialogView): TemplateResult {
  const { strings, common } = view;
  const disabled = isSaving(flow);
  return form(
    view.submit,
    html` ${textField({
        name: 'code',
        scope,
        label: strings.code(totpCodeDigits),
        hint: strings.codeHint(totpPeriodSeconds),
        dir: 'ltr',
        autocomplete: 'one-time-code',
        inputmode: 'numeric',
        required: true,
        error: fieldError(flow, strings, common),
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

function problem(flow: PasswordFlow | CodeFlow, { strings, common }: MfaDialogView): TemplateResult | typeof nothing {
  const text = formError(flow, strings, common);
  return text === null ? nothing : notice({ tone: 'danger', text });
}

function waiting(flow: PasswordFlow | CodeFlow, { strings }: MfaDialogView): TemplateResult {
  return isSaving(flow) ? waitingStatus(strings.wait) : noStatus;
}
