import { AsyncLocalStorage } from 'node:async_hooks';
import { webcrypto } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { KyselyPlugin } from 'kysely';

import { openAccounts } from '../accounts.ts';
import type { Accounts } from '../accounts.ts';
import { createApp } from '../app.ts';
import { openDatabase } from '../database.ts';
import type { AppDatabase } from '../database.ts';
import type { DatabasePlace } from '../database-place.ts';
import { prepareDatabase } from '../prepare-database.ts';
import { createLog } from '../request-log.ts';
import type { Actors } from '../security/audit-entry.ts';
import { createAuditLog } from '../security/audit-log.ts';
import type { AuditLog } from '../security/audit-log.ts';
import { createOnSecurityEvent } from '../security/on-security-event.ts';
import { createSessions } from '../sessions/sessions.ts';

/** For tests: the whole application in this process, with its own database and a clock that the test controls. */
export interface TestApplication {
  readonly database: AppDatabase;
  /** The path of the SQLite file. */
  readonly dataDir: string;
  readonly accounts: Accounts;
  readonly auditLog: AuditLog;
  readonly actors: Actors;
  /** Internal errors, in order. */
  readonly failures: readonly string[];
  /** The other lines of the log, in order. */
  readonly lines: readonly string[];
  /** Advances the clock, in milliseconds. */
  pass(milliseconds: number): void;
  /** Creates a browser with its own cookies, which sends the headers that browsers send. */
  /** @param remoteAddress the other end of its connection. */
  browser(remoteAddress?: string): TestBrowser;
  close(): Promise<void>;
}

/** Sends requests and keeps cookies. */
export interface TestBrowser {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  readonly cookies: Map<string, string>;
}

const origin = 'http://tally.test';

/**
 * @param now milliseconds since the epoch.
 * @param options.plugin receives every statement.
 */
export async function startTestApplication(
  now: number,
  { plugin, trustedProxies = 0 }: { readonly plugin?: KyselyPlugin; readonly trustedProxies?: number } = {},
): Promise<TestApplication> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tally-'));
  const place: DatabasePlace = { engine: 'sqlite', dataDir };
  let time = now;
  const clock = (): number => time;
  const randomBytes = (length: number): Uint8Array<ArrayBuffer> => webcrypto.getRandomValues(new Uint8Array(length));
  const options = { sealingKeys: [{ id: 'k1', bytes: randomBytes(32) }], clock, randomBytes };
  await prepareDatabase(place, { ...options, demoPeople: true, seeds: true });
  const opened = openDatabase(place);
  const database = plugin === undefined ? opened : opened.withPlugin(plugin);
  const sessions = createSessions(database, { appSecret: randomBytes(32), secure: false, clock, randomBytes });
  const failures: string[] = [];
  const lines: string[] = [];
  const log = createLog({ line: (text) => void lines.push(text), error: (text) => void failures.push(text) });
  const auditLog = createAuditLog(database, log);
  const actors: Actors = new AsyncLocalStorage();
  const onSecurityEvent = createOnSecurityEvent({ auditLog, sessions, log, actors });
  const accounts = openAccounts(database, { ...options, onSecurityEvent });
  const app = createApp({
    database,
    accounts,
    sessions,
    auditLog,
    actors,
    publicOrigins: [],
    trustedProxies,
    securityContact: 'mailto:security@tally.example',
    clientDir: null,
    htmlDir: null,
    clock,
    log,
  });
  return {
    database,
    dataDir,
    accounts,
    auditLog,
    actors,
    failures,
    lines,
    pass: (milliseconds) => void (time += milliseconds),
    browser: (remoteAddress = '192.0.2.1') =>
      createBrowser((request) => app.fetch(request, { incoming: { socket: { remoteAddress } } })),
    async close() {
      await auditLog.flush();
      await database.destroy();
      rmSync(dataDir, { recursive: true });
    },
  };
}

function createBrowser(fetch: (request: Request) => Response | Promise<Response>): TestBrowser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (!headers.has('sec-fetch-site')) headers.set('sec-fetch-site', 'same-origin');
    const response = await fetch(new Request(origin + path, { ...init, headers }));
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-account-elements': '1', ...headers },
        body: JSON.stringify(body),
      }),
  };
}
