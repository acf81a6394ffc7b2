import { totpCodeDigits, totpPeriodSeconds } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { button } from '../shared/button.view.ts';
import { errorsByField, errorText } from '../shared/error-text.ts';
import { form } from '../shared/form.view.ts';
import { passwordField, textField } from '../shared/text-field.view.ts';
import { notice } from '../shared/notice.view.ts';
import { noStatus, waitingStatus } from '../shared/status.view.ts';
import { usernameField } from '../shared/username-field.view.ts';
import type { CommonStrings } from '../strings/en/shared.ts';
import type { MfaDialogStrings } from '../strings/en/mfa-dialog.ts';
import type { MfaFlow } from './mfa-flow.ts';

/** What the two credential forms are drawn from. */
export interface MfaFormView {
  readonly scope: string;
  readonly words: MfaDialogStrings;
  readonly common: CommonStrings;
  readonly username: string;
  readonly onSubmit: (event: SubmitEvent) => void;
  /** Leaves; while codes are asked for, the setup is cancelled. */
  readonly onCancel: () => void;
  readonly onStartOver: () => void;
}

type PasswordFlow = Extract<MfaFlow, { step: 'password' }>;
type CodeFlow = Extract<MfaFlow, { step: 'code' }>;

/** Draws the form of the step the person is at, for the light DOM; `nothing` where no credential is asked for. */
export function mfaForm(flow: MfaFlow, view: MfaFormView): TemplateResult | typeof nothing {
  switch (flow.step) {
    case 'password':
      return confirmationForm(flow, view);
    case 'code':
      return codeForm(flow, view);
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
  words: MfaDialogStrings,
  common: CommonStrings,
): string | null {
  const { error } = flow;
  if (error === null || fieldError(flow, words, common) !== undefined) return null;
  if (error.code === 'OUTCOME_UNKNOWN' && flow.step === 'password') return words.outcomeUnknown[flow.act];
  return errorText(common, error);
}

/** The text of an error that belongs to the one field of the form. */
export function fieldError(
  flow: PasswordFlow | CodeFlow,
  words: MfaDialogStrings,
  common: CommonStrings,
): string | undefined {
  const { error } = flow;
  if (error === null) return undefined;
  const field = flow.step;
  if (error.issues.some(({ rule }) => rule === 'codeShape')) return words.codeShape(totpCodeDigits);
  return errorsByField(common, error, [field])[field];
}

function confirmationForm(flow: PasswordFlow, view: MfaFormView): TemplateResult {
  const { words, common, scope } = view;
  return form(
    view.onSubmit,
    html` ${usernameField(view.username)}
      ${passwordField({
        name: 'password',
        scope,
        label: words.password,
        autocomplete: 'current-password',
        showLabel: common.showPassword,
        required: true,
        error: fieldError(flow, words, common),
      })}
      ${problem(flow, view)}
      <div part="actions">
        ${button({
          label: words.passwordSubmit[flow.act],
          kind: flow.act === 'disable' ? 'primary danger' : 'primary',
          submit: true,
          disabled: flow.pending,
        })}
        ${button({ label: common.cancel, disabled: flow.pending, onClick: view.onCancel })} ${waiting(flow, view)}
      </div>`,
  );
}

function codeForm(flow: CodeFlow, view: MfaFormView): TemplateResult {
  const { words, common, scope } = view;
  return form(
    view.onSubmit,
    html` ${textField({
        name: 'code',
        scope,
        label: words.code(totpCodeDigits),
        hint: words.codeHint(totpPeriodSeconds),
        dir: 'ltr',
        autocomplete: 'one-time-code',
        inputmode: 'numeric',
        required: true,
        error: fieldError(flow, words, common),
      })}
      ${problem(flow, view)}
      <div part="actions">
        ${button({ label: words.codeSubmit, kind: 'primary', submit: true, disabled: flow.pending })}
        ${
          flow.enrolment === null
            ? button({ label: words.startOver, disabled: flow.pending, onClick: view.onStartOver })
            : nothing
        }
        ${button({ label: words.cancelSetup, disabled: flow.pending, onClick: view.onCancel })} ${waiting(flow, view)}
      </div>`,
  );
}

function problem(flow: PasswordFlow | CodeFlow, { words, common }: MfaFormView): TemplateResult | typeof nothing {
  const text = formError(flow, words, common);
  return text === null ? nothing : notice({ tone: 'danger', text });
}

function waiting({ pending }: PasswordFlow | CodeFlow, { words }: MfaFormView): TemplateResult {
  return pending ? waitingStatus(words.wait) : noStatus;
}
