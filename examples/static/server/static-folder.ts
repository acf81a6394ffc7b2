import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a folder like any static server, without further features.
 *
 * @param path starts and ends with a slash. Addresses outside it are not found.
 */
export function createFolderServer(folder: string, path: string): Server {
  return createServer((request, response) => {
    void find(folder, path, request.url ?? '/').then((file) => {
      if (file === null) response.writeHead(404).end('Not found');
      else send(file, response);
    });
  });
}

async function find(folder: string, path: string, target: string): Promise<string | null> {
  try {
    const { pathname } = new URL(target, 'http://localhost');
    if (!pathname.startsWith(path)) return null;
    const name = decodeURIComponent(pathname.slice(path.length)).replace(/(^|\/)$/u, '$1index.html');
    const file = join(folder, name);
    return file.startsWith(folder + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

function send(file: string, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    // The next build uses the same file names.
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file)
    .once('error', () => response.destroy())
    .pipe(response);
}
