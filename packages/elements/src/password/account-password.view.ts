import type {
  AccountError,
  InputIssue,
  PasswordPolicy,
  PasswordRule,
  PasswordRuleResult,
} from '@account-elements/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { button } from '../ui/button.view.ts';
import { errorsByField, isNumber } from '../ui/error-text.ts';
import { skeletonField } from '../ui/field.view.ts';
import { form } from '../ui/form.view.ts';
import { passwordField } from '../ui/text-field.view.ts';
import { icon } from '../ui/icon.view.ts';
import { notice } from '../ui/notice.view.ts';
import { noStatus, waitingStatus } from '../ui/status.view.ts';
import { usernameField } from '../ui/username-field.view.ts';
import type { CommonStrings } from '../strings/shared.ts';
import type { PasswordStrings } from '../strings/password.ts';
import { passwordFields } from './password-form.ts';
import type { PasswordFieldName, PasswordReview } from './password-form.ts';
import { passwordRules } from './password-rules.ts';

/** What the password form is drawn from. */
export interface PasswordFormView {
  readonly scope: string;
  readonly strings: PasswordStrings;
  readonly common: CommonStrings;
  readonly username: string;
  readonly policy: PasswordPolicy;
  readonly review: PasswordReview;
  /** The fields that were typed in since the last answer. */
  readonly edited: ReadonlySet<PasswordFieldName>;
  /** Whether the person has been in the confirmation and left it: earlier, a difference is no mistake yet. */
  readonly confirmed: boolean;
  readonly saving: boolean;
  /** Whether it is looked up what became of a change whose answer got lost. */
  readonly checking: boolean;
  readonly saved: boolean;
  /** Whether there were too many attempts, and trying again is of no use yet. */
  readonly locked: boolean;
  readonly error: AccountError | null;
  /** What is said of the error when it belongs to none of the fields. */
  readonly message: string | undefined;
  /** Joins names as a list after a colon. */
  readonly list: (names: readonly string[]) => string;
  readonly onInput: (value: string, event: InputEvent) => void;
  readonly onConfirmed: () => void;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onCancel: () => void;
}

/** Draws the form, for the light DOM. Parts: `form`, `rules`, `rule`, `hint`, `actions` and those of fields and buttons. */
export function passwordForm(view: PasswordFormView): TemplateResult {
  const { strings, common, review, saving } = view;
  const errors = passwordErrors(view);
  // What was said of an earlier entry is not said of the one being typed.
  const errorOf = (name: PasswordFieldName): string | undefined =>
    view.edited.has(name) && !(name === 'confirmation' && review.differs) ? undefined : errors[name];
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
      ${view.saved ? nothing : html`<div part="hint">${strings.consequence}</div>`}
      <div part="actions">
        ${button({ label: strings.submit, kind: 'primary', submit: true, disabled: saving || view.locked || !review.dirty })}
        ${button({ label: common.cancel, disabled: saving || !review.dirty, onClick: view.onCancel })}
        ${saving || view.checking ? waitingStatus(saving ? common.saving : common.checking) : noStatus}
      </div>`,
  );
}

/** Draws the form before there is an account, as tall as it will be. */
export function passwordSkeleton(
  strings: PasswordStrings,
  common: CommonStrings,
  policy: PasswordPolicy | undefined,
): TemplateResult {
  const rules = (policy?.rules ?? []).map((rule) => ({ rule, met: false }));
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

/** What a rule says of the new password, for example "A number". */
export function ruleText(strings: PasswordStrings, rule: PasswordRule): string {
  return rule.kind === 'minimumLength' ? strings.rules.minimumLength(rule.codePoints) : strings.rules[rule.kind];
}

function rulesList(strings: PasswordStrings, results: readonly PasswordRuleResult[]): TemplateResult {
  return html`<span class="account-unseen">${strings.rulesTitle}</span>
    <ul part="rules">
      ${results.map(
        ({ rule, met }) =>
          html`<li part=${met ? 'rule met' : 'rule'}>
            ${icon(met ? 'check' : 'circle')}<span
              ><span class="account-unseen">${met ? strings.met : strings.notMet}</span>
              ${ruleText(strings, rule)}</span
            >
          </li>`,
      )}
    </ul>`;
}

function passwordErrors(view: PasswordFormView): Partial<Record<PasswordFieldName, string>> {
  const { strings, common, error, review } = view;
  const texts: Partial<Record<PasswordFieldName, string>> =
    error === null ? {} : errorsByField(common, error, passwordFields);
  const refusal = refusalText(error?.issues ?? [], view);
  if (refusal !== '') texts.newPassword = refusal;
  if (review.differs && (view.confirmed || error !== null)) texts.confirmation = strings.mismatch;
  return texts;
}

/** Names the rules that the new password still has to meet, then says why it is not allowed. Empty when it broke none of either kind. */
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

function message({ strings, common, saved, error, message }: PasswordFormView): TemplateResult | typeof nothing {
  if (saved) return notice({ tone: 'success', text: strings.done });
  if (error === null || Object.keys(errorsByField(common, error, passwordFields)).length > 0) return nothing;
  return notice({ tone: 'danger', text: message ?? '' });
}
