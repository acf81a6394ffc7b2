import type { ChangeResult, MfaClient } from '@account-elements/core';

import type { MfaAction, MfaFlowEvent } from './mfa-flow.ts';

/** Calls the operation that the password confirms, and returns its result as an event of the flow. */
export async function confirmWithPassword(mfa: MfaClient, action: MfaAction, password: string): Promise<MfaFlowEvent> {
  switch (action) {
    case 'enable':
    case 'replace':
      return eventOf(await mfa.beginTotp({ password }), (enrolment) => ({ type: 'enrolled', enrolment }));
    case 'regenerate':
      return eventOf(await mfa.regenerateBackupCodes({ password }), ({ backupCodes }) => ({
        type: 'issued',
        codes: backupCodes,
      }));
    case 'disable':
      return eventOf(await mfa.disable({ password }), () => ({ type: 'finished' }));
  }
}

/** Confirms the enrolment with a code of the authenticator, and returns the result as an event of the flow. */
export async function confirmWithCode(mfa: MfaClient, code: string): Promise<MfaFlowEvent> {
  return eventOf(await mfa.confirmTotp({ code }), ({ backupCodes }) =>
    backupCodes === null ? { type: 'finished' } : { type: 'issued', codes: backupCodes },
  );
}

function eventOf<Value>(result: ChangeResult<Value>, event: (value: Value) => MfaFlowEvent): MfaFlowEvent {
  return result.ok ? event(result.value) : { type: 'rejected', error: result.error, outcome: result.outcome };
}
