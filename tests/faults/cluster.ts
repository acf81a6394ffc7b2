import { freshKeys } from '../harness/fresh-keys.ts';
import { startServer } from '../harness/server.ts';
import { startCluster } from './cluster/cluster.ts';
import type { Cluster } from './cluster/cluster.ts';
import { startLoad } from './load/load.ts';
import type { Load } from './load/load.ts';

/**
 * `pnpm test:cluster`: runs two servers of the application on three PostgreSQL nodes, and kills one node after the other under
 * load. Exits with code 0 if no acknowledged write was lost, no one-time code was accepted twice, and the service recovered each
 * time.
 */
const deaths = ['primary', 'synchronous', 'primary'] as const;
/** The number of acknowledged writes that shows that the service is stable. */
const steadyWrites = 200;

const cluster = await startCluster();
try {
  const violations = await runOn(cluster);
  console.log(`\n${String(violations.length)} guarantees violated`);
  process.exitCode = violations.length === 0 ? 0 : 1;
} finally {
  await cluster.remove();
}

async function runOn(cluster: Cluster): Promise<readonly string[]> {
  const environment = { DATABASE_URL: cluster.url, ...freshKeys() };
  const servers = [await startServer(environment), await startServer(environment)];
  try {
    const load = await startLoad(servers);
    console.log('what happened                        acknowledged   503   no answer   longest pause');
    await load.log.untilAcknowledged(steadyWrites);
    printFigures('all three nodes are well', load);
    for (const role of deaths) await killNode(cluster, role, load);
    await load.end();
    return load.log.violations;
  } finally {
    for (const server of servers) await server.close();
  }
}

async function killNode(cluster: Cluster, role: 'primary' | 'synchronous', load: Load): Promise<void> {
  const { log } = load;
  const victim = await cluster.waitForNode(role);
  log.startFault();
  await victim.kill();
  await cluster.waitForNode('primary', [victim]);
  await log.untilAcknowledged(steadyWrites);
  printFigures(`${victim.name}, ${role}, was killed`, load);
  victim.start();
  await cluster.untilHealthy();
  await log.endFault();
  await log.untilAcknowledged(steadyWrites);
  printFigures(`${victim.name} came back`, load);
}

function printFigures(what: string, { log }: Load): void {
  const { acknowledged, unavailable, lost, longestPause } = log.take();
  const pause = `${(longestPause / 1000).toFixed(1)} s`;
  const figures = [String(acknowledged).padStart(13), String(unavailable).padStart(6), String(lost).padStart(12)];
  console.log(`${what.padEnd(36)}${figures.join('')}${pause.padStart(16)}`);
}
