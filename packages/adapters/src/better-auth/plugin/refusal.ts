import type { AccountErrorCode, InputIssue } from '@account-elements/core';
import { APIError } from 'better-auth/api';

/** A refusal in the words of Account Elements, which the service takes as they are. */
export function refusal(code: AccountErrorCode, issues: readonly InputIssue[] = []): APIError {
  const status = code.endsWith('_CHANGED') ? 'CONFLICT' : 'BAD_REQUEST';
  return new APIError(status, { code, message: code, ...(issues.length > 0 && { issues }) });
}
