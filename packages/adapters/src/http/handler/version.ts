import { AccountError } from '@account-elements/core';

import type { Operation } from '@account-elements/core/adapter';

// A weak tag, a list and `*` would each let a change through that its author has not seen.
const strongTag = /^"([\x21\x23-\x7E]*)"$/u;

/**
 * The version that the caller has seen, out of `If-Match`; empty for operations that have none.
 *
 * @throws {AccountError} `VERSION_MISSING`; `REQUEST_MALFORMED` (field `version`) when it is not one strong entity tag.
 */
export function seenVersion(request: Request, operation: Operation): string {
  if (operation.versioned !== true) return '';
  const header = request.headers.get('if-match');
  if (header === null) throw new AccountError('VERSION_MISSING');
  const tag = strongTag.exec(header.trim())?.[1];
  try {
    if (tag !== undefined) return decodeURIComponent(tag);
  } catch {
    // A lone per cent sign.
  }
  throw new AccountError('REQUEST_MALFORMED', { field: 'version' });
}
