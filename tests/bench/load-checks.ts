import { Agent } from 'node:http';

import type { TestAccounts } from '../harness/test-accounts.ts';
import { lasting, measureLoad, repeat } from './measure-load.ts';
import type { Reply } from '../harness/send.ts';
import { accountOf, snapshotIn } from './account.ts';

/** A guarantee, and the measured value. */
export interface Finding {
  readonly guarantee: string;
  readonly seen: string;
  readonly isMet: boolean;
}

/**
 * Sends requests to a server. Returns a function that checks the results; its argument is how many times slower than the
 * reference the machine is.
 */
export type LoadCheck = (address: string, accounts: TestAccounts) => Promise<(slowness: number) => readonly Finding[]>;

const duration = 5_000;
const next = 'Copper-Kettle-2077';

/** Many users read their accounts. */
export const snapshots: LoadCheck = async (address, { registerSignedIn }) => {
  const connections = 32;
  const [user] = await registerSignedIn(1);
  const { cookie = '' } = user ?? {};
  const { errors, p50, p99, perSecond } = await measureLoad(`${address}/account`, { cookie, connections, duration });
  return (slowness) => [
    {
      guarantee: `Snapshots at ${connections} connections: no error`,
      seen: `${errors}; ${perSecond.toFixed(0)} a second, p50 ${p50.toFixed(0)} ms`,
      isMet: errors === 0,
    },
    under('Snapshots: p99', p99, 120 * slowness),
  ];
};

/** Many writers change one profile. Each change is based on the last version that its writer has read. */
export const writersOnOne: LoadCheck = async (address, { registerSignedIn, recordOf }) => {
  const connections = 16;
  const [user] = await registerSignedIn(1);
  if (user === undefined) throw new Error('No user was registered.');
  const before = await recordOf(user);
  const links: { readonly from: number; readonly to: number; readonly name: string }[] = [];
  const statuses: number[] = [];
  const rename = async (agent: Agent, connection: number): Promise<Reply> => {
    const account = accountOf(user, address, agent);
    const { version } = snapshotIn(await account.load()).profile;
    const name = `Writer ${connection} at ${statuses.length}`;
    const answer = await account.rename(name, version);
    statuses.push(answer.status);
    if (answer.status !== 200) return answer;
    const { profile } = snapshotIn(answer);
    // A version is the counter of the record and a hash of the account.
    const [from = Number.NaN, to = Number.NaN] = [version, profile.version].map((text) => Number.parseInt(text, 10));
    links.push({ from, to, name: profile.fullName === name ? name : '' });
    return answer;
  };
  await repeat(rename, { connections, isOver: lasting(duration) });
  const after = await recordOf(user);

  links.sort((one, other) => one.to - other.to);
  const isChain = links.every(
    ({ from, to, name }, index) => from === before.profileVersion + index && to === from + 1 && name !== '',
  );
  const isWhole =
    links.length > 0 &&
    after.profileVersion === before.profileVersion + links.length &&
    after.revision === before.revision + links.length &&
    after.fullName === links.at(-1)?.name;
  return () => [
    {
      guarantee: `${connections} writers on one profile: every 200 is one step of the chain, and there are no others`,
      seen: `${count(statuses)}; the record rose by ${after.revision - before.revision}`,
      isMet: isChain && isWhole,
    },
    {
      guarantee: 'Writers: nothing but 200, 412 and 503',
      seen: count(statuses),
      isMet: statuses.every((status) => [200, 412, 503].includes(status)),
    },
  ];
};

/** Many users change their passwords at the same time, while others read their accounts. */
export const passwordsAtOnce: LoadCheck = async (address, { registerSignedIn, recordOf }) => {
  const changing = await registerSignedIn(200);
  const readers = await registerSignedIn(4);
  const epochs = await Promise.all(changing.map(async (user) => (await recordOf(user)).credentialsEpoch));
  const agent = new Agent({ keepAlive: true });
  let isOver = false;
  const reading = repeat(
    (shared, index) => accountOf(readers[index % readers.length] ?? { cookie: '' }, address, shared).load(),
    { connections: readers.length, isOver: () => isOver },
  );
  const answers = await Promise.all(
    changing.map((user) =>
      accountOf(user, address, agent).changePassword({ currentPassword: user.password, newPassword: next }),
    ),
  );
  isOver = true;
  const { p99, errors, perSecond } = await reading;
  agent.destroy();
  const risen = await Promise.all(
    changing.map(async (user, index) => (await recordOf(user)).credentialsEpoch - (epochs[index] ?? 0)),
  );

  const statuses = answers.map(({ status }) => status);
  // After a 503 nothing has changed, unless the outcome is unknown.
  const isTrue = answers.every(
    ({ status, text }, index) =>
      (status !== 200 && text.includes('OUTCOME_UNKNOWN')) || risen[index] === (status === 200 ? 1 : 0),
  );
  const unknown = answers.filter(({ text }) => text.includes('OUTCOME_UNKNOWN')).length;
  return (slowness) => [
    {
      guarantee: `${changing.length} changes of passwords at once: nothing but 2xx and 503`,
      seen: count(statuses),
      isMet: statuses.includes(200) && statuses.every((status) => status === 503 || (status >= 200 && status < 300)),
    },
    {
      guarantee: 'Passwords: the new one after a 200, the old one after a 503',
      seen: `${risen.filter((by) => by === 1).length} have the new one, ${unknown} unknown outcomes`,
      isMet: isTrue,
    },
    {
      guarantee: 'Reads meanwhile: no error',
      seen: `${errors}; ${perSecond.toFixed(0)} a second`,
      isMet: errors === 0,
    },
    under('Reads meanwhile: p99', p99, 100 * slowness),
  ];
};

function under(what: string, time: number, limit: number): Finding {
  return {
    guarantee: `${what} under ${limit.toFixed(0)} ms`,
    seen: `${time.toFixed(0)} ms`,
    isMet: time < limit,
  };
}

function count(statuses: readonly number[]): string {
  const groups = Object.groupBy(statuses, (status) => status);
  return Object.entries(groups)
    .map(([status, of]) => `${of?.length ?? 0} × ${status}`)
    .join(', ');
}
