import type { AccountError, InputIssue } from '@account-elements/core';

import type { CommonStrings } from '../strings/shared.ts';
import { errorText, isNumber } from './error-text.ts';

/** The text of a broken rule. */
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

/**
 * The texts of an error by field: the first issue of each. If it is empty, the error belongs to no field of `fields`, and
 * {@link errorText} is shown as a notice.
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
