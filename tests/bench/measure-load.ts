import { Agent } from 'node:http';

import { send } from '../harness/send.ts';
import type { Reply } from '../harness/send.ts';

/** The results of a load. Times in milliseconds. */
export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** The number of answers other than 200, and of broken connections. */
  readonly errors: number;
}

/** Repeatedly requests one address from this process. */
export function measureLoad(
  url: string,
  options: { readonly cookie: string; readonly connections: number; readonly duration: number },
): Promise<Load> {
  const { cookie, connections, duration } = options;
  return repeat((agent) => send(url, { agent, cookie }), { connections, isOver: lasting(duration) });
}

/** Returns a function that returns whether this many milliseconds have passed since the call. */
export function lasting(duration: number): () => boolean {
  const began = performance.now();
  return () => performance.now() - began >= duration;
}

/**
 * Repeats a request on a number of connections. Each connection waits for the answer before the next request.
 *
 * @param act makes one request. Any status but 200 is an error and not timed.
 */
export async function repeat(
  act: (agent: Agent, connection: number) => Promise<Reply>,
  { connections, isOver }: { readonly connections: number; readonly isOver: () => boolean },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let errors = 0;
  const began = performance.now();

  const ask = async (connection: number): Promise<void> => {
    while (!isOver()) {
      const asked = performance.now();
      const isGood = await act(agent, connection).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (isGood) times.push(performance.now() - asked);
      else errors += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => ask(connection)));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { perSecond: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99), errors };
}

/** Returns a quantile of times, for example 0.99. */
export function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN;
}
