import type { AccountError, InputIssue, Profile, ProfileSnapshot, ProfileUpdate } from '@account-elements/core';
import { normalizeProfileUpdate, profileUpdateIssues } from '@account-elements/core';

/** A field of the form. */
export type ProfileField = keyof Profile;

/** The fields in the order they are shown. */
export const profileFields: readonly ProfileField[] = ['username', 'fullName'];

/** Where the form stands. */
export type ProfilePhase =
  | { readonly name: 'editing' }
  | { readonly name: 'saving'; readonly sent: ProfileUpdate }
  | { readonly name: 'saved' }
  /** `lost` once it is known that a change whose answer did not come was not saved. */
  | { readonly name: 'failed'; readonly error: AccountError; readonly lost?: boolean }
  /** The answer did not come. What is read after `seen` tells what became of it. */
  | {
      readonly name: 'unknown';
      readonly error: AccountError;
      readonly sent: ProfileUpdate;
      readonly seen: ProfileSnapshot;
    }
  | { readonly name: 'conflict'; readonly theirs: ProfileSnapshot };

/** What a person has typed over the profile they saw. */
export interface ProfileDraft {
  /** The profile that is edited; saving sends its version. */
  readonly base: ProfileSnapshot;
  readonly values: Profile;
  /** Fields that were left once: their mistakes are shown as one types. */
  readonly checked: readonly ProfileField[];
  readonly phase: ProfilePhase;
}

/** What happens to a draft. */
export type ProfileAction =
  | { readonly type: 'typed'; readonly field: ProfileField; readonly value: string }
  | { readonly type: 'left'; readonly field: ProfileField }
  | { readonly type: 'submitted' }
  | { readonly type: 'saved'; readonly profile: ProfileSnapshot }
  | { readonly type: 'failed'; readonly error: AccountError }
  /** The answer did not come; `seen` is the last profile read. */
  | { readonly type: 'unanswered'; readonly error: AccountError; readonly seen: ProfileSnapshot }
  /** The client has read the profile, perhaps with another tab's change. */
  | { readonly type: 'read'; readonly profile: ProfileSnapshot }
  | { readonly type: 'cancelled' | 'kept-mine' | 'took-theirs' | 'faded' };

const editing: ProfilePhase = { name: 'editing' };

/** A draft with nothing typed. */
export function draftOf(base: ProfileSnapshot): ProfileDraft {
  return { base, values: base, checked: [], phase: editing };
}

/** Why a field cannot be changed; `undefined` when it can. */
export function readOnlyReason({ base }: ProfileDraft, field: ProfileField): string | undefined {
  return base.readOnly?.[field];
}

/** The fields that differ from what is saved, as they would be sent. Blanks at the ends are no difference. */
export function changesOf(draft: ProfileDraft): ProfileUpdate {
  const now = normalizeProfileUpdate(draft.values);
  const then = normalizeProfileUpdate(draft.base);
  const isChanged = (field: ProfileField): boolean =>
    now[field] !== then[field] && readOnlyReason(draft, field) === undefined;
  return Object.fromEntries(profileFields.filter(isChanged).map((field) => [field, now[field]]));
}

/** Whether there is anything to save. */
export function isDirty(draft: ProfileDraft): boolean {
  return Object.keys(changesOf(draft)).length > 0;
}

/** The mistakes of the fields that may show theirs. */
export function issuesOf(draft: ProfileDraft): readonly InputIssue[] {
  return profileUpdateIssues(changesOf(draft)).filter(({ field }) => draft.checked.includes(field as ProfileField));
}

/** The draft after something happened to it. */
export function reduceProfile(draft: ProfileDraft, action: ProfileAction): ProfileDraft {
  switch (action.type) {
    case 'typed': {
      const values = { ...draft.values, [action.field]: action.value };
      return { ...draft, values, phase: isOpen(draft.phase) ? draft.phase : editing };
    }
    case 'left': {
      if (draft.values[action.field] === draft.base[action.field]) return draft;
      return { ...draft, checked: [...new Set([...draft.checked, action.field])] };
    }
    case 'submitted': {
      const checked = { ...draft, checked: profileFields };
      if (!isDirty(draft) || issuesOf(checked).length > 0) return { ...checked, phase: editing };
      return { ...checked, phase: { name: 'saving', sent: changesOf(draft) } };
    }
    case 'saved':
      return settled(draft, action.profile);
    case 'failed':
      return { ...draft, phase: { name: 'failed', error: action.error } };
    case 'unanswered': {
      const { error, seen } = action;
      return { ...draft, phase: { name: 'unknown', error, sent: sentOf(draft), seen } };
    }
    case 'read':
      return clarified(draft, action.profile);
    case 'cancelled':
      return draftOf(draft.base);
    case 'kept-mine':
      return draft.phase.name === 'conflict' ? { ...draft, base: draft.phase.theirs, phase: editing } : draft;
    case 'took-theirs':
      return draft.phase.name === 'conflict' ? draftOf(draft.phase.theirs) : draft;
    case 'faded':
      return draft.phase.name === 'saved' ? { ...draft, phase: editing } : draft;
  }
}

// While these last, typing does not end them.
function isOpen(phase: ProfilePhase): boolean {
  return phase.name === 'saving' || phase.name === 'conflict' || phase.name === 'unknown';
}

function sentOf(draft: ProfileDraft): ProfileUpdate {
  return 'sent' in draft.phase ? draft.phase.sent : changesOf(draft);
}

// What was typed while the answer was on its way stays typed.
function settled(draft: ProfileDraft, saved: ProfileSnapshot): ProfileDraft {
  const typed = changesOf(draft);
  const sent = sentOf(draft);
  const value = (field: ProfileField): string => (typed[field] === sent[field] ? saved[field] : draft.values[field]);
  const values = { username: value('username'), fullName: value('fullName') };
  return { base: saved, values, checked: [], phase: { name: 'saved' } };
}

function sameReadOnly(one: ProfileSnapshot, other: ProfileSnapshot): boolean {
  return profileFields.every((field) => one.readOnly?.[field] === other.readOnly?.[field]);
}

function clarified(draft: ProfileDraft, read: ProfileSnapshot): ProfileDraft {
  const { phase } = draft;
  if (phase.name !== 'unknown') return rebased(draft, read);
  if (phase.seen === read) return draft;
  const isSaved = profileFields.every((field) => phase.sent[field] === undefined || phase.sent[field] === read[field]);
  if (isSaved) return settled(draft, read);
  return rebased({ ...draft, phase: { name: 'failed', error: phase.error, lost: true } }, read);
}

// Takes what changed elsewhere where nothing was typed; asks where both changed the same field to something else.
function rebased(draft: ProfileDraft, theirs: ProfileSnapshot): ProfileDraft {
  const { base, values, phase } = draft;
  const isSame = theirs.version === base.version;
  if (phase.name === 'saving' || (isSame && sameReadOnly(theirs, base))) return draft;
  if (isSame) return { ...draft, base: theirs };
  const typed = changesOf(draft);
  const clash = profileFields.some(
    (field) => typed[field] !== undefined && theirs[field] !== base[field] && theirs[field] !== typed[field],
  );
  if (clash) return { ...draft, phase: { name: 'conflict', theirs } };
  const value = (field: ProfileField): string => (typed[field] === undefined ? theirs[field] : values[field]);
  const next = { ...draft, base: theirs, values: { username: value('username'), fullName: value('fullName') } };
  // What failed here and is saved from elsewhere is saved.
  const answered = phase.name === 'conflict' || (phase.name === 'failed' && !isDirty(next));
  return answered ? { ...next, phase: isDirty(next) ? editing : { name: 'saved' } } : next;
}
