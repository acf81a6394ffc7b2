import type { Operation } from '@account-elements/core/adapter';

import { withoutEncoding } from './entity-tag.ts';
import { quoted, refused } from './refusal.ts';

// A list or `*` would accept a change of a version that its author has not seen.
const oneTag = /^(?:W\/)?"([\x21\x23-\x7E]*)"$/u;

/**
 * Reads the version that the caller has edited from `If-Match`. Operations without a version give an empty string.
 *
 * @throws {AccountError} `VERSION_MISSING`; `REQUEST_MALFORMED` (field `version`) when it is not one entity tag.
 */
export function seenVersion(request: Request, operation: Operation): string {
  if (operation.versioned !== true) return '';
  const header = request.headers.get('if-match');
  if (header === null)
    throw refused('VERSION_MISSING', 'The header If-Match is missing, expected the version, for example "3"');
  const tag = oneTag.exec(header)?.[1];
  try {
    if (tag !== undefined) return decodeURIComponent(withoutEncoding(tag));
  } catch {
    // A percent sign that encodes nothing.
  }
  const reason = `Unexpected If-Match ${quoted(header)}, expected one entity tag, for example "3"`;
  throw refused('REQUEST_MALFORMED', reason, { field: 'version' });
}
