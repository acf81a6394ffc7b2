import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readJson } from './read-json.ts';

const limit = 1024 * 1024;
const json = { 'content-type': 'application/json' };
const answerOf = (...chunks: readonly number[]): Response => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const [index, bytes] of chunks.entries()) {
        controller.enqueue(new TextEncoder().encode((index === 0 ? '{"a":1}' : '').padEnd(bytes, ' ')));
      }
      controller.close();
    },
  });
  return new Response(body, { headers: json });
};

for (const chunks of [[limit], [limit - 1, 1], [1000, limit - 1000]]) {
  test(`reads an answer of 1 MiB in chunks of ${chunks.join(' and ')} bytes (B4)`, async () => {
    assert.deepEqual(await readJson(answerOf(...chunks), 60_000), { a: 1 });
  });
}

for (const chunks of [[limit + 1], [limit, 1], [1000, limit - 999]]) {
  test(`reads no answer of more than 1 MiB, in chunks of ${chunks.join(' and ')} bytes (B4)`, async () => {
    await assert.rejects(readJson(answerOf(...chunks), 60_000), { code: 'RESPONSE_INVALID' });
  });
}
