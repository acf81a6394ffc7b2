import type { FormerUsernames } from '../../storage.ts';
import { expectEqual, fiftyTimes } from '../expect.ts';
import type { StorageContext, StorageDuty } from './duty.ts';

const now = 1_768_478_400_000;
const day = 24 * 60 * 60_000;
const times = { now, until: now + 30 * day };

/** Duties of a storage that reserves former usernames. A storage without reservations does not have them. */
export const formerUsernameDuties: readonly StorageDuty[] = [
  reservationDuty({
    duty: 'A reserved username belongs to its account until the time is over.',
    name: 'reserves a former username until its time is over',
    async check(names, other) {
      await names.reserve('ada', 'first', times);
      for (const one of [names, other]) {
        expectEqual(await one.accountOf('ada', now), 'first', 'the account of the name');
        expectEqual(await one.accountOf('ada', times.until - 1), 'first', 'the account of the name');
        expectEqual(await one.accountOf('ada', times.until), null, 'the account after the time');
        expectEqual(await one.accountOf('Ada', now), null, 'the account of another name');
      }
    },
  }),
  reservationDuty({
    duty: 'Of two reservations of one account, the longer one is valid. That of another account changes nothing before the time is over.',
    name: 'keeps the reservation of the first account',
    async check(names) {
      await names.reserve('ada', 'first', times);
      await names.reserve('ada', 'first', { now, until: times.until + day });
      await names.reserve('ada', 'first', { now, until: now + 1 });
      expectEqual(await names.accountOf('ada', times.until), 'first', 'the account after a shorter reservation');
      await names.reserve('ada', 'second', { now: times.until, until: times.until + 60 * day });
      expectEqual(await names.accountOf('ada', times.until), 'first', 'the account after a second reservation');
      await names.reserve('ada', 'second', { now: times.until + day, until: times.until + 60 * day });
      expectEqual(await names.accountOf('ada', times.until + day), 'second', 'the account after the time');
    },
  }),
  reservationDuty({
    duty: 'Of concurrent reservations of one name by different accounts, one is made.',
    name: 'gives a former username to one of fifty accounts',
    async check(names, other) {
      await Promise.all(
        fiftyTimes((index) => (index % 2 === 0 ? names : other).reserve('ada', `account-${index}`, times)),
      );
      const first = await names.accountOf('ada', now);
      // In the other order, so that the last one is not the same.
      await Promise.all(fiftyTimes((index) => names.reserve('ada', `account-${49 - index}`, times)));
      expectEqual(await other.accountOf('ada', now), first, 'the account of the name');
    },
  }),
];

function reservationDuty({
  duty,
  name,
  check,
}: Pick<StorageDuty, 'duty' | 'name'> & {
  check(names: FormerUsernames, other: FormerUsernames): Promise<void>;
}): StorageDuty {
  return {
    duty,
    name,
    async check({ storage, other }: StorageContext) {
      const names = storage.formerUsernames;
      if (names !== undefined) await check(names, other.formerUsernames ?? names);
    },
  };
}
