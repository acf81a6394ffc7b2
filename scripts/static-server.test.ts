import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { serveFolder } from './static-server.ts';
import type { StaticServer } from './static-server.ts';

describe('the static server', () => {
  let parent: string;
  let server: StaticServer;

  before(async () => {
    parent = await mkdtemp(join(tmpdir(), 'static-server-'));
    await mkdir(join(parent, 'site/docs'), { recursive: true });
    await mkdir(join(parent, 'site-secret'));
    await writeFile(join(parent, 'site/index.html'), 'home');
    await writeFile(join(parent, 'site/docs/index.html'), 'docs');
    await writeFile(join(parent, 'site/a b.js'), 'code');
    await writeFile(join(parent, 'site-secret/key.txt'), 'secret');
    server = await serveFolder(join(parent, 'site'), '/some/where');
  });
  after(async () => {
    await server.close();
    await rm(parent, { recursive: true });
  });

  // `fetch` would normalize the path.
  const get = (path: string): Promise<{ status: number | undefined; type: string | undefined; body: string }> =>
    new Promise((resolve, reject) => {
      const call = request(new URL(server.url).origin, { path }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () =>
          resolve({ status: response.statusCode, type: response.headers['content-type'], body }),
        );
      });
      call.on('error', reject).end();
    });

  for (const [path, type, body] of [
    ['/some/where/', 'text/html; charset=utf-8', 'home'],
    ['/some/where/docs/', 'text/html; charset=utf-8', 'docs'],
    ['/some/where/a%20b.js?version=2', 'text/javascript; charset=utf-8', 'code'],
  ] as const) {
    test(`answers ${path} with the file`, async () => {
      assert.deepEqual(await get(path), { status: 200, type, body });
    });
  }

  for (const path of [
    '/',
    '/some/where',
    '/some/where/docs',
    '/some/where/missing.js',
    '/some/where/%2e%2e/site-secret/key.txt',
    '/some/where/..%2fsite-secret/key.txt',
    '/some/where/%',
    '/some/where/%00',
    '//',
  ]) {
    test(`answers ${path} with 404`, async () => {
      assert.equal((await get(path)).status, 404);
    });
  }
});
