import { bodies, bodyFor } from './bodies.ts';
import type { Random } from './random.ts';

/** The user in whose name a request is sent. */
export interface FuzzUser {
  readonly id: string;
  readonly password: string;
  /** The value of the header `Cookie`. */
  readonly cookie: string;
  /** The version of the profile after the registration. */
  readonly profileVersion: string;
}

/** The bytes of one request, and how they are sent. */
export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  /** Each part is sent separately. */
  readonly parts: readonly Buffer[];
  /**
   * What the client does after the last part. `wait`: reads the answer. `finish`: closes its side of the connection. `abort`: breaks the
   * connection.
   */
  readonly ending: 'wait' | 'finish' | 'abort';
  /** `incomplete`: it is certain that bytes are missing, so the request must change nothing. `mutated`: nothing is known about the bytes. */
  readonly form: 'whole' | 'incomplete' | 'mutated';
  /** Whether the target of the request is exactly a path that the application has. */
  readonly isKnownPath: boolean;
}

const routes = [
  ['PATCH', '/account/profile', bodies.profile],
  ['PATCH', '/account/preferences', bodies.preferences],
  ['POST', '/account/password', bodies.password],
  ['POST', '/account/mfa/totp', bodies.confirmation],
  ['POST', '/account/mfa/totp/confirm', bodies.code],
  ['POST', '/account/mfa/backup-codes', bodies.confirmation],
  ['POST', '/account/mfa/disable', bodies.confirmation],
  ['DELETE', '/account/mfa/totp', bodies.empty],
  ['GET', '/account', bodies.empty],
  ['POST', '/api/sign-in', bodies.signIn],
  ['POST', '/api/sign-in/second-factor', bodies.code],
  ['POST', '/api/sign-out', bodies.empty],
  ['GET', '/api/dashboard?dateRange=30d&chartMetric=calls&callsFilter=all&paymentsFilter=all', bodies.empty],
  ['GET', '/api/users', bodies.empty],
  ['GET', '/', bodies.empty],
  ['GET', '/settings', bodies.empty],
  ['GET', '/sign-in', bodies.empty],
  ['GET', '/html/', bodies.empty],
  ['GET', '/favicon.svg', bodies.empty],
  ['GET', '/.well-known/change-password', bodies.empty],
] as const;

const methods = [
  'GET',
  'HEAD',
  'OPTIONS',
  'PUT',
  'DELETE',
  'POST',
  'PATCH',
  'TRACE',
  'PROPFIND',
  'get',
  'FOO',
] as const;
const suffixes = [
  '/', '//', '/..', '/%2e%2e', '/../account', '%', '%zz', '%ff', '%c3%28', '%00', '%0d%0aX:1', '%1b[2J', '\\', ';a=b', '?', '?id=acc_1', '?a=%zz',
  '?a=%ff', '?__proto__=1', '#a', '\u00FF', '/x'.repeat(2_000), '.js', '%2f..%2f..%2fpackage.json',
] as const; // prettier-ignore
const hosts = [
  '127.0.0.1116', '127.0.0.1:99999', '127.0.0.1:', '[::1', '[::1]', '%zz', 'a b', 'a@b', 'a/b', '', 'xn--', '\u00FF', '0x7f.1', 'a:1:2', '..', 'a,b',
  `${'a'.repeat(300)}.example`,
] as const; // prettier-ignore
const oddHeaders = [
  [
    'Content-Type',
    [
      'text/plain',
      'application/json; charset=utf-16',
      'application/x-www-form-urlencoded',
      'text/plain; application/json',
      ';',
    ],
  ],
  ['Content-Encoding', ['gzip', 'identity', 'br, gzip']],
  ['Sec-Fetch-Site', ['cross-site', 'same-site', 'none', '', 'same-origin, cross-site']],
  ['Origin', ['null', 'https://elsewhere.example', 'http://127.0.0.1:99999', '%zz', '']],
  ['X-Account-Elements', ['', '2', '1, 1']],
  ['If-Match', ['*', 'W/"1"', '1', '"1", "2"', '"%zz"', '"%ff"', '""', '"9999999999999999999"']],
  ['If-None-Match', ['*', '"a"', ',,,']],
  [
    'Cookie',
    [
      'session=%zz',
      'session=%ff',
      'session="',
      '=;=;',
      'session=\u00FF',
      'sign-in=x; sign-in=y',
      `session=${'A'.repeat(43)}`,
    ],
  ],
  ['X-Forwarded-For', ['', 'unknown', '::ffff:1.2.3.4', '[::1]:80', '256.1.1.1', ',,,', '1.1.1.1,2.2.2.2']],
  ['X-HTTP-Method-Override', ['DELETE', 'PATCH']],
  ['Expect', ['100-continue', 'nothing']],
  ['Accept', ['text/html', '*/*', '%zz']],
  ['Accept-Encoding', ['gzip', 'br;q=x', '\u00FF']],
  ['Range', ['bytes=0-', 'bytes=5-1', 'bytes=%zz']],
  ['Upgrade', ['websocket', 'h2c']],
  ['Connection', ['Upgrade', 'keep-alive', 'close, close']],
  ['Host', ['b', 'a:99999']],
] as const satisfies readonly (readonly [string, readonly [string, ...string[]]])[];

/** Generates one request: right, nearly right, or bytes that are hardly a request. */
export function generateRequest(random: Random, user: FuzzUser, host: string): FuzzRequest {
  const [routeMethod, routePath, expected] = random.pick(routes);
  const method = random.chance(0.12) ? random.pick(methods) : routeMethod;
  const isOddPath = random.chance(0.2);
  const path = isOddPath ? oddPath(random, routePath) : routePath;
  const isRead = ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method);
  const body = isRead && !random.chance(0.05) ? Buffer.alloc(0) : bodyFor(random, expected, user.password);
  const framing = frame(random, body);
  const head = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${random.chance(0.06) ? random.pick(hosts) : host}`,
    'Connection: close',
    ...headersFor(random, user, { path, hasBody: body.length > 0 }),
    ...framing.headers,
  ];
  const bytes = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), framing.bytes]);
  const sent = cut(random, bytes, framing.form);
  return { method, path, ...sent, parts: split(random, sent.bytes), isKnownPath: !isOddPath };
}

function oddPath(random: Random, path: string): string {
  const odd = random.pick([
    () => path + random.pick(suffixes),
    () => path.replace(/[a-z]/u, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
    () => path.toUpperCase(),
    () => `http://elsewhere.example:99999${path}`,
    () => `http://127.0.0.1${path}`,
    () => random.pick(['*', '', '//', '\\', 'account', '/nowhere', `/${random.bytes(12).toString('latin1')}`]),
  ]);
  return odd();
}

function headersFor(
  random: Random,
  user: FuzzUser,
  { path, hasBody }: { readonly path: string; readonly hasBody: boolean },
): readonly string[] {
  const forwarded = `X-Forwarded-For: 198.51.${random.below(256)}.${random.below(256)}`;
  const usual = [
    ...(hasBody ? ['Content-Type: application/json'] : []),
    'Sec-Fetch-Site: same-origin',
    'X-Account-Elements: 1',
    `If-Match: "${user.profileVersion.replace(/^\d+/u, String(1 + random.below(4)))}"`,
    // A sign-out would end the session of the following requests.
    ...(path.includes('sign-out') ? [] : [`Cookie: ${user.cookie}`]),
    forwarded,
  ];
  const lines = usual.filter(() => !random.chance(0.04));
  while (random.chance(0.3)) {
    const [name, oddValues] = random.pick(oddHeaders);
    const line = `${name}: ${random.pick(oddValues)}`;
    const place = lines.findIndex((other) => other.startsWith(`${name}:`));
    // Instead of the usual value, or as a second one.
    if (place >= 0 && random.chance(0.6)) lines[place] = line;
    else lines.push(line);
  }
  return lines;
}

interface Framing {
  readonly headers: readonly string[];
  readonly bytes: Buffer;
  readonly form: FuzzRequest['form'];
}

/** Announces the length of a body, usually correctly. */
function frame(random: Random, body: Buffer): Framing {
  const { length } = body;
  const whole = (headers: readonly string[], bytes = body): Framing => ({ headers, bytes, form: 'whole' });
  if (length === 0) return whole(random.chance(0.5) ? [] : ['Content-Length: 0']);
  if (random.chance(0.75)) return whole([`Content-Length: ${length}`]);
  const chunked = ['Transfer-Encoding: chunked'];
  const half = body.subarray(0, Math.ceil(length / 2));
  const rest = body.subarray(half.length);
  const chunk = (bytes: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
  const framings: readonly [() => Framing, ...(() => Framing)[]] = [
    () =>
      whole(
        chunked,
        Buffer.concat([chunk(half), rest.length > 0 ? chunk(rest) : Buffer.alloc(0), Buffer.from('0\r\n\r\n')]),
      ),
    () => ({ headers: chunked, bytes: chunk(half), form: 'incomplete' }),
    () => ({ headers: [`Content-Length: ${length + 7}`], bytes: body, form: 'incomplete' }),
    () => ({ headers: chunked, bytes: Buffer.concat([Buffer.from('zz\r\n'), body]), form: 'mutated' }),
    () => ({ headers: [`Content-Length: ${Math.floor(length / 2)}`], bytes: body, form: 'mutated' }),
    () => ({
      headers: [`Content-Length: ${random.pick(['-1', 'a', '+5', '1e3', '0x5', '', '9'.repeat(30)])}`],
      bytes: body,
      form: 'mutated',
    }),
    () => ({ headers: [`Content-Length: ${length}`, `Content-Length: ${length + 1}`], bytes: body, form: 'mutated' }),
    () => ({ headers: [`Content-Length: ${length}`, ...chunked], bytes: body, form: 'mutated' }),
    () => ({ headers: [], bytes: body, form: 'mutated' }),
  ];
  return random.pick(framings)();
}

/** Sends all bytes, only the first ones, or other bytes. */
function cut(
  random: Random,
  bytes: Buffer,
  form: FuzzRequest['form'],
): Pick<FuzzRequest, 'ending' | 'form'> & { bytes: Buffer } {
  if (random.chance(0.06)) return { bytes: mutate(random, bytes), form: 'mutated', ending: 'finish' };
  if (form === 'incomplete') return { bytes, form, ending: random.pick(['finish', 'abort']) };
  if (form === 'mutated') return { bytes, form, ending: 'finish' };
  if (random.chance(0.02)) {
    return {
      bytes: bytes.subarray(0, random.below(bytes.length)),
      form: 'incomplete',
      ending: random.pick(['finish', 'abort']),
    };
  }
  return { bytes, form, ending: random.chance(0.02) ? 'abort' : 'wait' };
}

function mutate(random: Random, bytes: Buffer): Buffer {
  let mutated = Buffer.from(bytes);
  do {
    const at = random.below(mutated.length);
    const end = Math.min(mutated.length, at + 1 + random.below(8));
    const middle = random.pick([
      () => random.bytes(end - at),
      () => Buffer.alloc(0),
      () => Buffer.concat([mutated.subarray(at, end), mutated.subarray(at, end)]),
      () => Buffer.from(random.pick(['\r\n', '\n', '\0', ' ', ':', '%', '\r\n\r\n', '\u00FF']), 'latin1'),
    ])();
    mutated = Buffer.concat([mutated.subarray(0, at), middle, mutated.subarray(end)]);
  } while (mutated.length > 0 && random.chance(0.6));
  return mutated;
}

function split(random: Random, bytes: Buffer): readonly Buffer[] {
  if (bytes.length < 2 || random.chance(0.8)) return [bytes];
  const at = 1 + random.below(bytes.length - 1);
  return [bytes.subarray(0, at), ...split(random, bytes.subarray(at))];
}
