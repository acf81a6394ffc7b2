import { AccountError, isTotpEnrolment } from '@account-elements/core';
import type { ChangeResult, MfaClient, TotpEnrolment } from '@account-elements/core';

import type { MfaAction, MfaAnswer } from './mfa-flow.ts';

/** Calls the operation that the password, and for some accounts a code, confirms. The value of the result is what the flow needs of the answer. */
export async function confirmWithPassword(
  mfa: MfaClient,
  action: MfaAction,
  confirmation: { readonly password: string; readonly code?: string | undefined },
): Promise<ChangeResult<MfaAnswer>> {
  switch (action) {
    case 'enable':
    case 'replace':
      return mapValue(withoutOtherUri(await mfa.beginTotp(confirmation)), (enrolment) => ({
        type: 'enrolled',
        enrolment,
      }));
    case 'regenerate':
      return mapValue(await mfa.regenerateBackupCodes(confirmation), ({ backupCodes }) => ({
        type: 'issued',
        codes: backupCodes,
      }));
    case 'disable':
      return mapValue(await mfa.disable(confirmation), () => ({ type: 'finished' }));
  }
}

/** Confirms the enrolment with a code of the authenticator. */
export async function confirmWithCode(mfa: MfaClient, code: string): Promise<ChangeResult<MfaAnswer>> {
  return mapValue(await mfa.confirmTotp({ code }), ({ backupCodes }) =>
    backupCodes === null ? { type: 'finished' } : { type: 'issued', codes: backupCodes },
  );
}

// The HTTP service checks its answers too, but not every service does. The user can enter the password again.
function withoutOtherUri(result: ChangeResult<TotpEnrolment>): ChangeResult<TotpEnrolment> {
  if (!result.ok || isTotpEnrolment(result.value)) return result;
  return { ok: false, error: new AccountError('RESPONSE_INVALID'), outcome: 'notSaved' };
}

function mapValue<Value>(result: ChangeResult<Value>, toAnswer: (value: Value) => MfaAnswer): ChangeResult<MfaAnswer> {
  return result.ok ? { ok: true, value: toAnswer(result.value) } : result;
}
