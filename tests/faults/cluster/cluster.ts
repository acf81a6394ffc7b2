import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { eventually } from '../../harness/eventually.ts';
import { killAllIn } from '../processes.ts';
import { endOfLog } from './daemon.ts';
import { freePorts } from './free-ports.ts';
import type { NodePorts } from './layout.ts';
import { createNode } from './node.ts';
import type { Node } from './node.ts';
import { findEngine } from './programs.ts';
import { startProxy } from './proxy.ts';

/** Three PostgreSQL nodes with synchronous replication behind one address. They elect a new primary themselves. */
export interface Cluster {
  readonly nodes: readonly Node[];
  /** The value for an application's `DATABASE_URL`. */
  readonly url: string;
  /** Waits for a node with a role, other than the excluded nodes. */
  waitForNode(role: 'primary' | 'synchronous', others?: readonly Node[]): Promise<Node>;
  /** Waits until one node is primary, another is its synchronous standby and the third is a replica. */
  untilHealthy(): Promise<void>;
  /** Stops all nodes and removes their data. */
  remove(): Promise<void>;
}

const names = ['amsterdam', 'berlin', 'copenhagen'];
const portsOfNode = 4;
// The maximum time of a failover or a rejoin. A daemon does not report that it is ready, so its state is polled.
const waiting = { timeout: 90_000, interval: 100 };

/** Creates a cluster and waits until all nodes are ready. It takes about fifteen seconds. */
export async function startCluster(): Promise<Cluster> {
  const programs = findEngine();
  const root = mkdtempSync(join(tmpdir(), 'account-elements-cluster-'));
  chmodSync(root, 0o755);
  const [proxyPort = 0, ...rest] = await freePorts(1 + names.length * portsOfNode);
  const ports = new Map(names.map((name, index) => [name, portsAt(rest, index * portsOfNode)]));
  const nodes = [...ports].map(([name, own]) => createNode(name, own, { programs, root, ports }));

  const waitForNode = (role: 'primary' | 'synchronous', others: readonly Node[] = []): Promise<Node> =>
    eventually(() => findNode(nodes, role, others), waiting);
  const remove = async (): Promise<void> => {
    await killAllIn(root);
    rmSync(root, { recursive: true });
  };
  const untilHealthy = async (): Promise<void> => {
    const primary = await waitForNode('primary');
    await waitForNode('synchronous', [primary]);
    await eventually(() => assertFollowing(nodes, primary), waiting);
  };

  try {
    for (const node of nodes) node.start();
    startProxy(programs.haproxy, root, proxyPort, ports);
    await untilHealthy();
  } catch (error) {
    for (const { name, logs } of nodes) console.error(`${name}\n${endOfLog(logs.patroni)}\n${endOfLog(logs.etcd)}`);
    await remove();
    throw error;
  }
  return { nodes, url: `postgres://test@127.0.0.1:${String(proxyPort)}/postgres`, waitForNode, untilHealthy, remove };
}

function portsAt(ports: readonly number[], start: number): NodePorts {
  const [postgres = 0, patroni = 0, etcd = 0, etcdPeer = 0] = ports.slice(start);
  return { postgres, patroni, etcd, etcdPeer };
}

async function findNode(
  nodes: readonly Node[],
  role: 'primary' | 'synchronous',
  others: readonly Node[],
): Promise<Node> {
  for (const node of nodes) if (!others.includes(node) && (await node.is(role))) return node;
  throw new Error(`No node is ${role}`);
}

async function assertFollowing(nodes: readonly Node[], primary: Node): Promise<void> {
  const following = await Promise.all(nodes.map((node) => (node === primary ? true : node.is('replica'))));
  if (!following.every(Boolean)) throw new Error('A node does not follow');
}
