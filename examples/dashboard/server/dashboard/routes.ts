import type { Clock } from '@account-elements/core';
import { Hono } from 'hono';

import type { AppDatabase } from '../database.ts';
import { fromDatabase } from '../database-failure.ts';
import { AppError } from '../problem.ts';
import type { SignedIn } from '../signed-in.ts';
import { createReport } from './report.ts';
import { parseView } from './view.ts';

/** The dependencies of the dashboard's routes. */
export interface DashboardParts {
  readonly database: AppDatabase;
  readonly signedIn: SignedIn;
  readonly clock: Clock;
}

/** Returns the report of one view to the signed-in user. */
export function dashboardRoutes({ database, signedIn, clock }: DashboardParts): Hono {
  return new Hono().get('/dashboard', async (context) => {
    await signedIn(context.req.raw);
    const view = parseView(new URL(context.req.url).searchParams);
    if (view === null) throw new AppError('VIEW_INVALID');
    return context.json(await fromDatabase(() => createReport(database, view, clock())));
  });
}
