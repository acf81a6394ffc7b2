import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { startWork } from '../people/work.ts';
import { withPostgres } from './on-postgres.ts';
import { layRelay } from './relay.ts';
import type { Relay } from './relay.ts';
import type { Scenario } from './scenario.ts';

/** The wires between people, servers and database do what wires do. */
export const badNetwork: Scenario = {
  name: 'bad-network',
  what: 'slow, silent and broken wires to the database, and one answer in ten lost on the way to the person',
  async run({ dice, rounds }) {
    const socket = { path: '' };
    const toDatabase = await layRelay(socket, dice.percent);
    const relays: Relay[] = [toDatabase];
    const urlOf = ({ connection }: { readonly connection: { readonly host: string } }): string => {
      socket.path = join(connection.host, '.s.PGSQL.5432');
      return `postgres://test@127.0.0.1:${String(toDatabase.port)}/postgres`;
    };
    try {
      return await withPostgres(
        async ({ servers }) => {
          const toServers = await Promise.all(
            servers.map(({ address }) => layRelay({ port: Number(new URL(address).port) }, dice.percent)),
          );
          relays.push(...toServers);
          const addresses = toServers.map(({ port }) => `http://127.0.0.1:${String(port)}`);
          const work = await startWork(servers, { addresses });
          const { ledger } = work;
          for (let round = 0; round < Math.ceil(rounds / 5); round += 1) {
            ledger.faultBegins();
            for (const relay of toServers) relay.lostAnswers = 10;
            toDatabase.weather = { kind: 'slow', delay: dice.between(1, 60) };
            await pause(dice.between(200, 800));
            toDatabase.cut();
            await pause(dice.between(50, 300));
            toDatabase.weather = { kind: 'silent' };
            await pause(dice.between(200, 2_500));
            toDatabase.weather = { kind: 'clear' };
            toDatabase.cut();
            for (const relay of toServers) relay.lostAnswers = 0;
            await ledger.faultEnds();
          }
          await work.end();
          const { acknowledged, lost, unavailable, locked } = ledger.take();
          const figures = [
            `${String(acknowledged)} writes acknowledged, ${String(unavailable)} answers of 503, ${String(lost)} lost`,
            `${String(locked)} accounts locked by guesses whose answers were lost`,
          ];
          return { violations: ledger.violations, figures };
        },
        { urlOf },
      );
    } finally {
      for (const relay of relays) await relay.close();
    }
  },
};
