import type { InputIssue, Profile, ProfileSnapshot, UsernamePolicy } from '@account-elements/core';
import { normalizeProfileUpdate, profileUpdateIssues } from '@account-elements/core/validation';

import { idle, isPending, reduceSave } from '../element/save-state.ts';
import type { AnswerEvent, SaveEvent, SaveState } from '../element/save-state.ts';

/** A field of the form. */
export type ProfileField = keyof Profile;

/** The fields in the order they are shown. */
export const profileFields: readonly ProfileField[] = ['username', 'fullName'];

/** The state of the form: that of the last change, or a conflict with a change from elsewhere. */
export type ProfilePhase =
  SaveState<Partial<Profile>> | { readonly name: 'conflict'; readonly theirs: ProfileSnapshot };

/** The values of the form, and the profile that the user edits. */
export interface ProfileDraft {
  /** The profile that the user edits. A save sends its version. */
  readonly base: ProfileSnapshot;
  readonly values: Profile;
  /** Fields that the user has left once. Their issues are shown. */
  readonly checked: readonly ProfileField[];
  readonly phase: ProfilePhase;
  /** The rules for a new username. `undefined`: the default policy. */
  readonly usernamePolicy: UsernamePolicy | undefined;
}

/** What happens to a draft. */
export type ProfileEvent =
  | { readonly type: 'typed'; readonly field: ProfileField; readonly value: string }
  | { readonly type: 'left'; readonly field: ProfileField }
  | { readonly type: 'submitted' }
  | { readonly type: 'saved'; readonly profile: ProfileSnapshot }
  | Exclude<AnswerEvent, { readonly type: 'saved' }>
  /** The client has read the profile, which another tab may have changed. */
  | { readonly type: 'read'; readonly profile: ProfileSnapshot }
  /** The user has typed a password. */
  | { readonly type: 'edited' }
  | { readonly type: 'faded' }
  | { readonly type: 'cancelled' | 'keptMine' | 'tookTheirs' };

/** A draft without edits. */
export function draftOf(base: ProfileSnapshot, usernamePolicy?: UsernamePolicy): ProfileDraft {
  return { base, values: base, checked: [], phase: idle, usernamePolicy };
}

/** Why a field is read-only, or `undefined` if it is not. */
export function readOnlyReason({ base }: ProfileDraft, field: ProfileField): string | undefined {
  return base.readOnly?.[field];
}

/** The changed fields, as they would be sent. White space at the start or end is not a difference. */
export function changesOf(draft: ProfileDraft): Partial<Profile> {
  const now = normalizeProfileUpdate(draft.values);
  const then = normalizeProfileUpdate(draft.base);
  const isChanged = (field: ProfileField): boolean =>
    now[field] !== then[field] && readOnlyReason(draft, field) === undefined;
  return Object.fromEntries(profileFields.filter(isChanged).map((field) => [field, now[field]]));
}

/** Whether the current password must confirm the changes. */
export function needsPassword(draft: ProfileDraft): boolean {
  return draft.base.usernameConfirmation === 'password' && changesOf(draft).username !== undefined;
}

/** Whether there is anything to save. */
export function isDirty(draft: ProfileDraft): boolean {
  return Object.keys(changesOf(draft)).length > 0;
}

/** The issues of the fields in `checked`. */
export function issuesOf(draft: ProfileDraft): readonly InputIssue[] {
  const issues = profileUpdateIssues(changesOf(draft), draft.usernamePolicy);
  return issues.filter(({ field }) => draft.checked.includes(field as ProfileField));
}

/** The draft after an event. */
export function reduceProfile(draft: ProfileDraft, event: ProfileEvent): ProfileDraft {
  switch (event.type) {
    case 'typed': {
      const values = { ...draft.values, [event.field]: event.value };
      return withSave({ ...draft, values }, { type: 'edited' });
    }
    case 'left': {
      if (draft.values[event.field] === draft.base[event.field]) return draft;
      return { ...draft, checked: [...new Set([...draft.checked, event.field])] };
    }
    case 'submitted': {
      const checked = { ...draft, checked: profileFields };
      if (!isDirty(draft) || issuesOf(checked).length > 0) return { ...checked, phase: idle };
      return withSave(checked, { type: 'submitted', sent: changesOf(draft) });
    }
    case 'saved':
      return afterSave(draft, event.profile);
    case 'failed':
    case 'unanswered':
    case 'edited':
    case 'faded':
      return withSave(draft, event);
    case 'read':
      return rebased(draft, event.profile);
    case 'cancelled':
      return draftOf(draft.base, draft.usernamePolicy);
    case 'keptMine':
      return draft.phase.name === 'conflict' ? { ...draft, base: draft.phase.theirs, phase: idle } : draft;
    case 'tookTheirs':
      return draft.phase.name === 'conflict' ? draftOf(draft.phase.theirs, draft.usernamePolicy) : draft;
  }
}

// A conflict lasts until the user has decided.
function withSave(draft: ProfileDraft, event: SaveEvent<Partial<Profile>>): ProfileDraft {
  return draft.phase.name === 'conflict' ? draft : { ...draft, phase: reduceSave(draft.phase, event) };
}

// Keeps values that were typed while the change was in flight.
function afterSave(draft: ProfileDraft, saved: ProfileSnapshot): ProfileDraft {
  const typed = changesOf(draft);
  const sent = 'sent' in draft.phase ? draft.phase.sent : typed;
  const values = withEdits(saved, draft, (field) => typed[field] !== sent[field]);
  return { ...draft, base: saved, values, checked: [], phase: { name: 'saved' } };
}

// Fields without edits get their new value. A field that was changed here and elsewhere to different values is a conflict.
function rebased(draft: ProfileDraft, theirs: ProfileSnapshot): ProfileDraft {
  const { base, phase } = draft;
  if (phase.name !== 'conflict' && isPending(phase)) return draft;
  // The host can change what is read-only, and what needs the password, without a new version.
  if (theirs.version === base.version) return { ...draft, base: theirs };
  const typed = changesOf(draft);
  const clash = profileFields.some(
    (field) => typed[field] !== undefined && theirs[field] !== base[field] && theirs[field] !== typed[field],
  );
  if (clash) return { ...draft, phase: { name: 'conflict', theirs } };
  const values = withEdits(theirs, draft, (field) => typed[field] !== undefined);
  const next = { ...draft, base: theirs, values };
  // After a failed save, the same values can have been saved elsewhere.
  const answered = phase.name === 'conflict' || (phase.name === 'failed' && !isDirty(next));
  return answered ? { ...next, phase: isDirty(next) ? idle : { name: 'saved' } } : next;
}

// The values of a profile, with some of the edits.
function withEdits(profile: Profile, { values }: ProfileDraft, isKept: (field: ProfileField) => boolean): Profile {
  const value = (field: ProfileField): string => (isKept(field) ? values : profile)[field];
  return { username: value('username'), fullName: value('fullName') };
}
