import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { AccountError } from '@account-elements/core';
import type { AccountErrorCode } from '@account-elements/core';

import { idle, saveError } from '../element/save-state.ts';
import { idleFlow, isLocked, nextFlow, restartAfter } from './mfa-flow.ts';
import type { MfaAction, MfaFlow, MfaFlowEvent } from './mfa-flow.ts';

const enrolment = {
  secret: 'JBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP',
  expiresAt: '2026-01-01T00:10:00Z',
};
const codes = ['AAAAA-BBBBB-CCCCC', 'DDDDD-EEEEE-FFFFF'];

const run = (...events: readonly MfaFlowEvent[]): MfaFlow => events.reduce(nextFlow, idleFlow);
const started = (action: MfaAction): MfaFlowEvent => ({ type: 'started', action });
const failed = (code: AccountErrorCode, isLost = false): MfaFlowEvent => ({
  type: 'failed',
  error: new AccountError(code),
  isLost,
});
const unanswered: MfaFlowEvent = { type: 'unanswered', error: new AccountError('OUTCOME_UNKNOWN') };
const savedUnanswered: MfaFlowEvent = { type: 'saved' };
const resumed = (action: 'enable' | 'replace'): MfaFlowEvent => ({ type: 'resumed', action });
const proceeded: MfaFlowEvent = { type: 'proceeded' };
const submitted: MfaFlowEvent = { type: 'submitted' };
const enrolled: MfaFlowEvent = { type: 'saved', value: { type: 'enrolled', enrolment } };
const issued: MfaFlowEvent = { type: 'saved', value: { type: 'issued', codes } };
const finished: MfaFlowEvent = { type: 'saved', value: { type: 'finished' } };
const dismissed: MfaFlowEvent = { type: 'dismissed' };
const acknowledged: MfaFlowEvent = { type: 'acknowledged' };
const accountRead = (enabled: boolean, enrolmentExpiresAt: string | null = null): MfaFlowEvent => ({
  type: 'accountRead',
  enabled,
  enrolmentExpiresAt,
});

const toCode = [started('enable'), submitted, enrolled];
const toCodes = [...toCode, submitted, issued];

describe('mfa flow', () => {
  it('enables MFA in the steps password, code and backup codes', () => {
    assert.equal(run(started('enable')).step, 'password');
    assert.deepEqual(run(...toCode), { step: 'code', action: 'enable', enrolment, save: idle });
    assert.deepEqual(run(...toCodes), { step: 'codes', action: 'enable', codes });
    assert.deepEqual(run(...toCodes, acknowledged), { step: 'idle', done: 'enable' });
  });

  it('replaces an authenticator without new backup codes', () => {
    const replaced = run(started('replace'), submitted, enrolled, submitted, finished);
    assert.deepEqual(replaced, { step: 'idle', done: 'replace' });
  });

  it('warns before it asks for the password when codes are regenerated', () => {
    assert.deepEqual(run(started('regenerate')), { step: 'warning', action: 'regenerate' });
    assert.equal(run(started('regenerate'), proceeded).step, 'password');
    assert.deepEqual(run(started('regenerate'), proceeded, submitted, issued), {
      step: 'codes',
      action: 'regenerate',
      codes,
    });
  });

  it('disables MFA with only a password', () => {
    assert.deepEqual(run(started('disable'), submitted, finished), { step: 'idle', done: 'disable' });
  });

  it('keeps fresh codes until they are acknowledged, whatever else happens', () => {
    const shown = run(...toCodes);
    const others = [
      dismissed,
      started('disable'),
      resumed('enable'),
      proceeded,
      submitted,
      enrolled,
      issued,
      finished,
      accountRead(false),
      accountRead(true),
      failed('MFA_INACTIVE'),
    ];
    for (const event of others) assert.equal(nextFlow(shown, event), shown, event.type);
  });

  it('forgets the secret and the codes when they are no longer shown', () => {
    for (const events of [
      [...toCode, dismissed],
      [...toCodes, acknowledged],
    ]) {
      const left = JSON.stringify(run(...events));
      assert.doesNotMatch(left, /JBSWY3DP|AAAAA/u);
    }
  });

  it('cannot be dismissed while an answer is pending', () => {
    const waiting = run(started('regenerate'), proceeded, submitted);
    assert.equal(isLocked(waiting), true);
    assert.equal(nextFlow(waiting, dismissed), waiting);
    assert.equal(nextFlow(waiting, started('disable')), waiting);
    assert.equal(nextFlow(waiting, submitted), waiting);
  });

  it('keeps the enrolment after a wrong code', () => {
    const wrong = run(...toCode, submitted, failed('CODE_WRONG'));
    assert.equal(wrong.step === 'code' && wrong.enrolment, enrolment);
    assert.equal(wrong.step === 'code' && saveError(wrong.save)?.code, 'CODE_WRONG');
    assert.equal(isLocked(wrong), false);
  });

  it('clears the error when the form is submitted again', () => {
    const again = run(...toCode, submitted, failed('CODE_WRONG'), submitted);
    assert.equal(again.step === 'code' && saveError(again.save), null);
  });

  it('resumes an enrolment after a reload without its secret', () => {
    const flow = run(resumed('replace'));
    assert.deepEqual(flow, { step: 'code', action: 'replace', enrolment: null, save: idle });
  });

  it('forgets a completed action when the account no longer contains it', () => {
    const disabled = run(started('disable'), submitted, finished);
    assert.equal(nextFlow(disabled, accountRead(false)), disabled);
    assert.equal(nextFlow(disabled, accountRead(true)), idleFlow);
    assert.equal(run(...toCodes, acknowledged, accountRead(false)), idleFlow);
  });

  it('ignores an answer that it does not wait for', () => {
    for (const event of [enrolled, issued, finished, failed('CODE_WRONG')])
      assert.equal(nextFlow(idleFlow, event), idleFlow);
    const asked = run(...toCode);
    assert.equal(nextFlow(asked, failed('CODE_WRONG')), asked);
  });
});

describe('mfa flow, when an answer was lost', () => {
  const toReplacementCode = [started('replace'), submitted, enrolled];

  it('completes an action that was saved and whose answer contains nothing to show', () => {
    assert.deepEqual(run(started('disable'), submitted, savedUnanswered), { step: 'idle', done: 'disable' });
    assert.deepEqual(run(...toReplacementCode, submitted, savedUnanswered), { step: 'idle', done: 'replace' });
  });

  it('keeps the form with the error when the change was not saved or its outcome is unknown', () => {
    for (const event of [failed('OUTCOME_UNKNOWN', true), unanswered])
      for (const events of [[started('disable')], toReplacementCode, toCode]) {
        const flow = run(...events, submitted, event);
        assert.ok(flow.step === 'password' || flow.step === 'code');
        assert.equal(saveError(flow.save)?.code, 'OUTCOME_UNKNOWN');
        assert.equal(isLocked(flow), false);
      }
  });

  it('completes an action whose outcome was unknown until the account was read', () => {
    assert.deepEqual(run(...toReplacementCode, submitted, unanswered, accountRead(true), savedUnanswered), {
      step: 'idle',
      done: 'replace',
    });
    assert.deepEqual(run(started('disable'), submitted, unanswered, accountRead(false), savedUnanswered), {
      step: 'idle',
      done: 'disable',
    });
  });

  it('asks for the password again when the answer contained an enrolment or backup codes', () => {
    for (const events of [[started('enable')], [started('regenerate'), proceeded]]) {
      const flow = run(...events, submitted, savedUnanswered);
      assert.equal(flow.step === 'password' && saveError(flow.save)?.code, 'OUTCOME_UNKNOWN');
    }
  });
});

describe('mfa flow, interrupted', () => {
  const interrupted = (...events: readonly MfaFlowEvent[]): readonly unknown[] => {
    const flow = run(...events);
    return flow.step === 'interrupted' ? [flow.reason, restartAfter(flow)] : [flow.step];
  };

  it('offers to start again when the setup has expired or is missing', () => {
    assert.deepEqual(interrupted(...toCode, submitted, failed('ENROLMENT_EXPIRED')), ['setupExpired', 'enable']);
    assert.deepEqual(interrupted(resumed('replace'), submitted, failed('ENROLMENT_MISSING')), [
      'setupMissing',
      'replace',
    ]);
  });

  it('says that MFA was turned off in another tab', () => {
    assert.deepEqual(interrupted(started('regenerate'), accountRead(false)), ['turnedOff', 'enable']);
    assert.deepEqual(interrupted(started('regenerate'), proceeded, submitted, failed('MFA_INACTIVE')), [
      'turnedOff',
      'enable',
    ]);
    assert.deepEqual(interrupted(started('disable'), accountRead(false)), ['turnedOff', null]);
  });

  it('says that MFA was turned on, or the setup replaced, in another tab', () => {
    assert.deepEqual(interrupted(...toCode, accountRead(true)), ['turnedOn', null]);
    assert.deepEqual(interrupted(...toCode, accountRead(false)), ['code']);
    assert.deepEqual(interrupted(...toCode, accountRead(false, enrolment.expiresAt)), ['code']);
    assert.deepEqual(interrupted(...toCode, accountRead(false, '2026-01-01T00:09:00Z')), ['code']);
    assert.deepEqual(interrupted(...toCode, accountRead(false, '2026-01-01T00:10:01Z')), ['setupMissing', 'enable']);
  });

  it('offers new backup codes when the answer that contained them was lost', () => {
    assert.deepEqual(interrupted(...toCode, submitted, savedUnanswered), ['codesLost', 'regenerate']);
    assert.deepEqual(interrupted(...toCode, submitted, unanswered, accountRead(true), savedUnanswered), [
      'codesLost',
      'regenerate',
    ]);
  });

  it('says that another tab generated backup codes at the same moment', () => {
    const raced = interrupted(started('regenerate'), proceeded, submitted, failed('BACKUP_CODES_CHANGED'));
    assert.deepEqual(raced, ['codesChanged', 'regenerate']);
  });

  it('ignores the account while an answer is pending', () => {
    assert.deepEqual(interrupted(...toCode, submitted, accountRead(true)), ['code']);
    assert.deepEqual(interrupted(started('disable'), submitted, accountRead(false)), ['password']);
  });
});
