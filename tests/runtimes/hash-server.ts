import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that hashes for {@link createRemoteHasher}. */
export interface HashServer {
  readonly url: string;
  /** From now on, requests wait for `release`. */
  hold(): void;
  /** Resolves when this number of requests wait. */
  waiting(count: number): Promise<void>;
  release(): void;
  close(): Promise<void>;
}

export async function startHashServer(): Promise<HashServer> {
  let held: (() => void)[] = [];
  let isHeld = false;
  let changed = (): void => undefined;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const digest = createHash('sha256').update(Buffer.concat(chunks)).digest('hex');
    if (isHeld) {
      await new Promise<void>((resolve) => {
        held.push(resolve);
        changed();
      });
    }
    response.end(digest);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    hold: () => {
      isHeld = true;
    },
    async waiting(count) {
      while (held.length < count) {
        await new Promise<void>((resolve) => {
          changed = resolve;
        });
      }
    },
    release() {
      isHeld = false;
      for (const finish of held) finish();
      held = [];
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
