import { Agent } from 'node:http';

import { send } from '../harness/send.ts';
import type { Reply } from '../harness/send.ts';

/** What a load of requests came to. Times in milliseconds. */
export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers that were not what was wanted, and connections that broke. */
  readonly errors: number;
}

/** Asks for one address over and over, from this process. */
export function measureLoad(
  url: string,
  options: { readonly cookie: string; readonly connections: number; readonly duration: number },
): Promise<Load> {
  const { cookie, connections, duration } = options;
  return repeat((agent) => send(url, { agent, cookie }), { connections, isOver: lasting(duration) });
}

/** Whether a load has lasted so many milliseconds, from now on. */
export function lasting(duration: number): () => boolean {
  const began = performance.now();
  return () => performance.now() - began >= duration;
}

/**
 * Makes a request over and over, at so many connections at once, each one waiting for its answer before the next.
 *
 * @param act makes one request; anything but 200 is an error, and not timed.
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

/** The time that this part of all times is not above. */
export function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN;
}
