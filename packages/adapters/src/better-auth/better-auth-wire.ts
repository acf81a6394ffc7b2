import { AccountError, isAccountError } from '@account-elements/core';
import type * as z from 'zod/mini';

import { betterAuthError } from './better-auth-error.ts';
import type { BetterAuthRefusal } from './better-auth-error.ts';
import { markerHeader } from './contract.ts';

/** The part of a better-auth client (`createAuthClient`) that the service uses. */
export interface BetterAuthClient {
  $fetch(path: string, options: BetterAuthRequest): Promise<unknown>;
  /** The client's session store. It is notified after changes, so that the session hooks show them. */
  readonly $store?: { notify(signal: '$sessionSignal'): void } | undefined;
}

/** One request of a {@link BetterAuthClient}. */
export interface BetterAuthRequest {
  readonly method: 'GET' | 'POST';
  readonly body?: Record<string, unknown>;
  readonly headers: Record<string, string>;
  readonly signal?: AbortSignal;
  readonly cache: 'no-store';
  readonly redirect: 'manual';
  readonly jsonParser: (text: string) => unknown;
  readonly onResponse: (context: { readonly response: Response }) => void;
}

/** A request, and how its answer is read. */
export interface BetterAuthCall<Answer> {
  readonly path: string;
  /** Omitted for a read. */
  readonly body?: Record<string, unknown>;
  readonly answer: z.ZodMiniType<Answer>;
  readonly passwordField?: 'currentPassword' | 'password';
  readonly signal?: AbortSignal | undefined;
}

/** Sends one request and accepts only an answer that matches the schema. */
export async function callBetterAuth<Answer>(client: BetterAuthClient, call: BetterAuthCall<Answer>): Promise<Answer> {
  const { path, body, signal, passwordField = 'password' } = call;
  const isRead = body === undefined;
  if (signal?.aborted) throw new AccountError('REQUEST_ABORTED');
  let retryAfter: number | undefined;
  try {
    const outcome = await client.$fetch(path, {
      method: isRead ? 'GET' : 'POST',
      headers: { [markerHeader.name]: markerHeader.value },
      cache: 'no-store',
      // A redirect leads to a page, and would send the password there.
      redirect: 'manual',
      // The client's parser converts date-like strings to dates, also names.
      jsonParser: (text) => JSON.parse(text) as unknown,
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
      onResponse: ({ response }) => {
        retryAfter = secondsToWait(response.headers);
      },
    });
    const { data, error } = outcome as { readonly data?: unknown; readonly error?: BetterAuthRefusal | null };
    if (error) throw betterAuthError(error, { isRead, passwordField, retryAfter });
    const parsed = call.answer.safeParse(data);
    if (parsed.success) return parsed.data;
  } catch (thrown) {
    if (signal?.aborted) throw new AccountError('REQUEST_ABORTED');
    if (isAccountError(thrown)) throw thrown;
    throw new AccountError(isRead ? 'CONNECTION_FAILED' : 'OUTCOME_UNKNOWN', { cause: thrown });
  }
  throw new AccountError(isRead ? 'RESPONSE_INVALID' : 'OUTCOME_UNKNOWN');
}

// Only in seconds. A date would depend on the clock of this device.
function secondsToWait(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? headers.get('x-retry-after') ?? '';
  return /^\d{1,6}$/u.test(value) ? Number(value) : undefined;
}
