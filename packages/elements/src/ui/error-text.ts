import type { AccountError, InputIssue } from '@account-elements/core';

import type { CommonStrings } from '../strings/shared.ts';

/** What an error says to the person, by its code; one general sentence for codes that mean nothing to them. */
export function errorText({ errors }: CommonStrings, error: AccountError): string {
  const { code, driftSeconds, retryAfter } = error;
  if (code === 'CLOCK_OFF') return isNumber(driftSeconds) ? errors.CLOCK_OFF(driftSeconds) : errors.CODE_WRONG;
  if (code === 'ATTEMPTS_LOCKED') return errors.ATTEMPTS_LOCKED(isNumber(retryAfter) ? retryAfter : 0);
  const texts: Readonly<Record<string, string | object | undefined>> = errors;
  const text = texts[code];
  return typeof text === 'string' ? text : errors.OTHER;
}

/** What a broken rule says to the person. A service may leave the number of a rule out, whatever its type says. */
export function issueText({ issues, required }: CommonStrings, issue: InputIssue): string {
  switch (issue.rule) {
    case 'required': {
      const byField: Readonly<Record<string, string | undefined>> = required;
      return byField[issue.field] ?? issues.required;
    }
    case 'tooShort':
    case 'minimumLength': {
      const minimum = issue.params?.minimum;
      return isNumber(minimum) ? issues.tooShort(minimum) : issues.useMore;
    }
    case 'tooLong': {
      const maximum = issue.params?.maximum;
      return isNumber(maximum) ? issues.tooLong(maximum) : issues.useFewer;
    }
    default: {
      const texts: Readonly<Record<string, string | object | undefined>> = issues;
      const text = texts[issue.rule];
      return typeof text === 'string' ? text : issues.other;
    }
  }
}

/** Whether a service has sent a number where one belongs. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/**
 * The texts of an error by the field each belongs to, the first issue of each field. What belongs to none of `fields` is
 * not in it: show {@link errorText} as a notice when `Object.keys(...)` is empty.
 */
export function errorsByField(
  common: CommonStrings,
  error: AccountError,
  fields: readonly string[],
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const issue of error.issues) if (fields.includes(issue.field)) texts[issue.field] ??= issueText(common, issue);
  if (error.field !== undefined && fields.includes(error.field)) texts[error.field] ??= errorText(common, error);
  return texts;
}
