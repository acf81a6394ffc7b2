import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { afterEach, describe, test } from 'node:test';

import { isAccountError } from '@account-elements/core';
import type { AccountErrorCode, AccountService } from '@account-elements/core';
import { createTestAuthority, personas } from '@account-elements/core/testing';
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import { Hono } from 'hono';
import Koa from 'koa';
import mount from 'koa-mount';

import { listen } from '../../testing/account-server.ts';
import { guideNames, listenerOfGuide } from '../../testing/guides.ts';
import type { GuideChanges } from '../../testing/guides.ts';
import { createMemoryStorage } from '../memory/index.ts';
import { createAccountHandler } from './handler.ts';
import type { AccountHandlerOptions } from './handler.ts';
import { createHttpAccountService } from './index.ts';
import type { HttpAccountServiceOptions } from './index.ts';

/** The examples of `docs/servers.md`, with requests over a socket. */

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface Host {
  readonly service: (options?: Partial<HttpAccountServiceOptions>) => AccountService;
  readonly origin: string;
  readonly refused: string[];
  readonly errors: string[];
  stored(): Promise<unknown>;
}

async function openHost(mountHandler: (options: AccountHandlerOptions) => Promise<RequestListener>): Promise<Host> {
  const refused: string[] = [];
  const errors: string[] = [];
  const storage = createMemoryStorage();
  const authority = createTestAuthority({ storage });
  const { id } = await authority.accounts.register(personas.ada);
  let epoch = 1;
  const listener = await mountHandler({
    authenticate: () => ({ accountId: id, sessionId: 'session', epoch }),
    serviceFor: authority.serviceFor,
    onCredentialsChanged: (_request, identity) => {
      ({ epoch } = identity);
      return undefined;
    },
    onRefused: ({ reason }) => refused.push(reason),
    onError: ({ cause }) => errors.push(String(cause)),
  });
  const { origin, close } = await listen(listener);
  closers.push(close);
  return {
    origin,
    refused,
    errors,
    service: (options) => createHttpAccountService({ url: `${origin}/account`, headers: { origin }, ...options }),
    stored: () => storage.get(id),
  };
}

const openGuide = (name: string, changes?: GuideChanges): Promise<Host> =>
  openHost((options) => listenerOfGuide(name, options, changes));

/** Makes every kind of change, with every method. */
async function useAccount(service: AccountService, name: string): Promise<void> {
  const { profile, preferences } = await service.load();
  const theme = preferences.values['theme'] === 'dark' ? 'light' : 'dark';
  const renamed = await service.profile?.update({ fullName: name }, { version: profile.version });
  assert.equal(renamed?.profile.fullName, name);
  const changed = await service.preferences?.update({ theme }, { version: preferences.version });
  assert.equal(changed?.preferences.values['theme'], theme);
  await service.mfa?.beginTotp({ password: personas.ada.password });
  assert.equal((await service.mfa?.cancelTotp())?.mfa.enrolmentExpiresAt, null);
}

async function expectCode(call: Promise<unknown> | undefined, code: AccountErrorCode): Promise<void> {
  await assert.rejects(Promise.resolve(call), (thrown) => isAccountError(thrown) && thrown.code === code);
}

describe('the guides', () => {
  test('are for these servers', () => {
    assert.deepEqual(guideNames, ['node', 'express', 'express-mounted', 'fastify', 'koa', 'hono', 'route', 'fetch']);
  });

  for (const name of guideNames) {
    test(`work: ${name}`, async () => {
      const { service, origin, refused, errors } = await openGuide(name);
      await useAccount(service(), 'Augusta');
      await useAccount(service({ usesPostForChanges: true }), 'Augusta Ada');
      await useAccount(service({ url: `${origin}/account/` }), 'Augusta King');
      const { password } = personas.ada;
      await service().password?.change({ currentPassword: password, newPassword: 'Another-one-4-all' });
      assert.equal((await service().load()).password.isSet, true);
      assert.deepEqual([...refused, ...errors], []);
    });

    test(`leave other paths to the host: ${name}`, async () => {
      const { origin, refused } = await openGuide(name);
      // The folder of a route handler of Next is the path.
      if (name !== 'route') assert.equal((await fetch(`${origin}/accounting`)).status, 404);
      assert.deepEqual(refused, []);
    });
  }

  for (const url of ['/account', '/account/']) {
    test(`work with the redirects of Next and the url ${url}`, async () => {
      const { service, origin, refused, errors } = await openGuide('route', { trailingSlash: true });
      await useAccount(service({ url: origin + url }), 'Augusta');
      await useAccount(service({ url: origin + url, usesPostForChanges: true }), 'Augusta Ada');
      assert.deepEqual([...refused, ...errors], []);
    });
  }
});

describe('a guide whose body is read before the handler', () => {
  const moveParserUp = (code: string): string => {
    const [, parser = ''] = /^(.+) \/\/ after the account handler$/mu.exec(code) ?? [];
    assert.notEqual(parser, '');
    return code.replace(parser, '').replace(/^export const app = .+$/mu, (line) => `${line}\n${parser}`);
  };
  const readJson: GuideChanges = {
    wrap: (handler) => async (request) => {
      await request.json().catch(() => undefined);
      return handler(request);
    },
  };
  const withMiddleware = (line: string): GuideChanges => ({
    edit: (code) => code.replace(/^export const app = .+$/mu, (app) => `${app}\n${line}`),
  });

  for (const [name, changes] of Object.entries<GuideChanges>({
    node: {
      edit: (code) =>
        code
          .replace('return void listener(', 'return void request.toArray().then(() => listener(')
          .replace(/response\);\n {2}r/u, 'response));\n  r'),
    },
    express: { edit: moveParserUp },
    'express-mounted': { edit: moveParserUp },
    fastify: {
      edit: (code) =>
        code.replace(/^ {2}routes\.(?:remove|add)ContentTypeParser.+\n|^ {2}routes\.removeAll.+\n/gmu, ''),
    },
    koa: { edit: moveParserUp },
    hono: withMiddleware('app.use(async (context, next) => { await context.req.text(); await next(); });'),
    route: readJson,
    fetch: readJson,
  })) {
    test(`saves nothing, and reports the cause to onError: ${name}`, async () => {
      const { service, stored, errors } = await openGuide(name, changes);
      const before = await stored();
      const { password } = personas.ada;
      const { profile, preferences, ...rest } = service();
      const { version } = (await rest.load()).profile;
      await expectCode(profile?.update({ fullName: 'Augusta' }, { version }), 'REQUEST_MALFORMED');
      await expectCode(preferences?.update({ theme: 'dark' }, { version }), 'REQUEST_MALFORMED');
      await expectCode(rest.mfa?.beginTotp({ password }), 'REQUEST_MALFORMED');
      await expectCode(
        rest.password?.change({ currentPassword: password, newPassword: 'Another-one-4-all' }),
        'REQUEST_MALFORMED',
      );
      assert.deepEqual(await stored(), before);
      assert.equal(errors.length, 4);
      for (const error of errors) assert.match(error, /mount the handler before every body parser/u);
    });
  }
});

describe('a server that removes the path of the handler', () => {
  const servers: Readonly<Record<string, (handler: (request: Request) => Promise<Response>) => RequestListener>> = {
    'app.use of Express': (handler) => {
      const listener = getRequestListener(handler);
      return express().use('/account', (request, response) => void listener(request, response));
    },
    'mount of Koa': (handler) => {
      const listener = getRequestListener(handler);
      const app = new Koa();
      app.use(
        mount('/account', async (context) => {
          context.respond = false;
          await listener(context.req, context.res);
        }),
      );
      const callback = app.callback();
      return (request, response) => void callback(request, response);
    },
    'mount of Hono': (handler) => {
      const listener = getRequestListener(new Hono().mount('/account', handler).fetch);
      return (request, response) => void listener(request, response);
    },
  };
  for (const [name, serve] of Object.entries(servers)) {
    test(`is told to the host: ${name}`, async () => {
      const { service, refused } = await openHost(async (options) => serve(createAccountHandler(options)));
      await expectCode(service().profile?.update({ fullName: 'Augusta' }, { version: '1' }), 'ROUTE_MISSING');
      assert.deepEqual(refused, [
        'Unexpected path "/profile", expected "/account" at its start: basePath must be the part of the path that reaches the handler',
      ]);
    });

    test(`works with the base path "/": ${name}`, async () => {
      const { service, origin } = await openHost(async (options) =>
        serve(createAccountHandler({ ...options, basePath: '/' })),
      );
      await useAccount(service(), 'Augusta');
      await useAccount(service({ url: `${origin}/account/` }), 'Augusta Ada');
    });
  }
});
