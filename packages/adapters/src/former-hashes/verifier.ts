import { AccountError } from '@account-elements/core';
import type { PasswordVerifier } from '@account-elements/core/authority';

/** How the hashes of one scheme are read. */
export interface Scheme<Parsed> {
  readonly scheme: string;
  /** Parses a whole hash. `null` if it has another format or takes too much work. */
  parse(hash: string): Parsed | null;
  matches(password: string, parsed: Parsed): Promise<boolean>;
}

export function createVerifier<Parsed>({ scheme, parse, matches }: Scheme<Parsed>): PasswordVerifier {
  return {
    scheme,
    canVerify: (hash) => parse(hash) !== null,
    async verify(password, hash) {
      const parsed = parse(hash);
      return parsed !== null && matches(password, parsed);
    },
  };
}

/** Returns a handler for a failed import of a peer dependency. The failure is the host's mistake, so it must not count as a wrong password. */
export function reportMissing(name: string): (error: unknown) => never {
  return (error) => {
    const cause = new Error(`The package ${name} could not be loaded: install it to verify this hash`, {
      cause: error,
    });
    throw new AccountError('HASH_UNREADABLE', { cause });
  };
}
