import { normalizePassword } from '../../password/policy.ts';
import type { PasswordHasher, RandomBytes } from '../ports.ts';
import { toBase64 } from './encoding.ts';
import { createGate } from './gate.ts';
import type { Turn } from './gate.ts';

/** All slow hashing of one authority, through one gate. */
export interface Hashing {
  /**
   * Hashes secrets, each with its own salt.
   *
   * @param turn `next` for somebody whose password has been compared. Default: `last`.
   */
  hash(secrets: readonly string[], turn?: Turn): Promise<string[]>;
  /**
   * Compares, with the same work when there is nothing to compare with: no hash (`null`), or one of an unknown scheme.
   * Those never match.
   */
  matches(secret: string, hash: string | null): Promise<boolean>;
  /** Whether a hash would be made better now: another scheme, or weaker. */
  isOutdated(hash: string): boolean;
}

/** Options of {@link createHashing}. */
export interface HashingOptions {
  readonly hasher: PasswordHasher;
  readonly formerHashers: readonly PasswordHasher[];
  readonly concurrency: number;
  readonly randomBytes: RandomBytes;
}

const queueLength = 64;

export function createHashing({ hasher, formerHashers, concurrency, randomBytes }: HashingOptions): Hashing {
  const gate = createGate(concurrency, queueLength);
  const hasherOf = (hash: string): PasswordHasher | undefined =>
    [hasher, ...formerHashers].find(({ scheme }) => hash.startsWith(`$${scheme}$`));

  const hash = (secrets: readonly string[], turn: Turn = 'last'): Promise<string[]> =>
    gate.run(
      secrets.map((secret) => () => hasher.hash(normalizePassword(secret))),
      turn,
    );
  const decoy = createDecoy(async () => (await hash([toBase64(randomBytes(16))]))[0] ?? '');

  return {
    hash,
    async matches(secret, stored) {
      // Made before the first comparison of any kind, so that the first unknown name takes no longer than a known one.
      const nobodys = await decoy();
      const known = stored === null ? undefined : hasherOf(stored);
      const [comparer, compared] = stored === null || known === undefined ? [hasher, nobodys] : [known, stored];
      const [isEqual] = await gate.run([() => comparer.verify(normalizePassword(secret), compared)]);
      return isEqual === true && compared !== nobodys;
    },
    isOutdated: (stored) => hasherOf(stored) !== hasher || hasher.isOutdated(stored),
  };
}

function createDecoy(make: () => Promise<string>): () => Promise<string> {
  let decoy: Promise<string> | undefined;
  return () => {
    decoy ??= make().catch((error: unknown) => {
      decoy = undefined;
      throw error;
    });
    return decoy;
  };
}
