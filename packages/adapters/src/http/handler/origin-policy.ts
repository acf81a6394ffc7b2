import { operations } from '@account-elements/core/adapter';

import { guardHeader } from '../contract.ts';
import { quoted, refused } from './refusal.ts';

/** Decides which pages may send changes, and which may read answers. */
export interface OriginPolicy {
  /**
   * Rejects a request that a page of another site may have made the browser send.
   *
   * @throws {AccountError} `REQUEST_FORBIDDEN`.
   */
  assertTrusted(request: Request, url: URL): void;
  /** Returns the headers of every answer, and those that let an allowed origin read it. */
  headersFor(request: Request): Readonly<Record<string, string>>;
}

// A reason has a limited length.
const namedOrigins = 2;

/** @throws {TypeError} when an allowed origin is not exactly an origin, or an allowed header is not the name of a header. */
export function createOriginPolicy(options: {
  readonly allowedOrigins?: readonly string[] | undefined;
  readonly allowedHeaders?: readonly string[] | undefined;
  readonly acceptsMissingOrigin?: boolean | undefined;
}): OriginPolicy {
  const { allowedOrigins = [], allowedHeaders = [], acceptsMissingOrigin = false } = options;
  for (const origin of allowedOrigins) assertOrigin(origin);
  for (const name of allowedHeaders) assertHeaderName(name);
  const allowedToAsk = {
    'access-control-allow-headers': [...ownHeaders, ...allowedHeaders].join(', '),
    'access-control-allow-methods': allowedMethods.join(', '),
    'access-control-max-age': '600',
  };
  const allowed: ReadonlySet<string> = new Set(allowedOrigins);

  /** Returns why a request is not trusted; `null` if it is. */
  const distrust = (headers: Headers, url: URL): string | null => {
    if (headers.get(guardHeader.name) !== guardHeader.value) {
      return `Expected the header ${guardHeader.name}: ${guardHeader.value}`;
    }
    const origin = headers.get('origin');
    if (origin !== null && allowed.has(origin)) return null;
    const more = allowedOrigins.length - namedOrigins;
    const named = [url.origin, ...allowedOrigins.slice(0, namedOrigins)].map(quoted).join(' or ');
    const expected = more > 0 ? `${named} and ${more} more` : named;
    const unexpected = origin === null ? 'No origin' : `Unexpected origin ${quoted(origin)}`;
    // Browsers set this header and no page can forge it. Older browsers, and all of them over plain HTTP, send only Origin.
    const site = headers.get('sec-fetch-site');
    if (site !== null) {
      return site === 'same-origin' ? null : `${unexpected}, expected ${expected} (Sec-Fetch-Site is ${quoted(site)})`;
    }
    if (origin === null ? acceptsMissingOrigin : origin === url.origin) return null;
    return `${unexpected}, expected ${expected}`;
  };

  return {
    assertTrusted(request, url) {
      const reason = distrust(request.headers, url);
      if (reason !== null) throw refused('REQUEST_FORBIDDEN', reason);
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

const ownHeaders = ['Authorization', 'Content-Type', 'If-Match', guardHeader.name];
const allowedMethods = [...new Set(Object.values(operations).map(({ method }) => method))];

// With cookies, `*` would be the name of a header.
function assertHeaderName(name: string): void {
  if (name === '*' || !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/u.test(name)) {
    throw new TypeError(`"${name}" is not the name of a header`);
  }
}

function assertOrigin(origin: string): void {
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
    throw new TypeError(`"${origin}" is not an origin such as https://app.example.com`);
  }
}
