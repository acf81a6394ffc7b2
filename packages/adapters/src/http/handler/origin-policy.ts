import { AccountError } from '@account-elements/core';

import { operations } from '@account-elements/core/adapter';

import { guardHeader } from '../contract.ts';

/** Which pages may send changes, and which may read answers. */
export interface OriginPolicy {
  /**
   * Refuses what another site may have made a browser send.
   *
   * @throws {AccountError} `REQUEST_FORBIDDEN`.
   */
  assertTrusted(request: Request, url: URL): void;
  /** What every answer carries, and what lets an allowed origin read it. */
  headersFor(request: Request): Readonly<Record<string, string>>;
}

/** @throws {TypeError} when an allowed origin is not exactly an origin. */
export function createOriginPolicy(options: {
  readonly allowedOrigins?: readonly string[] | undefined;
  readonly acceptsMissingOrigin?: boolean | undefined;
}): OriginPolicy {
  const { allowedOrigins = [], acceptsMissingOrigin = false } = options;
  for (const origin of allowedOrigins) assertOrigin(origin);
  const allowed: ReadonlySet<string> = new Set(allowedOrigins);

  const isTrusted = (headers: Headers, url: URL): boolean => {
    if (headers.get(guardHeader.name) !== guardHeader.value) return false;
    const origin = headers.get('origin');
    if (origin !== null && allowed.has(origin)) return true;
    // What browsers say of the initiator and no page can forge; older ones, and plain HTTP, have only Origin.
    const site = headers.get('sec-fetch-site');
    if (site !== null) return site === 'same-origin';
    return origin === null ? acceptsMissingOrigin : origin === url.origin;
  };

  return {
    assertTrusted(request, url) {
      if (!isTrusted(request.headers, url)) throw new AccountError('REQUEST_FORBIDDEN');
    },
    headersFor(request) {
      const origin = request.headers.get('origin');
      if (origin === null || !allowed.has(origin)) return always;
      return {
        ...always,
        ...(request.method === 'OPTIONS' ? allowedToAsk : allowedToRead),
        'access-control-allow-credentials': 'true',
        'access-control-allow-origin': origin,
      };
    },
  };
}

const always: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  vary: 'Origin, Sec-Fetch-Site, Cookie, Authorization',
  'x-content-type-options': 'nosniff',
};

const allowedToRead = { 'access-control-expose-headers': 'ETag, Retry-After' };

const allowedToAsk = {
  'access-control-allow-headers': `Authorization, Content-Type, If-Match, ${guardHeader.name}`,
  'access-control-allow-methods': [...new Set(Object.values(operations).map(({ method }) => method))].join(', '),
  'access-control-max-age': '600',
};

function assertOrigin(origin: string): void {
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
    throw new TypeError(`"${origin}" is not an origin such as https://app.example.com`);
  }
}
