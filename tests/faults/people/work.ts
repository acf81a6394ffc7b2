import { setTimeout as pause } from 'node:timers/promises';

import { openPeople } from '../../e2e/people.ts';
import type { People } from '../../e2e/people.ts';
import type { Server } from '../../e2e/server.ts';
import { useCodes } from './code-user.ts';
import { createLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { changePasswords } from './password-changer.ts';
import { rename } from './renamer.ts';
import type { Scene } from './scene.ts';
import { createVisitor } from './visitor.ts';
import type { Visitor } from './visitor.ts';

/** People at work on the servers. */
export interface Work {
  readonly ledger: Ledger;
  /** Lets everybody finish what they are at and look a last time. */
  end(): Promise<void>;
}

/** Who works, and how they get there. */
export interface WorkOptions {
  readonly renamers?: number;
  readonly codeUsers?: number;
  readonly passwordChangers?: number;
  /** Where the servers are reached. Default: where they listen. */
  readonly addresses?: readonly string[];
  /** How somebody new visits. Default: each request once. */
  readonly newVisitor?: (addresses: readonly string[], ledger: Ledger) => Visitor;
}

/** Sets people to work on servers of one database, and waits until each of them has been served. */
export async function startWork(servers: readonly Server[], options: WorkOptions = {}): Promise<Work> {
  const { renamers = 5, codeUsers = 3, passwordChangers = 1, newVisitor = createVisitor } = options;
  const addresses = options.addresses ?? servers.map(({ address }) => address);
  const ending = new AbortController();
  const ledger = createLedger(ending.signal);
  const scene: Scene = {
    ledger,
    ended: ending.signal,
    newVisitor: () => newVisitor(addresses, ledger),
    register: () => persistently(servers, (people) => people.register(freshName())),
    registerWithMfa: () => persistently(servers, (people) => people.registerWithMfa(freshName())),
  };
  const kinds = [
    { kind: 'renamer', count: renamers, begin: rename },
    { kind: 'code user', count: codeUsers, begin: useCodes },
    { kind: 'password changer', count: passwordChangers, begin: changePasswords },
  ];
  const names = kinds.flatMap(({ kind, count, begin }) =>
    Array.from({ length: count }, (_, index) => ({ who: `${kind} ${String(index + 1)}`, begin })),
  );
  for (const { who } of names) ledger.joined(who);
  const work = Promise.all(names.map(({ who, begin }) => begin(who, scene)));
  // Told at the end; until then it is nobody's unhandled rejection.
  work.catch((error: unknown) => {
    ledger.broken(`somebody stopped working: ${String(error)}`);
  });
  await ledger.faultEnds();
  return {
    ledger,
    async end() {
      ledger.faultBegins();
      ending.abort();
      await work;
    },
  };
}

let people = 0;

function freshName(): { readonly username: string } {
  people += 1;
  return { username: `worker-${String(process.pid)}-${String(people)}` };
}

const mostTries = 300;

/** Works on the database itself, which may be away, and holds no connection to it longer than that takes. */
async function persistently<Made>(servers: readonly Server[], make: (people: People) => Promise<Made>): Promise<Made> {
  const [server] = servers;
  if (server === undefined) throw new Error('There is no server.');
  for (let tries = 1; ; tries += 1) {
    const people = await openPeople(server, (text) => text);
    try {
      return await make(people);
    } catch (cause) {
      if (tries === mostTries) throw new Error('Nobody could be registered in a minute.', { cause });
      await pause(200);
    } finally {
      await people.close();
    }
  }
}
