import { AccountError, isTotpEnrolment, parseTotpCode } from '@account-elements/core';
import {
  callOperation,
  parseConfirmation,
  parseInput,
  passwordChangeSchema,
  rejectUnreadablePassword,
  serviceFrom,
  totpConfirmationSchema,
} from '@account-elements/core/adapter';
import type { AccountService, AccountSnapshot, TotpEnrolment } from '@account-elements/core';
import type { CallOptions, MfaService, PasswordChange, VersionedCallOptions } from '@account-elements/core/adapter';

import { callBetterAuth } from './better-auth-wire.ts';
import type { BetterAuthCall, BetterAuthClient } from './better-auth-wire.ts';
import { answeredSchema, changedSchema, enabledSchema, issuedSchema, ownPaths, paths } from './contract.ts';

/** Options of {@link createBetterAuthAccountService}. */
export interface BetterAuthAccountServiceOptions {
  /** The host's better-auth client, for any framework. */
  readonly client: BetterAuthClient;
}

type Send = <Answer>(call: BetterAuthCall<Answer>) => Promise<Answer>;

/**
 * The account of the user who is signed in with better-auth. The server has the plugins `twoFactor`, `username` and
 * `accountElements` (of `@account-elements/adapters/better-auth/plugin`).
 *
 * Every answer is checked, and nothing is sent twice. {@link betterAuthCapabilities} lists what better-auth cannot do. In
 * addition to the errors of the server, it throws:
 *
 * - `REAUTHENTICATION_REQUIRED` if the server requires a fresh session (`SESSION_NOT_FRESH`);
 * - `SERVICE_UNAVAILABLE` with `retryAfter` if better-auth's rate limit rejects a call;
 * - `CONNECTION_FAILED` if a read gets no answer, `OUTCOME_UNKNOWN` if a change gets none: then read the account again;
 * - `RESPONSE_INVALID` if the answer is not one of the plugin: it is not installed, or another server answered;
 * - `SESSION_ENDED` for every 401; `REQUEST_ABORTED` when the caller's signal aborted.
 *
 * @example
 * const service = createBetterAuthAccountService({ client: createAuthClient() });
 * const client = createAccountClient({ service });
 */
export function createBetterAuthAccountService({ client }: BetterAuthAccountServiceOptions): AccountService {
  const send: Send = async (call) => {
    const answer = await callBetterAuth(client, call);
    if (call.body !== undefined) client.$store?.notify('$sessionSignal');
    return answer;
  };
  const updateOf =
    (path: string) =>
    async (update: object, { version, signal }: VersionedCallOptions): Promise<AccountSnapshot> =>
      (await send({ path, body: { update, version }, answer: answeredSchema, signal })).account;

  const load: AccountService['load'] = async (options) =>
    (await send({ path: paths.load, answer: answeredSchema, ...signalOf(options) })).account;

  const own = {
    load,
    profile: { update: updateOf(paths.updateProfile) },
    preferences: { update: updateOf(paths.updatePreferences) },
    password: {
      async change(change: PasswordChange, options?: CallOptions) {
        const { currentPassword, newPassword } = parseInput(passwordChangeSchema, change);
        rejectUnreadablePassword(currentPassword, 'currentPassword');
        return send({
          path: ownPaths.changePassword,
          body: { currentPassword, newPassword, revokeOtherSessions: true },
          answer: changedSchema,
          passwordField: 'currentPassword',
          ...signalOf(options),
        });
      },
    },
    mfa: createMfa(send, load),
  };
  // An operation that is absent here is FEATURE_UNSUPPORTED.
  return serviceFrom((name, input, options) => callOperation(own as AccountService, name, input, options));
}

function createMfa(send: Send, load: AccountService['load']): Partial<MfaService> {
  // better-auth creates and shows the codes together with the secret. They become valid when MFA is enabled.
  let pending: { readonly backupCodes: readonly string[]; readonly digits: number | undefined } | null = null;

  return {
    async beginTotp(confirmation, options) {
      const body = { password: parseConfirmation(confirmation).password, method: 'totp' };
      const answer = await send({ path: ownPaths.beginTotp, body, answer: enabledSchema, ...signalOf(options) });
      const enrolment = enrolmentOf(answer.totpURI);
      pending = { backupCodes: answer.backupCodes, digits: enrolment.digits };
      return enrolment;
    },
    async confirmTotp(input, options) {
      const { code } = parseInput(totpConfirmationSchema, input);
      if (pending === null) {
        // Another page may have started this enrolment. Its backup codes were never shown, so it must not be confirmed here.
        await load(options);
        throw new AccountError('ENROLMENT_MISSING');
      }
      const { backupCodes, digits } = pending;
      const body = { code: parseTotpCode(code, digits) };
      if (body.code === null) throw new AccountError('CODE_WRONG', { field: 'code' });
      const answer = await send({ path: ownPaths.confirmTotp, body, answer: changedSchema, ...signalOf(options) });
      pending = null;
      return { ...answer, backupCodes };
    },
    async cancelTotp(options) {
      const { account } = await send({
        path: paths.cancelTotp,
        body: {},
        answer: answeredSchema,
        ...signalOf(options),
      });
      pending = null;
      return account;
    },
    async regenerateBackupCodes(confirmation, options) {
      const body = { password: parseConfirmation(confirmation).password };
      return send({ path: ownPaths.regenerateBackupCodes, body, answer: issuedSchema, ...signalOf(options) });
    },
    async disable(confirmation, options) {
      const body = { password: parseConfirmation(confirmation).password };
      return send({ path: ownPaths.disableMfa, body, answer: changedSchema, ...signalOf(options) });
    },
  };
}

function enrolmentOf(uri: string): TotpEnrolment {
  const parameters = URL.canParse(uri) ? new URL(uri).searchParams : null;
  const secret = parameters?.get('secret') ?? null;
  if (secret === null || !isTotpEnrolment({ secret, uri })) throw new AccountError('OUTCOME_UNKNOWN');
  const [digits, periodSeconds] = ['digits', 'period'].map((name) => Number(parameters?.get(name)) || undefined);
  return { secret, uri, expiresAt: null, digits, periodSeconds };
}

function signalOf(options: CallOptions | undefined): { readonly signal: AbortSignal | undefined } {
  return { signal: options?.signal };
}
