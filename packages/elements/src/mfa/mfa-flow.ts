import type { AccountError, TotpEnrolment } from '@account-elements/core';

/** What a person can do about multi-factor authentication. */
export type MfaAct = 'enable' | 'replace' | 'regenerate' | 'disable';

/** The two acts that add an authenticator. */
export type EnrolmentAct = 'enable' | 'replace';

/** Why a flow cannot go on, although nobody made a mistake in it. */
export type MfaInterruption =
  /** Turned off in another tab or on another device. */
  | 'turnedOff'
  /** Turned on in another tab or on another device. */
  | 'turnedOn'
  /** The setup was cancelled, or replaced by a newer one, elsewhere. */
  | 'setupMissing'
  /** Ten minutes are over, or too many codes were wrong. */
  | 'setupExpired'
  /** It is on, but the answer that carried the backup codes was lost on the way. */
  | 'codesLost'
  /** New backup codes were made in another tab or on another device at the same moment; those are the ones that work. */
  | 'codesChanged';

/** Where the person is. Holds what the dialog shows, secrets included, and nothing longer than it shows it. */
export type MfaFlow =
  /** No dialog. `done` is what has just been achieved. */
  | { readonly step: 'idle'; readonly done: MfaAct | null }
  /** Says that the old backup codes die, before anything is asked. */
  | { readonly step: 'warning'; readonly act: 'regenerate' }
  | { readonly step: 'password'; readonly act: MfaAct; readonly pending: boolean; readonly error: AccountError | null }
  /** Scan and prove. `enrolment` is `null` for one begun before a reload: its secret is not shown twice. */
  | {
      readonly step: 'code';
      readonly act: EnrolmentAct;
      readonly enrolment: TotpEnrolment | null;
      readonly pending: boolean;
      readonly error: AccountError | null;
    }
  /** New backup codes, on screen until the person says that they are saved. */
  | { readonly step: 'codes'; readonly act: 'enable' | 'regenerate'; readonly codes: readonly string[] }
  | { readonly step: 'interrupted'; readonly act: MfaAct; readonly reason: MfaInterruption };

/** What happens to a flow. */
export type MfaFlowEvent =
  | { readonly type: 'start'; readonly act: MfaAct }
  | { readonly type: 'resume'; readonly act: EnrolmentAct }
  | { readonly type: 'proceed' }
  | { readonly type: 'submit' }
  | { readonly type: 'reject'; readonly error: AccountError }
  | { readonly type: 'enrol'; readonly enrolment: TotpEnrolment }
  | { readonly type: 'issue'; readonly codes: readonly string[] }
  | { readonly type: 'finish' }
  /** The account as it is now. `enrolmentExpiresAt`: when the setup that it knows of ends. */
  | { readonly type: 'see'; readonly enabled: boolean; readonly enrolmentExpiresAt: string | null }
  | { readonly type: 'dismiss' }
  | { readonly type: 'acknowledge' };

export const idleFlow: MfaFlow = { step: 'idle', done: null };

/** The next state. An event that makes no sense where the person is changes nothing. */
export function nextFlow(flow: MfaFlow, event: MfaFlowEvent): MfaFlow {
  switch (event.type) {
    case 'start':
      return isLocked(flow) ? flow : begin(event.act);
    case 'resume':
      return flow.step === 'idle'
        ? { step: 'code', act: event.act, enrolment: null, pending: false, error: null }
        : flow;
    case 'proceed':
      return flow.step === 'warning' ? askPassword(flow.act) : flow;
    case 'submit':
      return isForm(flow) && !flow.pending ? { ...flow, pending: true, error: null } : flow;
    case 'reject':
      return isForm(flow) && flow.pending ? reject(flow, event.error) : flow;
    case 'enrol':
      return flow.step === 'password' && isEnrolment(flow.act)
        ? { step: 'code', act: flow.act, enrolment: event.enrolment, pending: false, error: null }
        : flow;
    case 'issue':
      return isForm(flow)
        ? { step: 'codes', act: flow.act === 'regenerate' ? 'regenerate' : 'enable', codes: event.codes }
        : flow;
    case 'finish':
      return isForm(flow) ? { step: 'idle', done: flow.act } : flow;
    case 'see':
      return see(flow, event);
    case 'dismiss':
      return isLocked(flow) ? flow : idleFlow;
    case 'acknowledge':
      return flow.step === 'codes' ? { step: 'idle', done: flow.act } : flow;
  }
}

/**
 * Whether leaving now could cost the person something: an answer on its way may carry backup codes, and those on screen are
 * shown once.
 */
export function isLocked(flow: MfaFlow): boolean {
  return flow.step === 'codes' || (isForm(flow) && flow.pending);
}

/** What a person may begin after an interruption; `null` when there is nothing left to do. */
export function restartAfter(flow: Extract<MfaFlow, { step: 'interrupted' }>): MfaAct | null {
  switch (flow.reason) {
    case 'setupMissing':
    case 'setupExpired':
      return flow.act;
    case 'codesLost':
    case 'codesChanged':
      return 'regenerate';
    case 'turnedOff':
      return flow.act === 'disable' ? null : 'enable';
    case 'turnedOn':
      return null;
  }
}

type FormFlow = Extract<MfaFlow, { step: 'password' | 'code' }>;

function isForm(flow: MfaFlow): flow is FormFlow {
  return flow.step === 'password' || flow.step === 'code';
}

function isEnrolment(act: MfaAct): act is EnrolmentAct {
  return act === 'enable' || act === 'replace';
}

function begin(act: MfaAct): MfaFlow {
  return act === 'regenerate' ? { step: 'warning', act } : askPassword(act);
}

function askPassword(act: MfaAct): MfaFlow {
  return { step: 'password', act, pending: false, error: null };
}

function reject(flow: FormFlow, error: AccountError): MfaFlow {
  const reason = interruptionOf(error);
  return reason === null ? { ...flow, pending: false, error } : { step: 'interrupted', act: flow.act, reason };
}

function interruptionOf(error: AccountError): MfaInterruption | null {
  switch (error.code) {
    case 'MFA_INACTIVE':
      return 'turnedOff';
    case 'BACKUP_CODES_CHANGED':
      return 'codesChanged';
    case 'ENROLMENT_MISSING':
      return 'setupMissing';
    case 'ENROLMENT_EXPIRED':
      return 'setupExpired';
    default:
      return null;
  }
}

// While an answer is awaited the account may change because of it: the answer decides, not what is seen meanwhile.
function see(flow: MfaFlow, event: Extract<MfaFlowEvent, { type: 'see' }>): MfaFlow {
  const { enabled } = event;
  if (flow.step === 'idle') return flow.done !== null && (flow.done === 'disable') === enabled ? idleFlow : flow;
  if (flow.step !== 'warning' && !(isForm(flow) && !flow.pending)) return flow;
  if (isOutdated(flow, event.enrolmentExpiresAt)) return { step: 'interrupted', act: flow.act, reason: 'setupMissing' };
  if (flow.act !== 'enable') return enabled ? flow : { step: 'interrupted', act: flow.act, reason: 'turnedOff' };
  if (!enabled) return flow;
  const lost = flow.step === 'code' && flow.error?.code === 'OUTCOME_UNKNOWN';
  return { step: 'interrupted', act: flow.act, reason: lost ? 'codesLost' : 'turnedOn' };
}

// What ends later was begun later: the key on screen is no longer the one that a code has to come from.
function isOutdated(flow: MfaFlow, expiresAt: string | null): boolean {
  if (flow.step !== 'code' || expiresAt === null) return false;
  const own = flow.enrolment?.expiresAt ?? null;
  return own !== null && Date.parse(expiresAt) > Date.parse(own);
}
