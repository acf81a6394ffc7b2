import type { AccountErrorCode, InputIssue } from '@account-elements/core';
import { APIError } from 'better-auth/api';

/** An error with a code of Account Elements, which the service does not need to map. */
export function refusal(code: AccountErrorCode, issues: readonly InputIssue[] = []): APIError {
  const status = code.endsWith('_CHANGED') ? 'CONFLICT' : 'BAD_REQUEST';
  return new APIError(status, { code, message: code, ...(issues.length > 0 && { issues }) });
}
