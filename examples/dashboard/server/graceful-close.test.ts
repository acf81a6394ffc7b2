import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';

import { prepareGracefulClose } from './graceful-close.ts';

async function serve(listener: RequestListener) {
  const server = createServer(listener);
  const close = prepareGracefulClose(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, close, port: (server.address() as AddressInfo).port };
}

describe('closing a server', () => {
  it('lets an answer in flight finish', async () => {
    const asked = Promise.withResolvers<() => void>();
    const { close, port } = await serve((_request, response) => asked.resolve(() => response.end('done')));
    const answer = fetch(`http://127.0.0.1:${port}/`);
    const finish = await asked.promise;
    const closed = close(60_000);
    finish();
    assert.equal(await (await answer).text(), 'done');
    await closed;
  });

  it('does not wait for an idle connection', async () => {
    const { server, close, port } = await serve(() => undefined);
    const socket = connect(port, '127.0.0.1');
    await once(server, 'connection');
    await close(60_000);
    await once(socket, 'close');
  });

  it('ends an answer that takes longer than the grace period', async () => {
    const { server, close, port } = await serve(() => undefined);
    const answer = fetch(`http://127.0.0.1:${port}/`);
    await once(server, 'request');
    await Promise.all([close(1), assert.rejects(answer)]);
  });
});
