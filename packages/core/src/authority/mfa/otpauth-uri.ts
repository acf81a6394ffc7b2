import { totpParameters } from './totp.ts';

/**
 * The key URI that authenticator apps read from a QR code (`otpauth://totp/<issuer>:<account>?…`).
 *
 * It is encoded for apps with strict parsers. A space is `%20`, never `+`. A colon ends the issuer in the label, even as `%3A`, so the
 * issuer in the label has no colons. The parameter `issuer`, which apps prefer, keeps them.
 */
export function otpauthUri(key: {
  readonly issuer: string;
  readonly account: string;
  readonly secret: string;
}): string {
  const { algorithm, digits, periodSeconds } = totpParameters;
  const label = `${encodeURIComponent(key.issuer.replaceAll(':', ''))}:${encodeURIComponent(key.account)}`;
  const parameters = Object.entries({
    secret: key.secret,
    issuer: key.issuer,
    algorithm,
    digits,
    period: periodSeconds,
  });
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `otpauth://totp/${label}?${query}`;
}
