import { freshKeys } from '../e2e/fresh-keys.ts';
import { startServer } from '../e2e/server.ts';
import { startCluster } from './cluster/cluster.ts';
import type { Cluster } from './cluster/cluster.ts';
import { startWork } from './people/work.ts';
import type { Work } from './people/work.ts';

/**
 * `pnpm test:cluster`: two servers of the application on three PostgreSQL nodes, of which one after the other dies under load. Ends with
 * code 0 when nothing acknowledged was lost, no one-time code was taken twice, and the service came back each time.
 */
const deaths = ['primary', 'synchronous', 'primary'] as const;
/** Acknowledged writes that show an even keel. */
const keel = 200;

const cluster = await startCluster();
try {
  const violations = await runOn(cluster);
  console.log(`\n${String(violations.length)} promises broken`);
  process.exitCode = violations.length === 0 ? 0 : 1;
} finally {
  await cluster.remove();
}

async function runOn(cluster: Cluster): Promise<readonly string[]> {
  const environment = { DATABASE_URL: cluster.url, ...freshKeys() };
  const servers = [await startServer(environment), await startServer(environment)];
  try {
    const work = await startWork(servers);
    console.log('what happened                        acknowledged   503   no answer   longest pause');
    await work.ledger.moreAcknowledged(keel);
    tell('all three nodes are well', work);
    for (const role of deaths) await die(cluster, role, work);
    await work.end();
    return work.ledger.violations;
  } finally {
    for (const server of servers) await server.close();
  }
}

async function die(cluster: Cluster, role: 'primary' | 'synchronous', work: Work): Promise<void> {
  const { ledger } = work;
  const victim = await cluster.nodeThatIs(role);
  ledger.faultBegins();
  await victim.kill();
  await cluster.nodeThatIs('primary', [victim]);
  await ledger.moreAcknowledged(keel);
  tell(`${victim.name}, ${role}, was killed`, work);
  victim.start();
  await cluster.whole();
  await ledger.faultEnds();
  await ledger.moreAcknowledged(keel);
  tell(`${victim.name} came back`, work);
}

function tell(what: string, { ledger }: Work): void {
  const { acknowledged, unavailable, lost, longestPause } = ledger.take();
  const pause = `${(longestPause / 1000).toFixed(1)} s`;
  const figures = [String(acknowledged).padStart(13), String(unavailable).padStart(6), String(lost).padStart(12)];
  console.log(`${what.padEnd(36)}${figures.join('')}${pause.padStart(16)}`);
}
