import type { AccountError } from '@account-elements/core';

import { problemType, statusByCode, versionTag } from '../contract.ts';
import type { Answer, OperationName } from '../contract.ts';
import { contentTag } from './content-tag.ts';

/** A success, with the entity tag of what the request was about. */
export function answerResponse(request: Request, name: OperationName, result: Answer<OperationName>): Response {
  const body = JSON.stringify(result);
  const etag = entityTag(name, result, body);
  if (etag !== null && name === 'load' && matches(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers: { etag } });
  }
  return new Response(body, { headers: { 'content-type': 'application/json', ...(etag !== null && { etag }) } });
}

/** A failure, as problem details (RFC 9457). Carries the code and what belongs to it; never a cause, a stack or an input. */
export function problemResponse(error: AccountError, headers: Readonly<Record<string, string>> = {}): Response {
  const { code, field, driftSeconds } = error;
  // A code that only a newer copy of core knows.
  const status = statusByCode[code] ?? 500;
  const retryAfter = error.retryAfter ?? (status === 503 ? 1 : undefined);
  const issues = error.issues.length > 0 ? error.issues : undefined;
  const problem = { title: inWords(code), status, code, field, issues, retryAfter, driftSeconds };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': problemType,
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      ...headers,
    },
  });
}

/** The answer to OPTIONS; what lets other origins on is added to every answer alike. */
export function optionsResponse(methods: readonly string[]): Response {
  return new Response(null, { status: 204, headers: { allow: methods.join(', ') } });
}

function entityTag(name: OperationName, result: Answer<OperationName>, body: string): string | null {
  if (name === 'load') return contentTag(body);
  if (name === 'updateProfile' && 'profile' in result) return versionTag(result.profile.version);
  if (name === 'updatePreferences' && 'preferences' in result) return versionTag(result.preferences.version);
  return null;
}

function matches(header: string | null, etag: string): boolean {
  return header !== null && header.split(',').some((tag) => tag.trim().replace(/^W\//u, '') === etag);
}

function inWords(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
