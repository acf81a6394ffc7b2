import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** A server for a folder on this machine. */
export interface StaticServer {
  /** The address of the folder, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Options of {@link serveFolder}. */
interface StaticServerOptions {
  /** Default: any free port. */
  readonly port?: number;
  /** Default: one hour, which is longer than tests take. */
  readonly cacheControl?: string;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder like any static server, without further features.
 *
 * @param path the path of the folder, for example `/docs/elements`, or empty. All other addresses are not found.
 */
export async function serveFolder(
  folder: string,
  path: string,
  { port = 0, cacheControl = 'max-age=3600' }: StaticServerOptions = {},
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    void find(resolve(folder), path, request.url ?? '/').then((file) => {
      if (file === null) response.writeHead(404).end('Not found');
      else send(file, cacheControl, response);
    });
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    close: () => new Promise((done) => void (server.close(() => done()), server.closeAllConnections())),
  };
}

async function find(folder: string, path: string, target: string): Promise<string | null> {
  try {
    const { pathname } = new URL(target, 'http://localhost');
    if (!pathname.startsWith(`${path}/`)) return null;
    const file = join(folder, decodeURIComponent(pathname.slice(path.length)).replace(/\/$/u, '/index.html'));
    return file.startsWith(folder + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

function send(file: string, cacheControl: string, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': cacheControl,
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file)
    .once('error', () => response.destroy())
    .pipe(response);
}
