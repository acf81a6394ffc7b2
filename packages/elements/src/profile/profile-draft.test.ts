import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';

import { AccountError } from '@account-elements/core';
import type { UsernamePolicy } from '@account-elements/core';

import { changesOf, draftOf, isDirty, issuesOf, reduceProfile } from './profile-draft.ts';
import type { ProfileEvent, ProfileDraft } from './profile-draft.ts';

const saved = { username: 'ada', fullName: 'Ada Lovelace', updatedAt: null, version: '1' };
const after = (...events: ProfileEvent[]): ProfileDraft => events.reduce(reduceProfile, draftOf(saved));
const fullName = (value: string): ProfileEvent => ({ type: 'typed', field: 'fullName', value });
const username = (value: string): ProfileEvent => ({ type: 'typed', field: 'username', value });

describe('profile draft', () => {
  it('is dirty only while a value differs from the saved one', () => {
    equal(isDirty(after()), false);
    equal(isDirty(after(fullName('Ada King'))), true);
    equal(isDirty(after(fullName('Ada King'), fullName('Ada Lovelace'))), false);
    equal(isDirty(after(fullName('  Ada Lovelace '))), false);
  });

  it('sends only the changed fields', () => {
    deepEqual(changesOf(after(fullName(' Ada King '))), { fullName: 'Ada King' });
  });

  it('shows issues of a field only after the user has left it', () => {
    deepEqual(issuesOf(after(username('a'))), []);
    equal(issuesOf(after(username('a'), { type: 'left', field: 'username' }))[0]?.rule, 'tooShort');
  });

  it('shows all issues on submit and does not save', () => {
    const draft = after(username('a'), fullName(' '), { type: 'submitted' });
    equal(draft.phase.name, 'idle');
    equal(issuesOf(draft).length, 2);
  });

  it('keeps values that are typed while a change is in flight', () => {
    const answer = { ...saved, fullName: 'Ada King', version: '2' };
    const draft = after(fullName('Ada King'), { type: 'submitted' }, username('ada2'), {
      type: 'saved',
      profile: answer,
    });
    deepEqual(draft.values, { username: 'ada2', fullName: 'Ada King' });
    deepEqual(changesOf(draft), { username: 'ada2' });
  });

  it('uses values from elsewhere for fields without edits', () => {
    const draft = after(fullName('Ada King'), { type: 'read', profile: { ...saved, username: 'ada.l', version: '2' } });
    deepEqual(draft.values, { username: 'ada.l', fullName: 'Ada King' });
    deepEqual([draft.phase.name, draft.base.version], ['idle', '2']);
  });

  it('is a conflict if the same field was changed elsewhere to another value', () => {
    const theirs = { ...saved, fullName: 'Augusta', version: '2' };
    const draft = after(fullName('Ada King'), { type: 'read', profile: theirs });
    equal(draft.phase.name, 'conflict');
    equal(draft.values.fullName, 'Ada King');
    equal(reduceProfile(draft, { type: 'tookTheirs' }).values.fullName, 'Augusta');
    const mine = reduceProfile(draft, { type: 'keptMine' });
    deepEqual([mine.base.version, changesOf(mine)], ['2', { fullName: 'Ada King' }]);
  });

  it('is not a conflict if both changed the field to the same value', () => {
    const draft = after(fullName('Ada King'), {
      type: 'read',
      profile: { ...saved, fullName: 'Ada King', version: '2' },
    });
    equal(isDirty(draft), false);
  });

  it('is saved if a change with an unknown outcome was saved', () => {
    const draft = after(
      fullName('Ada King'),
      { type: 'submitted' },
      { type: 'failed', error: new AccountError('OUTCOME_UNKNOWN'), isLost: true },
      { type: 'read', profile: { ...saved, fullName: 'Ada King', version: '2' } },
    );
    equal(draft.phase.name, 'saved');
  });

  it('checks a new username by the policy, also after a save, Cancel and a conflict', () => {
    const policy: UsernamePolicy = { issues: () => [{ field: 'username', rule: 'usernameEmail' }] };
    const theirs = { ...saved, username: 'countess', version: '2' };
    const events: readonly ProfileEvent[][] = [
      [],
      [{ type: 'saved', profile: theirs }],
      [{ type: 'cancelled' }],
      [username('ada.k'), { type: 'read', profile: theirs }, { type: 'tookTheirs' }],
    ];
    for (const earlier of events) {
      const draft = [...earlier, username('a.b'), { type: 'submitted' } as const].reduce(
        reduceProfile,
        draftOf(saved, policy),
      );
      deepEqual(issuesOf(draft), [{ field: 'username', rule: 'usernameEmail' }]);
    }
  });

  it('does not check the username that the account has', () => {
    const policy: UsernamePolicy = { issues: () => [{ field: 'username', rule: 'usernameEmail' }] };
    const draft = [username('a'), username(' ada '), fullName('Ada King'), { type: 'submitted' } as const].reduce(
      reduceProfile,
      draftOf(saved, policy),
    );
    deepEqual([issuesOf(draft), draft.phase.name], [[], 'saving']);
  });

  it('returns to the saved values on Cancel', () => {
    deepEqual(after(fullName('Ada King'), { type: 'cancelled' }), draftOf(saved));
  });
});
