import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';

import { AccountError } from '@account-elements/core';

import { changesOf, draftOf, isDirty, issuesOf, reduceProfile } from './profile-draft.ts';
import type { ProfileEvent, ProfileDraft } from './profile-draft.ts';

const saved = { username: 'ada', fullName: 'Ada Lovelace', updatedAt: null, version: '1' };
const after = (...events: ProfileEvent[]): ProfileDraft => events.reduce(reduceProfile, draftOf(saved));
const fullName = (value: string): ProfileEvent => ({ type: 'typed', field: 'fullName', value });
const username = (value: string): ProfileEvent => ({ type: 'typed', field: 'username', value });

describe('profile draft', () => {
  it('is dirty exactly while a value differs from what is saved', () => {
    equal(isDirty(after()), false);
    equal(isDirty(after(fullName('Ada King'))), true);
    equal(isDirty(after(fullName('Ada King'), fullName('Ada Lovelace'))), false);
    equal(isDirty(after(fullName('  Ada Lovelace '))), false);
  });

  it('sends only what was changed', () => {
    deepEqual(changesOf(after(fullName(' Ada King '))), { fullName: 'Ada King' });
  });

  it('shows mistakes of a field only after it was left', () => {
    deepEqual(issuesOf(after(username('a'))), []);
    equal(issuesOf(after(username('a'), { type: 'left', field: 'username' }))[0]?.rule, 'tooShort');
  });

  it('shows every mistake, and sends nothing, when it is submitted', () => {
    const draft = after(username('a'), fullName(' '), { type: 'submitted' });
    equal(draft.phase.name, 'idle');
    equal(issuesOf(draft).length, 2);
  });

  it('keeps what is typed while an answer is on its way', () => {
    const answer = { ...saved, fullName: 'Ada King', version: '2' };
    const draft = after(fullName('Ada King'), { type: 'submitted' }, username('ada2'), {
      type: 'saved',
      profile: answer,
    });
    deepEqual(draft.values, { username: 'ada2', fullName: 'Ada King' });
    deepEqual(changesOf(draft), { username: 'ada2' });
  });

  it('takes what changed elsewhere where nothing was typed', () => {
    const draft = after(fullName('Ada King'), { type: 'read', profile: { ...saved, username: 'ada.l', version: '2' } });
    deepEqual(draft.values, { username: 'ada.l', fullName: 'Ada King' });
    deepEqual([draft.phase.name, draft.base.version], ['idle', '2']);
  });

  it('is a conflict when the same field was changed elsewhere to something else', () => {
    const theirs = { ...saved, fullName: 'Augusta', version: '2' };
    const draft = after(fullName('Ada King'), { type: 'read', profile: theirs });
    equal(draft.phase.name, 'conflict');
    equal(draft.values.fullName, 'Ada King');
    equal(reduceProfile(draft, { type: 'tookTheirs' }).values.fullName, 'Augusta');
    const mine = reduceProfile(draft, { type: 'keptMine' });
    deepEqual([mine.base.version, changesOf(mine)], ['2', { fullName: 'Ada King' }]);
  });

  it('is no conflict when both changed it to the same', () => {
    const draft = after(fullName('Ada King'), {
      type: 'read',
      profile: { ...saved, fullName: 'Ada King', version: '2' },
    });
    equal(isDirty(draft), false);
  });

  it('is saved when an unknown outcome turns out to be saved', () => {
    const draft = after(
      fullName('Ada King'),
      { type: 'submitted' },
      { type: 'failed', error: new AccountError('OUTCOME_UNKNOWN'), isLost: true },
      { type: 'read', profile: { ...saved, fullName: 'Ada King', version: '2' } },
    );
    equal(draft.phase.name, 'saved');
  });

  it('goes back to what is saved when it is cancelled', () => {
    deepEqual(after(fullName('Ada King'), { type: 'cancelled' }), draftOf(saved));
  });
});
