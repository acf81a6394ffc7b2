import { AccountError } from '../../errors.ts';
import type { AccountStorage, FormerUsernames } from '../../storage.ts';
import type { FaultyPassage, Passage } from './fault.ts';

const unavailable = (): AccountError => new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1 });
const unknown = (): AccountError => new AccountError('OUTCOME_UNKNOWN', { retryAfter: 1 });

/** A failed read has no effect, before or after the commit. */
function read<Answer>(carryOut: () => Promise<Answer>): Passage<Answer> {
  return { carryOut, errors: { before: unavailable, after: unavailable } };
}

function write<Answer>(carryOut: () => Promise<Answer>): Passage<Answer> {
  return { carryOut, errors: { before: unavailable, after: unknown } };
}

function formerUsernamesThrough(pass: FaultyPassage, names: FormerUsernames): FormerUsernames {
  return {
    reserve: (usernameKey, accountId, times) =>
      pass(
        'formerUsernames.reserve',
        write(() => names.reserve(usernameKey, accountId, times)),
      ),
    accountOf: (usernameKey, now) =>
      pass(
        'formerUsernames.accountOf',
        read(() => names.accountOf(usernameKey, now)),
      ),
  };
}

/** Creates a storage that passes every call through `pass`, with its name. It has former usernames if the other one has them. */
export function storageThrough(pass: FaultyPassage, storage: AccountStorage): AccountStorage {
  const { formerUsernames } = storage;
  return {
    get: (id) =>
      pass(
        'get',
        read(() => storage.get(id)),
      ),
    findByUsername: (usernameKey) =>
      pass(
        'findByUsername',
        read(() => storage.findByUsername(usernameKey)),
      ),
    insert: (record) =>
      pass(
        'insert',
        write(() => storage.insert(record)),
      ),
    replace: (record, revision) =>
      pass(
        'replace',
        write(() => storage.replace(record, revision)),
      ),
    remove: (id, revision) =>
      pass(
        'remove',
        write(() => storage.remove(id, revision)),
      ),
    formerUsernames: formerUsernames && formerUsernamesThrough(pass, formerUsernames),
  };
}
