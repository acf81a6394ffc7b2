import type { Clock } from '@account-elements/core';
import type { RandomBytes } from '@account-elements/core/authority';

import type { AppDatabase } from '../database.ts';
import { createTicketCookie } from './ticket-cookie.ts';
import type { TicketCookie } from './ticket-cookie.ts';
import { createTickets } from './tickets.ts';

/** Who is signed in, and who is half-way there. */
export interface Sessions {
  /** People who are signed in. */
  readonly session: TicketCookie;
  /** People whose password was right and whose second factor is awaited; opens nothing else. */
  readonly pendingSignIn: TicketCookie;
}

/** What sessions are made of. */
export interface SessionOptions {
  readonly appSecret: Uint8Array;
  readonly secure: boolean;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
}

const minute = 60_000;
const sessionLifetime = 7 * 24 * 60 * minute;
const pendingSignInLifetime = 5 * minute;

export function createSessions(database: AppDatabase, options: SessionOptions): Sessions {
  const { secure } = options;
  const sessions = createTickets(database, { ...options, purpose: 'session', lifetime: sessionLifetime });
  const signIns = createTickets(database, { ...options, purpose: 'sign-in', lifetime: pendingSignInLifetime });
  return {
    session: createTicketCookie('session', sessions, secure),
    pendingSignIn: createTicketCookie('sign-in', signIns, secure),
  };
}
