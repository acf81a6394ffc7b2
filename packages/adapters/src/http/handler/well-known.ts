/** Options of {@link createWellKnown}. */
export interface WellKnownOptions {
  /** The address at which users change their password, for example `/settings#security/password`. Password managers open it. */
  readonly changePassword?: string | undefined;
  /** How to report a vulnerability. */
  readonly securityTxt?: SecurityTxt | undefined;
}

/** The content of `security.txt` (RFC 9116). Each value is one line. */
export interface SecurityTxt {
  /** Addresses for reports in the order of preference: `https:`, `mailto:` or `tel:`. */
  readonly contact: readonly [string, ...string[]];
  /** When the content has to be reviewed. RFC 9116 recommends less than a year. */
  readonly expires: Date;
  readonly acknowledgments?: string | undefined;
  /** The addresses at which this file is served. */
  readonly canonical?: readonly string[] | undefined;
  readonly encryption?: string | undefined;
  readonly hiring?: string | undefined;
  readonly policy?: string | undefined;
  /** Language tags, for example `['en', 'de']`. */
  readonly preferredLanguages?: readonly string[] | undefined;
}

/**
 * Serves `/.well-known/change-password` (W3C: A Well-Known URL for Changing Passwords) as a redirect, and `/.well-known/security.txt`.
 * Returns `null` for any other request, and for what the options do not have.
 *
 * @throws {TypeError} If a value has a line break, or a contact or the date is not valid.
 * @example
 * const wellKnown = createWellKnown({ changePassword: '/settings#security/password' });
 * app.get('/.well-known/*', (context, next) => wellKnown(context.req.raw) ?? next());
 */
export function createWellKnown({
  changePassword,
  securityTxt,
}: WellKnownOptions): (request: Request) => Response | null {
  const redirect = changePassword === undefined ? null : oneLine(changePassword);
  const text = securityTxt === undefined ? null : formatSecurityTxt(securityTxt);
  return ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return null;
    const path = URL.canParse(url) ? new URL(url).pathname : '';
    if (path === '/.well-known/change-password' && redirect !== null) return redirectTo(redirect);
    if (path === '/.well-known/security.txt' && text !== null) return plainText(method === 'HEAD' ? null : text);
    return null;
  };
}

function redirectTo(location: string): Response {
  return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } });
}

function plainText(body: string | null): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
  return new Response(body, { headers });
}

function formatSecurityTxt(options: SecurityTxt): string {
  const { contact, expires, acknowledgments, canonical = [], encryption, hiring, policy, preferredLanguages } = options;
  if (Number.isNaN(expires.getTime())) throw new TypeError('expires is not a date');
  for (const address of contact) assertContact(address);
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ...contact.map((address) => ['Contact', address] as const),
    ['Expires', `${expires.toISOString().slice(0, 19)}Z`],
    ['Acknowledgments', acknowledgments],
    ...canonical.map((address) => ['Canonical', address] as const),
    ['Encryption', encryption],
    ['Hiring', hiring],
    ['Policy', policy],
    ['Preferred-Languages', preferredLanguages?.join(', ')],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${oneLine(value)}\n`]));
  return lines.join('');
}

function assertContact(address: string): void {
  if (!URL.canParse(address) || !/^(?:https|mailto|tel):/u.test(address)) {
    throw new TypeError(`"${address}" is not an address such as mailto:security@example.com`);
  }
}

function oneLine(value: string): string {
  if (/^[\x20-\x7E\u00A0-\u{10FFFF}]+$/u.test(value)) return value;
  throw new TypeError(`${JSON.stringify(value)} is not one line of text`);
}
