import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { owner, startDaemon } from './daemon.ts';
import type { ClusterLayout, NodePorts } from './layout.ts';
import { patroniSettings } from './patroni-settings.ts';
import { killAllIn } from '../processes.ts';

/** One machine of the cluster: PostgreSQL, Patroni and a member of etcd. */
export interface Node {
  readonly name: string;
  readonly ports: NodePorts;
  readonly logs: { readonly etcd: string; readonly patroni: string };
  /** Starts all three with the data in the node's folder, which is empty the first time. */
  start(): void;
  /** Returns whether the node has this role. The primary accepts writes and waits for the synchronous standby. */
  is(role: 'primary' | 'synchronous' | 'replica'): Promise<boolean>;
  /** Kills all its processes without warning, like a power failure. */
  kill(): Promise<void>;
}

/** Creates the files of a node without starting it. */
export function createNode(name: string, ports: NodePorts, layout: ClusterLayout): Node {
  const { programs, root } = layout;
  const folder = join(root, name);
  const logs = { etcd: join(root, `${name}-etcd.log`), patroni: join(root, `${name}-patroni.log`) };
  mkdirSync(folder);
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  const settings = join(root, `${name}.json`);
  // JSON is valid YAML.
  writeFileSync(settings, JSON.stringify(patroniSettings(name, folder, ports, layout)));

  return {
    name,
    ports,
    logs,
    start() {
      const env = { PATH: `${programs.postgresql}:/usr/bin:/bin`, LC_ALL: 'C.UTF-8' };
      startDaemon({ program: programs.etcd, args: etcdFlags(name, folder, ports, layout), folder, log: logs.etcd });
      startDaemon({ program: programs.patroni, args: [settings], folder, log: logs.patroni, env });
    },
    is: (role) => answersWell(`http://127.0.0.1:${String(ports.patroni)}/${role}`),
    kill: () => killAllIn(folder),
  };
}

async function answersWell(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

function etcdFlags(name: string, folder: string, ports: NodePorts, { ports: all }: ClusterLayout): string[] {
  const client = `http://127.0.0.1:${String(ports.etcd)}`;
  const peer = `http://127.0.0.1:${String(ports.etcdPeer)}`;
  const members = [...all].map(([member, { etcdPeer }]) => `${member}=http://127.0.0.1:${String(etcdPeer)}`);
  return Object.entries({
    name,
    'data-dir': join(folder, 'etcd'),
    'listen-client-urls': client,
    'advertise-client-urls': client,
    'listen-peer-urls': peer,
    'initial-advertise-peer-urls': peer,
    'initial-cluster': members.join(','),
  }).map(([flag, value]) => `--${flag}=${value}`);
}
