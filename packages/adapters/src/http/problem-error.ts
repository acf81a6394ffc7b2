import { AccountError } from '@account-elements/core';
import { toInputIssue } from '@account-elements/core/adapter';
import type { AccountErrorCode } from '@account-elements/core';

import { problemSchema } from './contract.ts';

/** What a failed answer means: as the server says, or, when something else answered, as its status lets us conclude. */
export function problemError(response: Response, body: unknown, isRead: boolean): AccountError {
  const problem = problemSchema.safeParse(body);
  const retryAfter = seconds(response.headers.get('retry-after'));
  if (!problem.success) return new AccountError(codeByStatus(response.status, isRead), { retryAfter });
  const { code, issues, ...details } = problem.data;
  return new AccountError(code, { retryAfter, ...details, issues: issues?.map(toInputIssue) });
}

function codeByStatus(status: number, isRead: boolean): AccountErrorCode {
  if (status === 401) return 'SESSION_ENDED';
  if (status === 429) return 'SERVICE_UNAVAILABLE';
  if (status < 500) return 'RESPONSE_INVALID';
  if (!isRead) return 'OUTCOME_UNKNOWN';
  return status === 500 ? 'SERVICE_FAILED' : 'SERVICE_UNAVAILABLE';
}

// Only in seconds: a date would have to be compared with the clock of this machine.
function seconds(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/u.test(header) ? Number(header) : undefined;
}
