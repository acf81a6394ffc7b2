import type { AccountError, InputIssue } from '@account-elements/core';

import type { CommonStrings } from '../strings/en/shared.ts';

type Text = string | ((...numbers: never[]) => string);

/** What an error says to the person, by its code; one general sentence for codes that mean nothing to them. */
export function errorText(common: CommonStrings, error: AccountError): string {
  const texts: Readonly<Record<string, Text | undefined>> = common.errors;
  const text = texts[error.code] ?? common.errors.OTHER;
  if (typeof text === 'string') return text;
  // ATTEMPTS_LOCKED says how long to wait, CLOCK_OFF by how much the clock is off.
  return text(...([error.code === 'CLOCK_OFF' ? (error.driftSeconds ?? 0) : (error.retryAfter ?? 0)] as never[]));
}

/** What a broken rule says to the person. */
export function issueText(common: CommonStrings, issue: InputIssue): string {
  const texts: Readonly<Record<string, Text | undefined>> = common.issues;
  const text = texts[issue.rule] ?? common.issues.other;
  if (typeof text === 'string') return text;
  return text(...(Object.values(issue.params ?? {}) as never[]));
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
