import type { AccountError } from '@account-elements/core';

import type { CommonStrings } from '../strings/shared.ts';

/** The text of an error by its code. Codes that tell the user nothing have one general text. */
export function errorText({ errors }: CommonStrings, error: AccountError): string {
  const { code, driftSeconds, retryAfter } = error;
  if (code === 'CLOCK_OFF') return isNumber(driftSeconds) ? errors.CLOCK_OFF(driftSeconds) : errors.CODE_WRONG;
  if (code === 'ATTEMPTS_LOCKED') return errors.ATTEMPTS_LOCKED(isNumber(retryAfter) ? retryAfter : 0);
  const texts: Readonly<Record<string, string | object | undefined>> = errors;
  const text = texts[code];
  return typeof text === 'string' ? text : errors.OTHER;
}

/** Whether a value is a number. A service can leave a number out, although its type requires one. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
