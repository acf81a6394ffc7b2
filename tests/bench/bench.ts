import { setTimeout as pause } from 'node:timers/promises';

import { startServer } from '../harness/server.ts';
import { demo } from '../../examples/dashboard/server/seed/people.ts';
import { countReads } from './count-reads.ts';
import { measureLoad } from './measure-load.ts';
import { residentMegabytes } from './memory.ts';

/**
 * `node tests/bench/bench.ts`: measures the built application and prints a table. Figures are comparable only on the same machine
 * without other load.
 */
const starts = 5;
const connections = 32;
const duration = 3_000;

const server = await startServer();
try {
  const rows: [what: string, figure: string][] = [];
  const restarts: number[] = [];
  for (let count = 0; count < starts; count += 1) {
    await server.stop();
    const began = performance.now();
    await server.restart();
    restarts.push(performance.now() - began);
  }
  rows.push(['start to listening, seeded before', `${median(restarts).toFixed(0)} ms (median of ${starts})`]);

  await pause(1_000);
  rows.push(['resident memory after the start', `${residentMegabytes(server.pid).toFixed(1)} MB`]);
  for (const [path, reads] of await countReads()) rows.push([`database reads for GET ${path}`, reads]);

  const cookie = await signIn(server.address);
  const dashboard = '/api/dashboard?dateRange=last30Days&chartMetric=calls&callsFilter=all&paymentsFilter=all';
  for (const path of ['/account', dashboard, '/']) {
    const { perSecond, p50, p99, errors } = await measureLoad(server.address + path, { cookie, connections, duration });
    const figure = `${perSecond.toFixed(0)} req/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${errors} errors`;
    rows.push([`GET ${path.split('?')[0]}, ${connections} connections`, figure]);
  }
  await pause(3_000);
  rows.push(['resident memory at rest after the load', `${residentMegabytes(server.pid).toFixed(1)} MB`]);

  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, figure] of rows) console.log(`${what.padEnd(width)}  ${figure}`);
} finally {
  await server.close();
}

async function signIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify(demo.ada),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
