import type { EnginePrograms } from './programs.ts';

/** The ports of one node, all on this machine's loopback. */
export interface NodePorts {
  readonly postgres: number;
  /** Patroni's REST interface, which says what the node is. */
  readonly patroni: number;
  /** etcd for clients, and for the other members. */
  readonly etcd: number;
  readonly etcdPeer: number;
}

/** What a node has to know of the others. */
export interface ClusterLayout {
  readonly programs: EnginePrograms;
  /** In which every node has a folder of its own. */
  readonly root: string;
  /** By name. */
  readonly ports: ReadonlyMap<string, NodePorts>;
}
