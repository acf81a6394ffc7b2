import { totpParameters } from './totp.ts';

/**
 * The key URI that authenticator apps read from a QR code (`otpauth://totp/<issuer>:<account>?…`).
 *
 * Built here because apps differ in what they forgive: blanks are `%20`, never `+`. A colon ends the issuer in the label,
 * even as `%3A`, so the label's copy of the issuer goes without; the parameter, which apps prefer, keeps it.
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
