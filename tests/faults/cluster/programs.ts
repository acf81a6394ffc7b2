import { dirname } from 'node:path';

/** The paths of PostgreSQL's programs. */
export interface EnginePrograms {
  /** The folder of PostgreSQL's programs. */
  readonly postgresql: string;
  readonly patroni: string;
  readonly etcd: string;
  readonly haproxy: string;
}

/**
 * Returns the programs that `pnpm test:cluster` has found.
 *
 * @throws {Error} if this was not started by `pnpm test:cluster`.
 */
export function findEngine(): EnginePrograms {
  return {
    postgresql: dirname(path('POSTGRES_PATH')),
    patroni: path('PATRONI_PATH'),
    etcd: path('ETCD_PATH'),
    haproxy: path('HAPROXY_PATH'),
  };
}

function path(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`${variable} is not set: run pnpm test:cluster`);
  return value;
}
