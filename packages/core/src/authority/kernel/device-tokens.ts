import { isAccountError } from '../../errors.ts';
import type { RandomBytes } from '../ports.ts';
import { isUsedUp } from './attempts.ts';
import { toBase64Url } from './encoding.ts';
import type { BudgetOf } from './guess.ts';
import type { KeyedHashing } from './keyed-hashing.ts';
import { partsOf } from './text-shape.ts';
import { remember } from './update-account.ts';

/**
 * Tokens for devices from which a user has signed in completely. A device with a token has a budget of its own, so that other people's
 * failures do not lock it out. A token proves nothing else: the password and the second factor are still required.
 */
export interface DeviceTokens {
  /** Creates a token for one account. A higher credentials epoch ends it. */
  issue(account: TokenAccount, now: number): Promise<string>;
  /** Returns the budget for a sign-in: that of the device if the token is valid, otherwise the shared one. */
  budgetOf(token: string | undefined, shared: 'unknownDevices' | 'secondFactor'): BudgetOf;
}

/** The account of a new token, with its credentials epoch. */
export interface TokenAccount {
  readonly accountId: string;
  readonly epoch: number;
}

/** How long a token is valid, in milliseconds: 180 days. */
export const deviceTokenLifetime = 180 * 24 * 60 * 60_000;

const purpose = 'device-token';
const tokenShape = /^(?<time>[0-9a-z]{1,11})\.(?<id>[\w-]{22})\.(?<hash>.+)$/u;

/**
 * The format is `<time of issue>.<id>.<keyed hash>`, with the time in base 36. The hash is bound to the account and to its credentials epoch. So a
 * person who knew an old password, and has collected any number of tokens with it, cannot use them to guess the new password or a code.
 */
export function createDeviceTokens(keyedHashing: KeyedHashing, randomBytes: RandomBytes): DeviceTokens {
  const isSigned = async (signed: string, hash: string, { accountId, epoch }: TokenAccount): Promise<boolean> => {
    try {
      return await keyedHashing.matches(`${signed}.${epoch}`, hash, { accountId, purpose });
    } catch (thrown) {
      // The host no longer has the key, or the token is damaged.
      if (isAccountError(thrown)) return false;
      throw thrown;
    }
  };
  return {
    async issue({ accountId, epoch }, now) {
      const signed = `${now.toString(36)}.${toBase64Url(randomBytes(16))}`;
      return `${signed}.${await keyedHashing.hash(`${signed}.${epoch}`, { accountId, purpose })}`;
    },
    budgetOf(token, shared) {
      const parts = partsOf<'time' | 'id' | 'hash'>(tokenShape, token ?? '');
      if (parts === null) return async () => ({ kind: shared });
      const { time, id, hash } = parts;
      const device = { kind: 'knownDevices', id, expiresAt: Number.parseInt(time, 36) + deviceTokenLifetime } as const;
      // A sign-in asks for its budget more than once.
      const isValid = remember((epoch: number, accountId: string) =>
        isSigned(`${time}.${id}`, hash, { accountId, epoch }),
      );
      return async ({ id: accountId, attempts, credentialsEpoch }, now) => {
        if (device.expiresAt <= now || isUsedUp(attempts, device)) return { kind: shared };
        return (await isValid(credentialsEpoch, accountId)) ? device : { kind: shared };
      };
    },
  };
}
