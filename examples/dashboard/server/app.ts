import { createWellKnown } from '@account-elements/adapters/http/handler';
import { AccountError } from '@account-elements/core';
import type { Clock } from '@account-elements/core';
import { Hono } from 'hono';

import { accountHandler } from './account-handler.ts';
import type { Accounts } from './accounts.ts';
import { keepAddress } from './client-address.ts';
import type { AddressOfRequest } from './client-address.ts';
import { dashboardRoutes } from './dashboard/routes.ts';
import type { AppDatabase } from './database.ts';
import { htmlExampleRoutes } from './pages/html-example.ts';
import { pageRoutes } from './pages/routes.ts';
import { parsableAddress } from './parsable-address.ts';
import { problemResponse, toProblem } from './problem.ts';
import { describeRequest, requestLog } from './request-log.ts';
import type { AccountOfRequest, Log } from './request-log.ts';
import { sameOrigin } from './same-origin.ts';
import type { Actors } from './security/audit-entry.ts';
import type { AuditLog } from './security/audit-log.ts';
import { securityNoticeRoutes } from './security/routes.ts';
import { securityHeaders } from './security-headers.ts';
import type { Sessions } from './sessions/sessions.ts';
import { createAddressLimit } from './sign-in/address-limit.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { createAuthenticate, createSignedIn } from './signed-in.ts';
import { usersRoutes } from './users/routes.ts';

/** The dependencies of the application. */
export interface AppParts {
  readonly database: AppDatabase;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly auditLog: AuditLog;
  readonly actors: Actors;
  readonly publicOrigins: readonly string[];
  /** The number of proxies in front of this server. */
  readonly trustedProxies: number;
  /** Where vulnerabilities are reported, for `security.txt`; `null` for none. */
  readonly securityContact: string | null;
  /** The folder of the built client; `null` when another server serves the pages. */
  readonly clientDir: string | null;
  /** The folder of the pages without a build step; `null` for none. */
  readonly htmlDir: string | null;
  readonly clock: Clock;
  readonly log: Log;
}

// Half a year after the start. An update of the server is the occasion to review the contact.
const securityTxtLifetime = 182 * 24 * 60 * 60_000;

/** The whole application as a function from requests to responses. */
export function createApp(parts: AppParts): Hono {
  const {
    database,
    accounts,
    sessions,
    auditLog,
    actors,
    publicOrigins,
    trustedProxies,
    securityContact,
    clientDir,
    htmlDir,
    clock,
    log,
  } = parts;
  const { authority } = accounts;
  const accountOf: AccountOfRequest = new WeakMap();
  const addressOf: AddressOfRequest = new WeakMap();
  const authenticate = createAuthenticate(sessions, accountOf, addressOf);
  const signedIn = createSignedIn(authority, authenticate);
  const { session, device } = sessions;
  const account = accountHandler({ authority, session, device, authenticate, publicOrigins, log, accountOf });
  const app = new Hono();

  app.use(requestLog(log, clock, accountOf, addressOf));
  app.use(securityHeaders(publicOrigins[0]?.startsWith('https:') ?? false));
  app.use(parsableAddress);
  app.use(keepAddress(trustedProxies, addressOf));
  app.onError((thrown, context) => {
    const problem = toProblem(thrown);
    const request = describeRequest(context.req.raw, accountOf);
    if (problem.status >= 500) log.failure(request, thrown);
    if (problem.code === 'ADDRESS_UNKNOWN')
      log.request(`${request} no client address in X-Forwarded-For: see TRUSTED_PROXIES`);
    return problemResponse(context, problem);
  });
  app.notFound((context) => problemResponse(context, toProblem(new AccountError('ROUTE_MISSING'))));

  app.all('/account', (context) => account(context.req.raw));
  app.all('/account/*', (context) => account(context.req.raw));

  app.use('/api/*', sameOrigin(publicOrigins), async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });
  app.route('/api', signInRoutes({ authority, sessions, accountOf, addressOf, limit: createAddressLimit(clock) }));
  app.route('/api', dashboardRoutes({ database, signedIn, clock }));
  app.route('/api', securityNoticeRoutes({ auditLog, signedIn, clock }));
  app.route('/api', usersRoutes({ database, authority, actors, signedIn, clock }));

  const wellKnown = createWellKnown({
    changePassword: '/settings#security/password',
    ...(securityContact !== null && {
      securityTxt: { contact: [securityContact], expires: new Date(clock() + securityTxtLifetime) },
    }),
  });
  app.get('/.well-known/*', async (context, next) => wellKnown(context.req.raw) ?? next());
  if (htmlDir !== null) app.route('/', htmlExampleRoutes(htmlDir));
  if (clientDir !== null) app.route('/', pageRoutes({ clientDir, signedIn, pendingSignIn: sessions.pendingSignIn }));
  return app;
}
