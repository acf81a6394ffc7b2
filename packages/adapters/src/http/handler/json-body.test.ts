import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { readJsonBody } from './json-body.ts';

const requestOf = (body: BodyInit | undefined, type: string | null = 'application/json'): Request =>
  new Request('https://app.example.com/api/sign-in', {
    method: 'POST',
    headers: type === null ? {} : { 'content-type': type },
    ...(body !== undefined && { body, duplex: 'half' as const }),
  });
const endless = (): ReadableStream =>
  new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([0x7b])) });

describe('readJsonBody', () => {
  test('returns the parsed body', async () => {
    assert.deepEqual(await readJsonBody(requestOf('{"username":"ada"}')), { username: 'ada' });
    assert.deepEqual(await readJsonBody(requestOf('{}')), {});
  });

  const refused: readonly (readonly [what: string, request: () => Request, code: string])[] = [
    ['another type', () => requestOf('a=1', 'text/plain'), 'MEDIA_TYPE_UNSUPPORTED'],
    ['no type', () => requestOf(new Uint8Array([0x7b, 0x7d]), null), 'MEDIA_TYPE_UNSUPPORTED'],
    ['no body', () => requestOf(undefined), 'REQUEST_MALFORMED'],
    ['a body that is not JSON', () => requestOf('{'), 'REQUEST_MALFORMED'],
    ['bytes that are not UTF-8', () => requestOf(new Uint8Array([0x22, 0xff, 0x22])), 'REQUEST_MALFORMED'],
    ['a body over the limit', () => requestOf(`"${'x'.repeat(99)}"`), 'REQUEST_TOO_LARGE'],
    ['a prototype key', () => requestOf('{"__proto__":1}'), 'INPUT_INVALID'],
    ['a body that does not arrive', () => requestOf(endless()), 'REQUEST_MALFORMED'],
  ];
  for (const [what, request, code] of refused) {
    test(`rejects ${what} with ${code}`, async () => {
      await assert.rejects(readJsonBody(request(), { maxBodyBytes: 100, timeout: 20 }), { code });
    });
  }

  test('rejects a body that is cut off with REQUEST_MALFORMED, not with the error of the connection', async () => {
    const cut = new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) });
    await assert.rejects(readJsonBody(requestOf(cut)), { code: 'REQUEST_MALFORMED' });
  });
});
