import type { Clock } from '@account-elements/core';
import type { RandomBytes } from '@account-elements/core/authority';

import type { AppDatabase } from '../database.ts';
import { createDeviceCookie } from './device-cookie.ts';
import type { DeviceCookie } from './device-cookie.ts';
import { createTicketCookie } from './ticket-cookie.ts';
import type { TicketCookie } from './ticket-cookie.ts';
import { createTickets } from './tickets.ts';

/** The sessions, and the sign-ins that wait for their second step. */
export interface Sessions {
  /** Users who are signed in. */
  readonly session: TicketCookie;
  /** Users whose password was accepted and whose second step is open. Such a ticket gives access to nothing else. */
  readonly pendingSignIn: TicketCookie;
  /** Browsers from which a user has signed in. */
  readonly device: DeviceCookie;
  /** Ends the session with this key. An unknown one is ignored. */
  end(sessionId: string): Promise<void>;
}

/** The dependencies of sessions. */
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
    device: createDeviceCookie(secure),
    end: (sessionId) => sessions.end(sessionId),
  };
}
