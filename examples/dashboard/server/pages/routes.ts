import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { serveStatic } from '@hono/node-server/serve-static';
import { isAccountError } from '@account-elements/core';
import type { AccountSnapshot } from '@account-elements/core';
import { Hono } from 'hono';

import { preferences } from '../../shared/preferences.ts';
import type { SignedIn } from '../signed-in.ts';
import { StartError } from '../start-error.ts';
import type { TicketCookie } from '../sessions/ticket-cookie.ts';
import { atSecondStep, dressDocument } from './document.ts';

/** What the pages need. */
export interface PagesParts {
  /** The built client. */
  readonly clientDir: string;
  readonly signedIn: SignedIn;
  /** Whose password was right and whose second factor is awaited. */
  readonly pendingSignIn: TicketCookie;
}

/** Pages of the application that need a session; the client draws the rest. */
const appPaths = ['/', '/settings'] as const;

/**
 * The application's pages and files. Pages are for this person at this moment and kept nowhere; files carry a hash of their
 * content in their names and are kept for good.
 *
 * @throws {StartError} `CLIENT_MISSING`
 */
export function pageRoutes({ clientDir, signedIn, pendingSignIn }: PagesParts): Hono {
  const app = new Hono();
  const appPage = readPage(clientDir, 'index.html');
  const signInPage = readPage(clientDir, 'sign-in.html');
  const notFoundPage = readPage(clientDir, 'not-found.html');

  for (const path of appPaths) {
    app.get(path, async (context) => {
      const account = await accountOrNull(signedIn, context.req.raw.headers);
      context.header('Cache-Control', 'no-store');
      if (account === null) return context.redirect(path === '/' ? '/sign-in' : `/sign-in?next=${path}`);
      return context.html(dressDocument(appPage, preferences.parse(account.preferences.values)));
    });
  }

  app.get('/sign-in', async (context) => {
    context.header('Cache-Control', 'no-store');
    // Sent here because a session ended: stay, whatever the cookie says, or two pages could send a person to and fro.
    const isSentHere = context.req.query('reason') !== undefined;
    const { headers } = context.req.raw;
    const account = isSentHere ? null : await accountOrNull(signedIn, headers);
    if (account !== null) return context.redirect('/');
    const isHalfWay = !isSentHere && (await pendingSignIn.read(headers)) !== null;
    return context.html(isHalfWay ? atSecondStep(signInPage) : signInPage);
  });

  const files = serveStatic({ root: clientDir, precompressed: true });
  app.use('/assets/*', async (context, next) => {
    context.header('Cache-Control', 'public, max-age=31536000, immutable');
    return files(context, next);
  });
  app.get('/:file{[\\w.-]+\\.(?:js|svg|txt)}', async (context, next) => {
    context.header('Cache-Control', 'no-cache');
    return files(context, next);
  });

  // A browser gets a page for an unknown address. A program gets a problem document, as everywhere.
  app.get('*', (context, next) => {
    const isPage = context.req.header('accept')?.includes('text/html') === true;
    if (!isPage || isOfPrograms(context.req.path)) return next();
    context.header('Cache-Control', 'no-store');
    return Promise.resolve(context.html(notFoundPage, 404));
  });
  return app;
}

function isOfPrograms(path: string): boolean {
  return ['/api/', '/assets/'].some((start) => path.startsWith(start));
}

async function accountOrNull(signedIn: SignedIn, request: Headers): Promise<AccountSnapshot | null> {
  try {
    return await signedIn(request);
  } catch (error) {
    if (isAccountError(error) && (error.code === 'SESSION_ENDED' || error.code === 'ACCOUNT_MISSING')) return null;
    throw error;
  }
}

function readPage(clientDir: string, name: string): string {
  try {
    return readFileSync(join(clientDir, name), 'utf8');
  } catch (error) {
    throw new StartError('CLIENT_MISSING', `The client is not built: ${name} is not in ${clientDir}`, { cause: error });
  }
}
