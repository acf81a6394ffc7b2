import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { request as httpRequest } from 'node:http';
import { describe, test } from 'node:test';

import { serveFetch } from '../../../testing/account-server.ts';
import { expectProblem, goodHeaders, mutations, openScene, origin } from '../../../testing/handler-harness.ts';
import { parseBody, readBody } from './body.ts';

/** A request whose body arrives in these chunks. */
const requestOf = (chunks: readonly Uint8Array[]): Request => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const init = { method: 'POST', headers: goodHeaders, body, duplex: 'half' };
  return new Request(`${origin}/account/password`, init);
};

describe('a body (H1)', () => {
  const wrongTypes = [
    'text/plain',
    'text/plain; application/json',
    'application/jsonp',
    'application/json-patch+json',
    'application/vnd.api+json',
    'application/json, text/plain',
    'application/json; charset=utf-16',
    'application/json; charset',
    'application/json;x=y',
    'application/json garbage',
    'application/json/patch',
    'application/jsonx;charset=utf-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
    null,
  ];
  for (const type of wrongTypes) {
    test(`is not read if its type is ${JSON.stringify(type)} (H1, CVE-2022-41919, CVE-2026-3419)`, async () => {
      const { send, stored } = await openScene();
      const before = await stored();
      for (const [method, path, body] of mutations) {
        if (type === null && method === 'DELETE') continue;
        await expectProblem(
          await send(method, path, { body, headers: { 'content-type': type } }),
          415,
          'MEDIA_TYPE_UNSUPPORTED',
        );
      }
      assert.deepEqual(await stored(), before);
    });
  }

  for (const type of [
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json ;charset=utf-8',
    'application/json;charset="UTF-8"',
  ]) {
    test(`is read if its type is ${type}`, async () => {
      const { send } = await openScene();
      const response = await send('PATCH', '/profile', {
        body: { fullName: 'Ada King' },
        headers: { 'content-type': type },
      });
      assert.equal(response.status, 200);
    });
  }

  test('is not read if it is compressed', async () => {
    const { send } = await openScene();
    const response = await send('PATCH', '/profile', { body: '{}', headers: { 'content-encoding': 'gzip' } });
    await expectProblem(response, 415, 'MEDIA_TYPE_UNSUPPORTED');
  });

  const malformed: readonly (readonly [what: string, body: string | Uint8Array<ArrayBuffer>])[] = [
    ['empty braces cut short', '{"fullName":'],
    ['words', 'fullName=Ada'],
    ['two values', '{}{}'],
    ['a trailing comma', '{"fullName":"Ada",}'],
    ['a bare word', '{fullName:"Ada"}'],
    ['a number that JSON lacks', '{"fullName":NaN}'],
    ['bad UTF-8', new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d])],
    ['a lone UTF-8 surrogate', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ['10 000 brackets that never close', '['.repeat(10_000)],
    ['10 000 brackets that close', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['5 000 nested objects', '{"a":'.repeat(5000) + '1' + '}'.repeat(5000)],
    ['32 kB of quotation marks', '"\\'.repeat(16_000)],
  ];
  for (const [what, body] of malformed) {
    test(`is answered with 400 if it is ${what}`, async () => {
      const { send, stored } = await openScene();
      const before = await stored();
      for (const [method, path] of mutations) {
        await expectProblem(await send(method, path, { body }), 400, 'REQUEST_MALFORMED');
      }
      assert.deepEqual(await stored(), before);
    });
  }

  for (const body of ['{}', 'null', ' { } ']) {
    test(`is answered with 400 if an operation needs an input and it is ${body}`, async () => {
      const reasons: string[] = [];
      const { send, stored } = await openScene({ onRefused: ({ reason }) => reasons.push(reason) });
      const before = await stored();
      const needInput = mutations.filter(([, , input]) => Object.keys(input).length > 0);
      for (const [method, path] of needInput) {
        await expectProblem(await send(method, path, { body }), 400, 'REQUEST_MALFORMED');
      }
      assert.deepEqual(await stored(), before);
      assert.equal(reasons.length, needInput.length);
      for (const reason of reasons)
        assert.match(reason, /contains no value.+mount the handler before every body parser/u);
    });
  }

  for (const body of ['[]', '"text"', '7', 'true', '[{"fullName":"Ada"}]']) {
    test(`is answered with 422 if it is ${body} and not an object`, async () => {
      const { send } = await openScene();
      for (const [method, path] of mutations) {
        const problem = await expectProblem(await send(method, path, { body }), 422, 'INPUT_INVALID');
        assert.deepEqual(problem['issues'], [{ field: 'body', rule: 'type' }]);
      }
    });
  }

  const unknownKeys = [
    'id',
    'accountId',
    'userId',
    'role',
    'permissions',
    'mfaEnabled',
    'createdAt',
    'passwordHash',
    'version',
    'x',
  ];
  for (const key of [...unknownKeys, '__proto__', 'constructor', 'prototype']) {
    test(`is answered with 422 that names the key if it has the key ${key} (A10, CVE-2026-27946)`, async () => {
      const { send, stored } = await openScene();
      const before = await stored();
      for (const [method, path, body] of mutations) {
        const text = JSON.stringify({ ...body, KEY: 'x' }).replace('KEY', key);
        const problem = await expectProblem(await send(method, path, { body: text }), 422, 'INPUT_INVALID');
        assert.deepEqual(problem['issues'], [{ field: key, rule: 'unknown' }]);
      }
      assert.deepEqual(await stored(), before);
    });
  }

  for (const value of [7, null, ['Ada'], { $ne: '' }, true]) {
    test(`is answered with 422 if a text field contains ${JSON.stringify(value)}`, async () => {
      const { send } = await openScene();
      const problem = await expectProblem(
        await send('PATCH', '/profile', { body: { fullName: value } }),
        422,
        'INPUT_INVALID',
      );
      assert.deepEqual(problem['issues'], [{ field: 'fullName', rule: 'type' }]);
    });
  }

  test('may be as long as the limit, but no longer', async () => {
    const { send } = await openScene();
    const bodyOf = (length: number): string => `{"fullName":"${'a'.repeat(length - 15)}"}`;
    assert.equal(bodyOf(32_768).length, 32_768);
    await expectProblem(await send('PATCH', '/profile', { body: bodyOf(32_768) }), 422, 'INPUT_INVALID');
    await expectProblem(await send('PATCH', '/profile', { body: bodyOf(32_769) }), 413, 'REQUEST_TOO_LARGE');
  });

  test('is read only up to the limit, even if it has no end', async () => {
    const { handler } = await openScene();
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(4096).fill(32));
      },
    });
    const init = { method: 'POST', headers: goodHeaders, body: endless, duplex: 'half' };
    await expectProblem(await handler(new Request(`${origin}/account/password`, init)), 413, 'REQUEST_TOO_LARGE');
    assert.ok(pulled < 16, `${pulled} chunks of 4 kB`);
  });

  for (const sizes of [
    [3, 1],
    [1, 1, 1, 1],
    [0, 2, 0, 2],
  ]) {
    test(`is read whole if it arrives in chunks of ${sizes.join(', ')} bytes`, async () => {
      const bytes = new Uint8Array([0x7b, 0x20, 0x0a, 0x7d]);
      const chunks = sizes.map((size, index) => {
        const start = sizes.slice(0, index).reduce((sum, before) => sum + before, 0);
        return bytes.subarray(start, start + size);
      });
      const { signal } = new AbortController();
      const read = await readBody(requestOf(chunks), { limit: bytes.byteLength, isRequired: true, signal });
      assert.deepEqual(new Uint8Array(read), bytes);
    });
  }

  test('is too large if only all of its chunks together are over the limit', async () => {
    const { handler } = await openScene({ maxBodyBytes: 20 });
    const chunks = [new Uint8Array(12).fill(32), new Uint8Array(12).fill(32)];
    await expectProblem(await handler(requestOf(chunks)), 413, 'REQUEST_TOO_LARGE');
  });

  const readWith = (request: Request, limit = 4): Promise<Uint8Array> =>
    readBody(request, { limit, isRequired: true, signal: new AbortController().signal });
  const announcing = (length: number, bytes: number): Request => {
    const request = requestOf([new Uint8Array(bytes).fill(32)]);
    request.headers.set('content-length', String(length));
    return request;
  };

  test('can announce the length of the limit', async () => {
    assert.equal((await readWith(announcing(4, 4))).byteLength, 4);
    await assert.rejects(readWith(announcing(5, 4)), { code: 'REQUEST_TOO_LARGE' });
  });

  const read = requestOf([]);
  read.body?.getReader();
  const cut = new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) });
  const cutOff = new Request(origin, { method: 'POST', body: cut, duplex: 'half' } as RequestInit);
  for (const [what, request, reason] of [
    ['was read before', read, /^The body of the request was already read: .+ before every body parser/u],
    ['is shorter than announced', announcing(4, 3), /^The body of the request has 3 of 4 announced bytes: /u],
    ['is cut off', cutOff, /^The body of the request was cut off$/u],
    ['is empty', requestOf([]), /^The body of the request has no bytes\. If the client did send one, /u],
  ] as const) {
    test(`that ${what} is refused with this reason`, async () => {
      await assert.rejects(readWith(request), ({ code, cause }: { code: string; cause: Error }) => {
        assert.equal(code, 'REQUEST_MALFORMED');
        assert.match(cause.message, reason);
        return true;
      });
    });
  }

  test('is no longer read after an error or the deadline, and leaves no listener', async () => {
    for (const size of [5, 0]) {
      const late = new AbortController();
      let isCancelled = false;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => (size > 0 ? controller.enqueue(new Uint8Array(size)) : undefined),
        cancel: () => void (isCancelled = true),
      });
      const request = new Request(origin, { method: 'POST', body, duplex: 'half' } as RequestInit);
      const reading = readBody(request, { limit: 4, isRequired: true, signal: late.signal });
      if (size === 0) late.abort();
      await assert.rejects(reading);
      assert.ok(isCancelled);
      assert.deepEqual(getEventListeners(late.signal, 'abort'), []);
    }
  });

  test('is answered with 400 if the connection breaks in the middle', async () => {
    const { handler } = await openScene();
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error('aborted'));
      },
    });
    const init = { method: 'POST', headers: goodHeaders, body: broken, duplex: 'half' };
    await expectProblem(await handler(new Request(`${origin}/account/password`, init)), 400, 'REQUEST_MALFORMED');
  });

  for (const declared of ['none', 'a megabyte', 'a lie'] as const) {
    test(`is refused on a socket if it is over the limit and its announced length is ${declared}`, async () => {
      const { handler } = await openScene();
      const server = await serveFetch(handler);
      const length = declared === 'none' ? {} : { 'content-length': declared === 'a lie' ? '10' : String(1024 * 1024) };
      const status = await new Promise<number | undefined>((resolve) => {
        const sent = httpRequest(`${server.origin}/account/password`, {
          method: 'POST',
          headers: { ...goodHeaders, ...length },
        });
        sent.on('response', (response) => resolve(response.statusCode));
        sent.on('error', () => undefined);
        sent.write('{"a":"');
        for (let kilobytes = 0; kilobytes < 100; kilobytes += 1) sent.write('x'.repeat(1024));
      });
      // Of a body that says it is 10 bytes long only those are the body, and they are no JSON.
      assert.equal(status, declared === 'a lie' ? 400 : 413);
      await server.close();
    });
  }
});

describe('the nesting of a body (H1)', () => {
  const parse = (text: string): unknown => parseBody(new TextEncoder().encode(text), true);
  const nested = (open: string, inner: string, close: string, levels: number): string =>
    open.repeat(levels) + inner + close.repeat(levels);
  const tooDeep = { code: 'REQUEST_MALFORMED' };

  for (const [what, open, close] of [
    ['arrays', '[', ']'],
    ['objects', '{"a":', '}'],
  ] as const) {
    test(`may have 16 levels of ${what}, but no more`, () => {
      const text = nested(open, '1', close, 16);
      assert.deepEqual(parse(text), JSON.parse(text));
      assert.throws(() => parse(nested(open, '1', close, 17)), tooDeep);
      assert.throws(() => parse(`{"a":${text}}`), tooDeep);
    });
  }

  const brackets = nested('[{', '', '}]', 20);
  for (const [what, value] of [
    ['in a string', brackets],
    ['in a string after a quotation mark', `"${brackets}`],
    ['in a string after a backslash and a quotation mark', `\\"${brackets}`],
    ['in a string after another string that ends with a backslash', ['\\', brackets]],
    ['in a key', { [`"${brackets}`]: 1 }],
    ['closed before', Array.from({ length: 40 }, () => [{}])],
  ] as const) {
    test(`does not include brackets that are ${what}`, () => {
      assert.deepEqual(parse(JSON.stringify(value)), value);
    });
  }

  for (const [what, first] of [
    ['an empty string', ''],
    ['a string that ends with a backslash', '\\'],
    ['a string that ends with a quotation mark', '"'],
    ['a string with closing brackets', ']]}}'],
    ['lists that are closed', [[], {}, []]],
  ] as const) {
    test(`includes brackets after ${what}`, () => {
      const textWith = (levels: number): string => `[${JSON.stringify(first)},${nested('[', '', ']', levels)}]`;
      assert.deepEqual(parse(textWith(15)), JSON.parse(textWith(15)));
      assert.throws(() => parse(textWith(16)), tooDeep);
    });
  }
});
