import { join } from 'node:path';

import { root } from './build/entries.ts';
import { prepare } from './prepare.ts';
import { ensurePrograms, programPath } from './programs.ts';
import type { Program } from './programs.ts';
import { run } from './run.ts';

/** `pnpm test:cluster`: installs the programs of the cluster, builds the application, and tests it while nodes are killed. */
const programs: readonly Program[] = [
  { variable: 'POSTGRES_PATH', places: ['/usr/lib/postgresql/*/bin/postgres'], debian: 'postgresql' },
  { variable: 'PATRONI_PATH', places: ['/usr/bin/patroni'], debian: 'patroni' },
  { variable: 'ETCD_PATH', places: ['/usr/bin/etcd'], debian: 'etcd-server' },
  { variable: 'HAPROXY_PATH', places: ['/usr/sbin/haproxy'], debian: 'haproxy' },
];

await ensurePrograms(programs).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
await prepare();
const env = Object.fromEntries(programs.map((program) => [program.variable, programPath(program)]));
await run(process.execPath, [join(root, 'tests/faults/cluster.ts')], { env });
