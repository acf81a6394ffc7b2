import type { InputIssue, PasswordPolicy, PasswordRule, PasswordRuleResult } from '@account-elements/core';
import { evaluatePassword } from '@account-elements/core/validation';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { saveError } from '../element/save-state.ts';
import { button } from '../ui/button.view.ts';
import { isNumber } from '../ui/error-text.ts';
import { errorsByField } from '../ui/field-errors.ts';
import { skeletonField } from '../ui/field.view.ts';
import { form } from '../ui/form.view.ts';
import { passwordField } from '../ui/text-field.view.ts';
import { checkOutline, icon } from '../ui/icon.view.ts';
import { notice } from '../ui/notice.view.ts';
import { noStatus, waitingStatus } from '../ui/status.view.ts';
import { usernameField } from '../ui/username-field.view.ts';
import type { CommonStrings } from '../strings/shared.ts';
import type { PasswordStrings } from '../strings/password.ts';
import { passwordFields, shownRules } from './password-form.ts';
import type { PasswordFieldName, PasswordFormState, PasswordReview } from './password-form.ts';
import { passwordRules } from './password-rules.ts';

const circleOutline = 'M8 3.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9';

/** The data and handlers of the password form. */
export interface PasswordFormView {
  readonly scope: string;
  readonly strings: PasswordStrings;
  readonly common: CommonStrings;
  readonly username: string;
  readonly policy: PasswordPolicy;
  readonly review: PasswordReview;
  readonly state: PasswordFormState;
  /** Whether the account is being read. */
  readonly isChecking: boolean;
  /** Whether the user has to wait after too many failures. */
  readonly isLocked: boolean;
  /** The text of an error that belongs to no field. */
  readonly message: string;
  /** Joins names as a list after a colon. */
  readonly list: (names: readonly string[]) => string;
  readonly onInput: (value: string, event: InputEvent) => void;
  readonly onConfirmed: () => void;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onCancel: () => void;
}

/** Draws the form, for the light DOM. Parts: `form`, `rules`, `rule`, `hint`, `actions` and those of fields and buttons. */
export function passwordForm(view: PasswordFormView): TemplateResult {
  const { strings, common, review, state } = view;
  const { name: save } = state.save;
  const saving = save === 'saving';
  const errors = passwordErrors(view);
  // An error of an earlier value is not shown for the value that is being typed.
  const errorOf = (name: PasswordFieldName): string | undefined =>
    state.edited.includes(name) && !(name === 'confirmation' && review.differs) ? undefined : errors[name];
  const field = (name: PasswordFieldName, options: Partial<Parameters<typeof passwordField>[0]>): TemplateResult =>
    passwordField({
      name,
      scope: view.scope,
      label: strings[name],
      autocomplete: name === 'currentPassword' ? 'current-password' : 'new-password',
      showLabel: `${common.showPassword}: ${strings[name]}`,
      required: true,
      error: errorOf(name),
      onInput: view.onInput,
      ...options,
    });

  return form(
    view.onSubmit,
    html` ${usernameField(view.username)} ${field('currentPassword', {})}
      ${field('newPassword', { hint: rulesList(strings, review.rules), passwordrules: passwordRules(view.policy) })}
      ${field('confirmation', { onBlur: view.onConfirmed })} ${message(view)}
      ${save === 'saved' ? nothing : html`<div part="hint">${strings.consequence}</div>`}
      <div part="actions">
        ${button({ label: strings.submit, kind: 'primary', submit: true, disabled: saving || view.isLocked || !review.dirty })}
        ${button({ label: common.cancel, disabled: saving || !review.dirty, onClick: view.onCancel })}
        ${saving || (save === 'unknown' && view.isChecking) ? waitingStatus(saving ? common.saving : common.checking) : noStatus}
      </div>`,
  );
}

/** Draws a placeholder with the height of the form, before the account is loaded. */
export function passwordSkeleton(
  strings: PasswordStrings,
  common: CommonStrings,
  policy: PasswordPolicy | undefined,
): TemplateResult {
  const rules = policy === undefined ? [] : shownRules(evaluatePassword(policy, '', {}, null));
  const field = (name: PasswordFieldName): TemplateResult =>
    skeletonField({
      name,
      label: strings[name],
      hint: name === 'newPassword' ? rulesList(strings, rules) : undefined,
    });
  return html`<div part="form">
    ${passwordFields.map(field)}
    <div part="hint">${strings.consequence}</div>
    <div part="actions">
      ${button({ label: strings.submit, kind: 'primary', disabled: true })}
      ${button({ label: common.cancel, disabled: true })} ${noStatus}
    </div>
  </div>`;
}

/** The text of a rule, for example "A number". */
export function ruleText(strings: PasswordStrings, rule: PasswordRule): string {
  return rule.kind === 'minimumLength' ? strings.rules.minimumLength(rule.codePoints) : strings.rules[rule.kind];
}

function rulesList(strings: PasswordStrings, results: readonly PasswordRuleResult[]): TemplateResult {
  return html`<span class="account-unseen">${strings.rulesTitle}</span>
    <ul part="rules">
      ${results.map(
        ({ rule, met }) =>
          html`<li part=${met ? 'rule met' : 'rule'}>
            ${icon(met ? checkOutline : circleOutline)}<span
              ><span class="account-unseen">${met ? strings.met : strings.notMet}</span>
              ${ruleText(strings, rule)}</span
            >
          </li>`,
      )}
    </ul>`;
}

function passwordErrors(view: PasswordFormView): Partial<Record<PasswordFieldName, string>> {
  const { strings, common, review, state } = view;
  const error = saveError(state.save);
  const texts: Partial<Record<PasswordFieldName, string>> =
    error === null ? {} : errorsByField(common, error, passwordFields);
  const refusal = refusalText(error?.issues ?? [], view);
  if (refusal !== '') texts.newPassword = refusal;
  if (review.differs && (state.isConfirmed || error !== null)) texts.confirmation = strings.mismatch;
  return texts;
}

/** The rules that the new password does not meet yet, and the reasons why it is rejected. Empty if there are none. */
function refusalText(issues: readonly InputIssue[], { strings, common, list }: PasswordFormView): string {
  const missing: string[] = [];
  const reasons: string[] = [];
  for (const issue of issues.filter(({ field }) => field === 'newPassword')) {
    switch (issue.rule) {
      case 'minimumLength': {
        const minimum = issue.params?.minimum;
        if (isNumber(minimum)) missing.push(strings.missingRules.minimumLength(minimum));
        else reasons.push(common.issues.useMore);
        break;
      }
      case 'uppercase':
      case 'lowercase':
      case 'digit':
      case 'special':
        missing.push(strings.missingRules[issue.rule]);
        break;
      case 'notPersonal':
      case 'notCurrent':
      case 'notCommon':
      case 'breached':
        reasons.push(strings.refused[issue.rule]);
        break;
      default: // Every other rule has its own text in `errorsByField`.
        break;
    }
  }
  return [...(missing.length === 0 ? [] : [strings.missing(list(missing))]), ...reasons].join(' ');
}

function message({ strings, common, state, message }: PasswordFormView): TemplateResult | typeof nothing {
  if (state.save.name === 'saved') return notice({ tone: 'success', text: strings.done });
  const error = saveError(state.save);
  if (error === null || Object.keys(errorsByField(common, error, passwordFields)).length > 0) return nothing;
  return notice({ tone: 'danger', text: message });
}
