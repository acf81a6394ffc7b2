import { Agent, get } from 'node:http';

/** What a load of requests came to. Times in milliseconds. */
export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers other than 200, and connections that broke. */
  readonly errors: number;
}

/** Asks for one address over and over, from this process. */
export async function measureLoad(
  url: string,
  options: { readonly cookie: string; readonly connections: number; readonly duration: number },
): Promise<Load> {
  const { cookie, connections, duration } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let errors = 0;
  const began = performance.now();

  const ask = async (): Promise<void> => {
    while (performance.now() - began < duration) {
      const asked = performance.now();
      const isGood = await status(url, agent, cookie).then(
        (code) => code === 200,
        () => false,
      );
      if (isGood) times.push(performance.now() - asked);
      else errors += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();

  times.sort((one, other) => one - other);
  const quantile = (part: number): number => times[Math.floor(part * (times.length - 1))] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50: quantile(0.5), p99: quantile(0.99), errors };
}

function status(url: string, agent: Agent, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (response) => {
      response.resume().once('end', () => {
        resolve(response.statusCode ?? 0);
      });
    }).once('error', reject);
  });
}
