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
import { atSecondStep, withAppearance } from './document.ts';

/** The dependencies of the pages. */
export interface PagesParts {
  /** The built client. */
  readonly clientDir: string;
  readonly signedIn: SignedIn;
  /** The sign-ins that wait for their second step. */
  readonly pendingSignIn: TicketCookie;
}

/** Pages that need a session. The client renders the content. */
const appPaths = ['/', '/settings'] as const;

/**
 * Serves the application's pages and files. A page depends on the user and is never cached. A file has a hash of its content in
 * its name and is cached for ever.
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
      const account = await accountOrNull(signedIn, context.req.raw);
      context.header('Cache-Control', 'no-store');
      if (account === null) return context.redirect(path === '/' ? '/sign-in' : `/sign-in?next=${path}`);
      return context.html(withAppearance(appPage, preferences.parse(account.preferences.values)));
    });
  }

  app.get('/sign-in', async (context) => {
    context.header('Cache-Control', 'no-store');
    // The client sends the user here because a session ended. The page does not redirect back, or two pages could redirect in a
    // loop.
    const isSentHere = context.req.query('reason') !== undefined;
    const account = isSentHere ? null : await accountOrNull(signedIn, context.req.raw);
    if (account !== null) return context.redirect('/');
    const isHalfWay = !isSentHere && (await pendingSignIn.read(context.req.raw.headers)) !== null;
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

  // For an unknown address, a browser gets a page and a program gets a problem document.
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

async function accountOrNull(signedIn: SignedIn, request: Request): Promise<AccountSnapshot | null> {
  try {
    return (await signedIn(request)).account;
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
