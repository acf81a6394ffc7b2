import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';
import type { Rolldown } from 'vite';

const entry = fileURLToPath(new URL('tab-script.ts', import.meta.url));

/** Serves the page of `tab-script.ts` on a fixed port, because the browser's data belongs to an origin. */
export interface Page {
  readonly url: string;
  close(): Promise<void>;
}

export async function servePage(): Promise<Page> {
  const script = await bundle();
  const server = createServer((request, response) => {
    const isScript = request.url === '/tab-script.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><title>Soak</title><script type="module" src="/tab-script.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bundle(): Promise<string> {
  const lib = { entry, formats: ['es' as const] };
  const built = await build({ configFile: false, logLevel: 'warn', build: { write: false, target: 'es2023', lib } });
  const [output] = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (chunk === undefined) throw new Error('Nothing was built.');
  return chunk.code;
}
