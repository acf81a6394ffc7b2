import { HOTP, Secret } from 'otpauth';

import { totpCodeDigits, totpPeriodSeconds } from '../../mfa/totp-code.ts';
import type { TotpParameters } from '../../storage.ts';
import { constantTimeEqual, utf8 } from '../kernel/encoding.ts';

/** Parameters of a new authenticator, which every app supports. They are not configurable (RFC 4226 §4 R6, RFC 6238 §4). */
export const totpParameters = {
  algorithm: 'SHA1',
  digits: totpCodeDigits,
  periodSeconds: totpPeriodSeconds,
} as const satisfies TotpParameters;

/** The length of a new secret. */
export const totpSecretBytes = 20;

// Steps before and after the current one that are accepted, for network delay and clock drift (RFC 6238 §5.2).
const window = 1;

/** The time step of a moment (RFC 6238 §4.2). */
export function totpStep(milliseconds: number, { periodSeconds }: TotpParameters = totpParameters): number {
  return Math.floor(milliseconds / 1000 / periodSeconds);
}

/** The code of a time step (RFC 4226 §5.3). */
export function totpCode(secret: Uint8Array, step: number, parameters: TotpParameters = totpParameters): string {
  const { algorithm, digits } = parameters;
  return HOTP.generate({ secret: toSecret(secret), counter: step, algorithm, digits });
}

/** The secret as a user types it: unpadded base32 (RFC 4648 §6). */
export function toBase32(secret: Uint8Array): string {
  return toSecret(secret).base32;
}

/** The result of a comparison of a code with an authenticator. */
export type TotpCheck =
  | { readonly kind: 'accepted'; readonly step: number }
  /** The code is right, but its time step was already used. */
  | { readonly kind: 'used' }
  | { readonly kind: 'wrong' };

/** Compares a code with the time steps around `now`. A step at or before `lastStep` is used (RFC 6238 §5.2). */
export function checkTotpCode(
  secret: Uint8Array,
  code: string,
  now: number,
  lastStep: number,
  parameters: TotpParameters = totpParameters,
): TotpCheck {
  const steps = matchingSteps(secret, code, totpStep(now, parameters), window, parameters);
  const step = steps.findLast((candidate) => candidate > lastStep);
  if (step !== undefined) return { kind: 'accepted', step };
  return { kind: steps.length > 0 ? 'used' : 'wrong' };
}

/** How many seconds the authenticator's clock is ahead (negative: behind) if `code` is one of its codes, otherwise `null`. */
export function totpDriftSeconds(secret: Uint8Array, code: string, now: number, farthestSteps: number): number | null {
  const present = totpStep(now);
  const drifts = matchingSteps(secret, code, present, farthestSteps).map((step) => step - present);
  const nearest = drifts.sort((one, other) => Math.abs(one) - Math.abs(other))[0];
  return nearest === undefined ? null : nearest * totpParameters.periodSeconds;
}

// Every candidate is computed and compared, so that the time does not show which one matched.
function matchingSteps(
  secret: Uint8Array,
  code: string,
  around: number,
  reach: number,
  parameters: TotpParameters = totpParameters,
): number[] {
  const given = utf8(code);
  return Array.from({ length: 2 * reach + 1 }, (_, index) => around - reach + index)
    .filter((step) => step >= 0)
    .filter((step) => constantTimeEqual(utf8(totpCode(secret, step, parameters)), given));
}

function toSecret(bytes: Uint8Array): Secret {
  return new Secret({ buffer: new Uint8Array(bytes).buffer });
}
