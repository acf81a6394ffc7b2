import type { AccountSnapshot } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { saveErrorText } from '../element/save-state.ts';
import { button } from '../ui/button.view.ts';
import { dateTime, dateTimeRoom } from '../ui/date.view.ts';
import { errorsByField, issueText } from '../ui/field-errors.ts';
import { skeletonField } from '../ui/field.view.ts';
import { form } from '../ui/form.view.ts';
import { textField } from '../ui/text-field.view.ts';
import { copyOutline, icon } from '../ui/icon.view.ts';
import { notice } from '../ui/notice.view.ts';
import { facts } from '../ui/facts.view.ts';
import type { Fact } from '../ui/facts.view.ts';
import { skeletonLike } from '../ui/skeleton.view.ts';
import { noStatus, savedStatus, waitingStatus } from '../ui/status.view.ts';
import type { CommonStrings } from '../strings/shared.ts';
import type { ProfileStrings } from '../strings/profile.ts';
import { isDirty, issuesOf, profileFields, readOnlyReason } from './profile-draft.ts';
import type { ProfileEvent, ProfileDraft, ProfileField } from './profile-draft.ts';

/** What the views of the profile need besides their data. */
export interface ProfileViewContext {
  readonly strings: ProfileStrings;
  readonly common: CommonStrings;
  readonly locale: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether the account is being read again. */
  readonly checking: boolean;
}

/** The handlers of the form. */
export interface ProfileHandlers {
  readonly dispatch: (event: ProfileEvent) => void;
  readonly save: () => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** Draws the form: two names, Save Changes and Cancel. */
export function profileForm(
  draft: ProfileDraft,
  context: ProfileViewContext,
  handlers: ProfileHandlers,
): TemplateResult {
  const { strings, common } = context;
  const { dispatch } = handlers;
  const errors = fieldErrors(draft, common);
  const field = (name: ProfileField, autocomplete: string, hint?: string): TemplateResult => {
    const reason = readOnlyReason(draft, name);
    return textField({
      name,
      label: strings[name],
      hint: reason ?? hint,
      dir: 'auto',
      autocomplete,
      inputmode: name === 'username' ? draft.usernamePolicy?.inputMode : undefined,
      readonly: reason !== undefined,
      value: reason === undefined ? draft.values[name] : draft.base[name],
      error: errors[name],
      required: reason === undefined,
      onInput: (value) => dispatch({ type: 'typed', field: name, value }),
      onBlur: () => dispatch({ type: 'left', field: name }),
    });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    handlers.save();
  };
  return form(
    submit,
    html` ${field('username', 'username', strings.usernameHint)} ${field('fullName', 'name')}
      <slot name="password"></slot>
      ${outcome(draft, errors, context, handlers)}
      ${profileFields.every((name) => readOnlyReason(draft, name)) ? nothing : actions(draft, context, dispatch)}`,
  );
}

/** Draws a placeholder with the height of the form. */
export function profileSkeleton({ strings, common }: ProfileViewContext): TemplateResult {
  return html`<div part="form">
    ${skeletonField({ name: 'username', label: strings.username, hint: strings.usernameHint })}
    ${skeletonField({ name: 'fullName', label: strings.fullName })}
    <div part="actions">
      ${button({ label: common.save, kind: 'primary', disabled: true })}
      ${button({ label: common.cancel, disabled: true })} ${noStatus}
    </div>
  </div>`;
}

// Placeholders with the length of an ID, and the length of most descriptions of a role.
const idRoom = '00000000-0000-4000-8000-000000000000';
const descriptionRoom = '0000 00000 0000 000 0000000, 000000 000 000000 000000, 000 0000000 000 0000 000.';

/** Draws the read-only facts of the account. Without an account it has the same height. */
export function profileFacts(
  account: AccountSnapshot | undefined,
  { strings, common, locale, now }: ProfileViewContext,
  options: {
    readonly withNames: boolean;
    /** Whether the ID was copied. Set until the tick has faded. */
    readonly copied: boolean | undefined;
    readonly onCopyId: (event: Event) => void;
    readonly onFaded: () => void;
  },
): TemplateResult {
  const { profile, mfa } = account ?? {};
  const room = dateTimeRoom(locale);
  const date = (iso: string | undefined): TemplateResult | undefined =>
    iso === undefined ? undefined : dateTime(iso, locale, common.unknownDate, now);
  const names: Fact[] = [
    { name: strings.username, value: profile && html`<bdi>${profile.username}</bdi>` },
    { name: strings.fullName, value: ownDirection(profile?.fullName) },
  ];
  // Facts with a known height come first. The role is last, because its texts can have any length.
  return facts([
    {
      name: strings.mfa,
      room: `000${strings.mfaOn.length > strings.mfaOff.length ? strings.mfaOn : strings.mfaOff}`,
      value:
        mfa && html`<span class=${mfa.enabled ? 'on' : 'off'}>${mfa.enabled ? strings.mfaOn : strings.mfaOff}</span>`,
    },
    { name: strings.created, room, value: date(account?.createdAt) },
    {
      name: strings.lastUpdated,
      room,
      value: profile?.updatedAt === null ? strings.neverUpdated : date(profile?.updatedAt),
    },
    {
      name: strings.id,
      value: html`<span class="id" dir="ltr" data-room=${idRoom}
        ><code>${account?.id ?? skeletonLike(idRoom)}</code>${
          account &&
          button({
            label: options.copied === true ? savedStatus('', options.onFaded) : icon(copyOutline),
            kind: 'quiet',
            name: strings.copyId,
            onClick: options.onCopyId,
          })
        }</span
      >`,
      detail: options.copied === false ? { value: common.copyFailed } : undefined,
    },
    // Nothing is drawn below a name before the account is loaded, because the height of the name is not known.
    ...(options.withNames ? names.slice(0, account === undefined ? 1 : 2) : []),
    ...(options.withNames && account === undefined ? [] : roleFacts(account, strings)),
  ]);
}

function roleFacts(account: AccountSnapshot | undefined, { role: name }: ProfileStrings): Fact[] {
  if (account === undefined) return [{ name, detail: { room: descriptionRoom } }];
  const { role } = account;
  if (role === null) return [];
  const value = ownDirection(role.description);
  return [{ name, value: ownDirection(role.name), detail: value && { room: descriptionRoom, value } }];
}

/** Isolates a text of the host or the user, because its direction can differ from that of the page. */
function ownDirection(text: string | undefined): TemplateResult | undefined {
  return text === undefined || text === '' ? undefined : html`<bdi>${text}</bdi>`;
}

/** A sentence that contains an isolated value, so that the bidi algorithm reorders neither. */
function aroundValue(sentence: (value: string) => string, value: string): TemplateResult {
  // A private-use character, which no text contains.
  const place = '\uE000';
  const [before, after] = sentence(place).split(place);
  return html`${before}${ownDirection(value)}${after}`;
}

/** The errors of each field, the password included: those of the typed value, or those that the service reported. */
export function fieldErrors(draft: ProfileDraft, common: CommonStrings): Record<string, string> {
  const { phase } = draft;
  const errors = phase.name === 'failed' ? errorsByField(common, phase.error, [...profileFields, 'password']) : {};
  for (const issue of issuesOf(draft)) errors[issue.field] ??= issueText(common, issue);
  return errors;
}

function outcome(
  { phase, values }: ProfileDraft,
  errors: Record<string, string>,
  { strings, common }: ProfileViewContext,
  { keepMine, takeTheirs }: ProfileHandlers,
): TemplateResult | typeof nothing {
  if (phase.name === 'conflict') {
    const { theirs } = phase;
    return notice({
      tone: 'warning',
      focusable: true,
      text: html`${strings.conflict}
        ${profileFields
          .filter((field) => theirs[field] !== values[field])
          .map((field) => {
            const sentence = (value: string): string => strings.conflictField(strings[field], value);
            return html`<div>${aroundValue(sentence, theirs[field])}</div>`;
          })}
        <div id="conflict">${strings.conflictChoice}</div>`,
      actions: [
        button({ label: strings.keepMine, onClick: keepMine }),
        button({ label: strings.takeTheirs, onClick: takeTheirs }),
      ],
    });
  }
  if ((phase.name !== 'failed' && phase.name !== 'unknown') || Object.keys(errors).length > 0) return nothing;
  return notice({ tone: 'danger', text: saveErrorText(common, phase) });
}

function actions(
  draft: ProfileDraft,
  { common, checking }: ProfileViewContext,
  dispatch: (event: ProfileEvent) => void,
): TemplateResult {
  const { name } = draft.phase;
  const still = name === 'saving' || !isDirty(draft);
  return html`<div part="actions">
    ${button({
      label: common.save,
      kind: 'primary',
      submit: true,
      disabled: still || name === 'conflict',
      describedBy: name === 'conflict' ? 'conflict' : undefined,
    })}
    ${button({ label: common.cancel, disabled: still, onClick: () => dispatch({ type: 'cancelled' }) })}
    ${
      name === 'saving' || (name === 'unknown' && checking)
        ? waitingStatus(name === 'saving' ? common.saving : common.checking)
        : name === 'saved'
          ? savedStatus(common.saved, () => dispatch({ type: 'faded' }))
          : noStatus
    }
  </div>`;
}
