import { totpParameters } from './totp.ts';

/**
 * The key URI that authenticator apps read from a QR code (`otpauth://totp/<issuer>:<account>?…`).
 *
 * It is encoded for apps with strict parsers. A space is `%20`, never `+`. The colon separates issuer and account in the label, even as
 * `%3A`, and strict apps reject a second one, or a label whose issuer is not the parameter `issuer`. So neither name keeps its colons.
 */
export function otpauthUri(key: {
  readonly issuer: string;
  readonly account: string;
  readonly secret: string;
}): string {
  const { algorithm, digits, periodSeconds } = totpParameters;
  const issuer = withoutColons(key.issuer);
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(withoutColons(key.account))}`;
  const parameters = Object.entries({
    secret: key.secret,
    issuer,
    algorithm,
    digits,
    period: periodSeconds,
  });
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `otpauth://totp/${label}?${query}`;
}

/** `Acme: Prod` becomes `Acme Prod`. */
export function withoutColons(name: string): string {
  const parts = name.split(':').map((part) => part.trim());
  return parts.filter((part) => part !== '').join(' ');
}
