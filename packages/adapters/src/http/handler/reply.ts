import type { AccountError } from '@account-elements/core';

import type { OperationAnswer, OperationName } from '@account-elements/core/adapter';

import { problemType, versionTag } from '../contract.ts';
import { contentTag } from './content-tag.ts';
import { withoutEncoding } from './entity-tag.ts';
import { statusOf } from './status.ts';

/** The values of a `Response`. Servers for Node can send them without creating one. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Headers of the host. A name can occur more than once. */
  readonly added?: Headers | undefined;
}

/** The answer of a success, with the entity tag of the resource. */
export async function answerReply(
  request: Request,
  name: OperationName,
  result: OperationAnswer<OperationName>,
): Promise<Reply> {
  const body = JSON.stringify(result);
  const etag = await entityTag(name, result, body);
  if (etag !== null && name === 'load' && matches(request.headers.get('if-none-match'), etag)) {
    return { status: 304, headers: { etag }, body: null };
  }
  return { status: 200, headers: { 'content-type': 'application/json', ...(etag !== null && { etag }) }, body };
}

/** The answer of an error, as problem details (RFC 9457). It contains the code and its details, but no cause, stack or input. */
export function problemReply(error: AccountError, headers: Readonly<Record<string, string>> = {}): Reply {
  const { code, field, driftSeconds } = error;
  const status = statusOf(error);
  const retryAfter = error.retryAfter ?? (status === 503 ? 1 : undefined);
  const issues = error.issues.length > 0 ? error.issues : undefined;
  const problem = { title: inWords(code), status, code, field, issues, retryAfter, driftSeconds };
  return {
    status,
    headers: {
      'content-type': problemType,
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      ...headers,
    },
    body: JSON.stringify(problem),
  };
}

/** The answer to OPTIONS. The handler adds the CORS headers to every answer. */
export function optionsReply(methods: readonly string[]): Reply {
  return { status: 204, headers: { allow: methods.join(', ') }, body: null };
}

async function entityTag(
  name: OperationName,
  result: OperationAnswer<OperationName>,
  body: string,
): Promise<string | null> {
  if (name === 'load') return await contentTag(body);
  if (name === 'updateProfile' && 'profile' in result) return versionTag(result.profile.version);
  if (name === 'updatePreferences' && 'preferences' in result) return versionTag(result.preferences.version);
  return null;
}

function matches(header: string | null, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//u, '')) ?? [];
  return tags.some((tag) => tag === etag || `${withoutEncoding(tag.replace(/"$/u, ''))}"` === etag);
}

function inWords(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
