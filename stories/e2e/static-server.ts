import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** A server for a folder, on a free port of this machine. */
export interface StaticServer {
  /** The address of the folder, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder.
 *
 * @param path the path of the folder, for example `/docs/elements`. All other addresses are not found.
 */
export async function serveFolder(folder: string, path: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    void respond(request.url ?? '/');

    async function respond(target: string): Promise<void> {
      const { pathname } = new URL(target, 'http://localhost');
      const file = join(
        folder,
        normalize(decodeURIComponent(pathname.slice(path.length)).replace(/\/$/u, '/index.html')),
      );
      const found = pathname.startsWith(`${path}/`) && (await stat(file).catch(() => null))?.isFile() === true;
      if (!found) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'cache-control': 'max-age=3600',
      });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    close: () => new Promise((resolve) => void (server.close(() => resolve()), server.closeAllConnections())),
  };
}
