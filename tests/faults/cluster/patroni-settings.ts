import { join } from 'node:path';

import type { ClusterLayout, NodePorts } from './layout.ts';

// In seconds. Shorter than in production, so that a run takes less time.
const times = { ttl: 10, loop_wait: 2, retry_timeout: 4 };

/**
 * The settings with which the cluster keeps every acknowledged write: a commit waits for the disk of a second node
 * (`synchronous_commit`), a primary without a second node accepts no writes (`synchronous_mode_strict`), and only a node with all
 * commits can become primary.
 */
const durability = { synchronous_mode: true, synchronous_mode_strict: true, maximum_lag_on_failover: 0 };

/** Returns the settings of Patroni on one node. */
export function patroniSettings(
  name: string,
  folder: string,
  ports: NodePorts,
  { programs, ports: all }: ClusterLayout,
): unknown {
  return {
    scope: 'account-elements',
    name,
    log: { level: 'INFO' },
    restapi: endpoint(ports.patroni),
    etcd3: { hosts: [...all.values()].map(({ etcd }) => `127.0.0.1:${String(etcd)}`) },
    bootstrap: {
      dcs: { ...times, ...durability, postgresql: { use_pg_rewind: true, use_slots: true, parameters } },
      initdb: [{ encoding: 'UTF8' }, { locale: 'C.UTF-8' }, 'data-checksums'],
    },
    postgresql: {
      ...endpoint(ports.postgres),
      data_dir: join(folder, 'data'),
      bin_dir: programs.postgresql,
      pgpass: join(folder, 'pgpass'),
      parameters: { unix_socket_directories: folder },
      // Only for the loopback address, and deleted after the run.
      pg_hba: ['local all all trust', 'host all all 127.0.0.1/32 trust', 'host replication all 127.0.0.1/32 trust'],
      authentication: { superuser: { username: 'test' }, replication: { username: 'replicator' } },
      remove_data_directory_on_rewind_failure: true,
      remove_data_directory_on_diverged_timelines: true,
    },
    watchdog: { mode: 'off' },
  };
}

const parameters = { max_connections: 60, synchronous_commit: 'on', wal_log_hints: 'on', shared_buffers: '64MB' };

function endpoint(port: number): { readonly listen: string; readonly connect_address: string } {
  const address = `127.0.0.1:${String(port)}`;
  return { listen: address, connect_address: address };
}
