import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { AccountError } from '@account-elements/core';
import type { AccountErrorCode } from '@account-elements/core';

import { idleFlow, isLocked, nextFlow, restartAfter } from './mfa-flow.ts';
import type { MfaAct, MfaFlow, MfaFlowEvent } from './mfa-flow.ts';

const enrolment = {
  secret: 'JBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP',
  expiresAt: '2026-01-01T00:10:00Z',
};
const codes = ['AAAAA-BBBBB-CCCCC', 'DDDDD-EEEEE-FFFFF'];

const run = (...events: readonly MfaFlowEvent[]): MfaFlow => events.reduce(nextFlow, idleFlow);
const start = (act: MfaAct): MfaFlowEvent => ({ type: 'start', act });
const reject = (code: AccountErrorCode): MfaFlowEvent => ({ type: 'reject', error: new AccountError(code) });
const proceed: MfaFlowEvent = { type: 'proceed' };
const submit: MfaFlowEvent = { type: 'submit' };
const enrol: MfaFlowEvent = { type: 'enrol', enrolment };
const issue: MfaFlowEvent = { type: 'issue', codes };
const finish: MfaFlowEvent = { type: 'finish' };
const dismiss: MfaFlowEvent = { type: 'dismiss' };
const acknowledge: MfaFlowEvent = { type: 'acknowledge' };
const see = (enabled: boolean, enrolmentExpiresAt: string | null = null): MfaFlowEvent => ({
  type: 'see',
  enabled,
  enrolmentExpiresAt,
});

const toCode = [start('enable'), submit, enrol];
const toCodes = [...toCode, submit, issue];

describe('mfa flow', () => {
  it('enables: password, code, backup codes, done', () => {
    assert.equal(run(start('enable')).step, 'password');
    assert.deepEqual(run(...toCode), { step: 'code', act: 'enable', enrolment, pending: false, error: null });
    assert.deepEqual(run(...toCodes), { step: 'codes', act: 'enable', codes });
    assert.deepEqual(run(...toCodes, acknowledge), { step: 'idle', done: 'enable' });
  });

  it('replaces an authenticator without new backup codes', () => {
    const replaced = run(start('replace'), submit, enrol, submit, finish);
    assert.deepEqual(replaced, { step: 'idle', done: 'replace' });
  });

  it('warns before it asks for the password when codes are regenerated', () => {
    assert.deepEqual(run(start('regenerate')), { step: 'warning', act: 'regenerate' });
    assert.equal(run(start('regenerate'), proceed).step, 'password');
    assert.deepEqual(run(start('regenerate'), proceed, submit, issue), { step: 'codes', act: 'regenerate', codes });
  });

  it('disables with a password alone', () => {
    assert.deepEqual(run(start('disable'), submit, finish), { step: 'idle', done: 'disable' });
  });

  it('keeps fresh codes whatever happens but their acknowledgement', () => {
    const shown = run(...toCodes);
    const others = [
      dismiss,
      start('disable'),
      { type: 'resume', act: 'enable' } as const,
      proceed,
      submit,
      enrol,
      issue,
      finish,
      see(false),
      see(true),
      reject('MFA_INACTIVE'),
    ];
    for (const event of others) assert.equal(nextFlow(shown, event), shown, event.type);
  });

  it('forgets secret and codes once they are no longer shown', () => {
    for (const events of [
      [...toCode, dismiss],
      [...toCodes, acknowledge],
    ]) {
      const left = JSON.stringify(run(...events));
      assert.doesNotMatch(left, /JBSWY3DP|AAAAA/u);
    }
  });

  it('cannot be left while an answer is awaited', () => {
    const waiting = run(start('regenerate'), proceed, submit);
    assert.equal(isLocked(waiting), true);
    assert.equal(nextFlow(waiting, dismiss), waiting);
    assert.equal(nextFlow(waiting, start('disable')), waiting);
    assert.equal(nextFlow(waiting, submit), waiting);
  });

  it('keeps the enrolment through wrong codes', () => {
    const wrong = run(...toCode, submit, reject('CODE_WRONG'));
    assert.equal(wrong.step === 'code' && wrong.enrolment, enrolment);
    assert.equal(wrong.step === 'code' && wrong.error?.code, 'CODE_WRONG');
    assert.equal(isLocked(wrong), false);
  });

  it('clears the error with the next try', () => {
    const again = run(...toCode, submit, reject('CODE_WRONG'), submit);
    assert.equal(again.step === 'code' && again.error, null);
  });

  it('resumes an enrolment begun before a reload, without its secret', () => {
    const resumed = run({ type: 'resume', act: 'replace' });
    assert.deepEqual(resumed, { step: 'code', act: 'replace', enrolment: null, pending: false, error: null });
  });

  it('stops saying what is no longer true', () => {
    const disabled = run(start('disable'), submit, finish);
    assert.equal(nextFlow(disabled, see(false)), disabled);
    assert.equal(nextFlow(disabled, see(true)), idleFlow);
    assert.equal(run(...toCodes, acknowledge, see(false)), idleFlow);
  });

  it('ignores an answer that nobody waits for', () => {
    for (const event of [enrol, issue, finish, reject('CODE_WRONG')]) assert.equal(nextFlow(idleFlow, event), idleFlow);
    const asked = run(...toCode);
    assert.equal(nextFlow(asked, reject('CODE_WRONG')), asked);
  });
});

describe('mfa flow, interrupted', () => {
  const interrupted = (...events: readonly MfaFlowEvent[]): readonly unknown[] => {
    const flow = run(...events);
    return flow.step === 'interrupted' ? [flow.reason, restartAfter(flow)] : [flow.step];
  };

  it('says so when the setup expired or is gone, and offers to begin again', () => {
    assert.deepEqual(interrupted(...toCode, submit, reject('ENROLMENT_EXPIRED')), ['setupExpired', 'enable']);
    assert.deepEqual(interrupted({ type: 'resume', act: 'replace' }, submit, reject('ENROLMENT_MISSING')), [
      'setupMissing',
      'replace',
    ]);
  });

  it('says so when it was turned off elsewhere', () => {
    assert.deepEqual(interrupted(start('regenerate'), see(false)), ['turnedOff', 'enable']);
    assert.deepEqual(interrupted(start('regenerate'), proceed, submit, reject('MFA_INACTIVE')), [
      'turnedOff',
      'enable',
    ]);
    assert.deepEqual(interrupted(start('disable'), see(false)), ['turnedOff', null]);
  });

  it('says so when it was turned on elsewhere', () => {
    assert.deepEqual(interrupted(...toCode, see(true)), ['turnedOn', null]);
    assert.deepEqual(interrupted(...toCode, see(false)), ['code']);
    assert.deepEqual(interrupted(...toCode, see(false, enrolment.expiresAt)), ['code']);
    assert.deepEqual(interrupted(...toCode, see(false, '2026-01-01T00:09:00Z')), ['code']);
    assert.deepEqual(interrupted(...toCode, see(false, '2026-01-01T00:10:01Z')), ['setupMissing', 'enable']);
  });

  it('leads to new backup codes when the answer that carried them was lost', () => {
    const lost = interrupted(...toCode, submit, reject('OUTCOME_UNKNOWN'), see(true));
    assert.deepEqual(lost, ['codesLost', 'regenerate']);
  });

  it('says so when new backup codes were made elsewhere at the same moment', () => {
    const raced = interrupted(start('regenerate'), proceed, submit, reject('BACKUP_CODES_CHANGED'));
    assert.deepEqual(raced, ['codesChanged', 'regenerate']);
  });

  it('lets the answer decide while one is awaited', () => {
    assert.deepEqual(interrupted(...toCode, submit, see(true)), ['code']);
    assert.deepEqual(interrupted(start('disable'), submit, see(false)), ['password']);
  });
});
