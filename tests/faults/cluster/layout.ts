import type { EnginePrograms } from './programs.ts';

/** The ports of one node, all on the loopback address. */
export interface NodePorts {
  readonly postgres: number;
  /** The REST interface of Patroni, which reports the role of the node. */
  readonly patroni: number;
  /** etcd, for clients and for the other members. */
  readonly etcd: number;
  readonly etcdPeer: number;
}

/** What a node needs to know about the other nodes. */
export interface ClusterLayout {
  readonly programs: EnginePrograms;
  /** The folder that contains the folder of every node. */
  readonly root: string;
  /** The nodes by name. */
  readonly ports: ReadonlyMap<string, NodePorts>;
}
