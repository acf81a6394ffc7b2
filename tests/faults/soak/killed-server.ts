import { setTimeout as pause } from 'node:timers/promises';

import { startServer } from '../../e2e/server.ts';
import { startWork } from '../people/work.ts';
import { createInspector } from './inspector.ts';
import type { Scenario } from './scenario.ts';

/** The process that holds the SQLite file dies in the middle of writes. */
export const killedServer: Scenario = {
  name: 'killed-server',
  what: 'SIGKILL to the server on SQLite, at any moment of its writes',
  async run({ dice, rounds }) {
    const server = await startServer();
    try {
      const work = await startWork([server]);
      const inspector = createInspector(server);
      const wrong: string[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await pause(dice.between(5, 150));
        work.ledger.faultBegins();
        await server.restart('SIGKILL');
        await work.ledger.faultEnds();
        wrong.push(...(await inspector.inspect()));
      }
      await work.end();
      const { acknowledged, lost } = work.ledger.take();
      const figures = [
        `${String(rounds)} kills, ${String(acknowledged)} writes acknowledged, ${String(lost)} answers lost`,
        `${String(inspector.records)} records inspected after each`,
      ];
      return { violations: [...work.ledger.violations, ...wrong], figures };
    } finally {
      await server.close();
    }
  },
};
