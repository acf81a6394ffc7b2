import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { startLoad } from '../load/load.ts';
import { withPostgres } from './with-postgres.ts';
import { startTcpProxy } from './tcp-proxy.ts';
import type { TcpProxy } from './tcp-proxy.ts';
import type { Scenario } from './scenario.ts';

/** The connections between users, servers and database are slow, silent or broken. */
export const badNetwork: Scenario = {
  name: 'bad-network',
  what: 'slow, silent and broken connections to the database, and one answer in ten lost on the way to the user',
  async run({ random, rounds }) {
    const socket = { path: '' };
    const toDatabase = await startTcpProxy(socket, random.percent);
    const proxies: TcpProxy[] = [toDatabase];
    const urlOf = ({ connection }: { readonly connection: { readonly host: string } }): string => {
      socket.path = join(connection.host, '.s.PGSQL.5432');
      return `postgres://test@127.0.0.1:${String(toDatabase.port)}/postgres`;
    };
    try {
      return await withPostgres(
        async ({ servers }) => {
          const toServers = await Promise.all(
            servers.map(({ address }) => startTcpProxy({ port: Number(new URL(address).port) }, random.percent)),
          );
          proxies.push(...toServers);
          const addresses = toServers.map(({ port }) => `http://127.0.0.1:${String(port)}`);
          const load = await startLoad(servers, { addresses });
          const { log } = load;
          for (let round = 0; round < Math.ceil(rounds / 5); round += 1) {
            log.startFault();
            for (const proxy of toServers) proxy.lostAnswers = 10;
            toDatabase.condition = { kind: 'slow', delay: random.between(1, 60) };
            await pause(random.between(200, 800));
            toDatabase.cut();
            await pause(random.between(50, 300));
            toDatabase.condition = { kind: 'silent' };
            await pause(random.between(200, 2_500));
            toDatabase.condition = { kind: 'normal' };
            toDatabase.cut();
            for (const proxy of toServers) proxy.lostAnswers = 0;
            await log.endFault();
          }
          await load.end();
          const { acknowledged, lost, unavailable, locked } = log.take();
          const figures = [
            `${String(acknowledged)} writes acknowledged, ${String(unavailable)} answers of 503, ${String(lost)} lost`,
            `${String(locked)} accounts locked by guesses whose answers were lost`,
          ];
          return { violations: log.violations, figures };
        },
        { urlOf },
      );
    } finally {
      for (const proxy of proxies) await proxy.close();
    }
  },
};
