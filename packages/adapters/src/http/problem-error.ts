import { AccountError } from '@account-elements/core';
import { toInputIssue } from '@account-elements/core/adapter';
import type { AccountErrorCode } from '@account-elements/core';

import { problemSchema, problemType } from './contract.ts';

/** What a failed answer means: as the server says, or, when something else answered, as its status lets us conclude. */
export function problemError(response: Response, body: unknown, isRead: boolean): AccountError {
  const problem = problemSchema.safeParse(body);
  const retryAfter = seconds(response.headers.get('retry-after'));
  if (!problem.success) return new AccountError(codeOf(response, body, isRead), { retryAfter });
  const { code, issues, ...details } = problem.data;
  return new AccountError(code, { retryAfter, ...details, issues: issues?.map(toInputIssue) });
}

// Firewalls and gateways answer with one of these. An account server that is newer than this client answers with a problem that has a code.
const blocked = [403, 405, 406, 501];

function codeOf({ status, headers }: Response, body: unknown, isRead: boolean): AccountErrorCode {
  const isProblem = headers.get('content-type')?.startsWith(problemType) === true;
  const hasCode = isProblem && typeof (body as { readonly code?: unknown } | null)?.code === 'string';
  if (!hasCode && blocked.includes(status)) return 'REQUEST_BLOCKED';
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
