import type { AccountError, MfaClient, Result } from '@account-elements/core';

import type { MfaAct, MfaFlowEvent } from './mfa-flow.ts';

/** Asks the client for what a password confirms, and says what that means for the flow. */
export async function confirmWithPassword(mfa: MfaClient, act: MfaAct, password: string): Promise<MfaFlowEvent> {
  switch (act) {
    case 'enable':
    case 'replace':
      return eventOf(await mfa.beginTotp({ password }), (enrolment) => ({ type: 'enrol', enrolment }));
    case 'regenerate':
      return eventOf(await mfa.regenerateBackupCodes({ password }), ({ backupCodes }) => ({
        type: 'issue',
        codes: backupCodes,
      }));
    case 'disable':
      return eventOf(await mfa.disable({ password }), () => ({ type: 'finish' }));
  }
}

/** Proves the authenticator with one of its codes, and says what that means for the flow. */
export async function confirmWithCode(mfa: MfaClient, code: string): Promise<MfaFlowEvent> {
  return eventOf(await mfa.confirmTotp({ code }), ({ backupCodes }) =>
    backupCodes === null ? { type: 'finish' } : { type: 'issue', codes: backupCodes },
  );
}

function eventOf<Value>(result: Result<Value>, event: (value: Value) => MfaFlowEvent): MfaFlowEvent {
  return result.ok ? event(result.value) : rejected(result.error);
}

function rejected(error: AccountError): MfaFlowEvent {
  return { type: 'reject', error };
}
