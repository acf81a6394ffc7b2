import type { AccountSnapshot } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { button } from '../shared/button.view.ts';
import { dateTime } from '../shared/date.view.ts';
import { errorsByField, errorText, issueText } from '../shared/error-text.ts';
import { skeletonField } from '../shared/field.view.ts';
import { form } from '../shared/form.view.ts';
import { textField } from '../shared/text-field.view.ts';
import { icon } from '../shared/icon.view.ts';
import { notice } from '../shared/notice.view.ts';
import { facts } from '../shared/section.view.ts';
import type { Fact } from '../shared/section.view.ts';
import { skeletonLike, skeletonText } from '../shared/skeleton.view.ts';
import { noStatus, savedStatus, waitingStatus } from '../shared/status.view.ts';
import type { CommonStrings } from '../strings/en/shared.ts';
import type { ProfileStrings } from '../strings/en/profile.ts';
import { isDirty, issuesOf, profileFields, readOnlyReason } from './profile-draft.ts';
import type { ProfileAction, ProfileDraft, ProfileField } from './profile-draft.ts';

/** What the views of the profile are given beside their data. */
export interface ProfileViewContext {
  readonly strings: ProfileStrings;
  readonly common: CommonStrings;
  readonly locale: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether the account is being read again. */
  readonly checking: boolean;
}

/** What a person does with the form. */
export interface ProfileHandlers {
  readonly act: (action: ProfileAction) => void;
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
  const { act } = handlers;
  const errors = fieldErrors(draft, common);
  const field = (name: ProfileField, autocomplete: string, hint?: string): TemplateResult => {
    const reason = readOnlyReason(draft, name);
    return textField({
      name,
      label: strings[name],
      hint: reason ?? hint,
      dir: name === 'username' ? 'ltr' : 'auto',
      autocomplete,
      readonly: reason !== undefined,
      value: reason === undefined ? draft.values[name] : draft.base[name],
      error: errors[name],
      required: reason === undefined,
      onInput: (value) => act({ type: 'typed', field: name, value }),
      onBlur: () => act({ type: 'left', field: name }),
    });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    handlers.save();
  };
  return form(
    submit,
    html` ${field('username', 'username', strings.usernameHint)} ${field('fullName', 'name')}
    ${outcome(draft, errors, context, handlers)}
    ${profileFields.every((name) => readOnlyReason(draft, name)) ? nothing : actions(draft, context, act)}`,
  );
}

/** Draws both cards' bodies as tall as they will be. */
export function profileSkeleton({ strings, common, locale, now }: ProfileViewContext): {
  readonly form: TemplateResult;
  readonly facts: TemplateResult;
} {
  const form = html`<div part="form">
    ${skeletonField({ name: 'username', label: strings.username, hint: strings.usernameHint })}
    ${skeletonField({ name: 'fullName', label: strings.fullName })}
    <div part="actions">
      ${button({ label: common.save, kind: 'primary', disabled: true })}
      ${button({ label: common.cancel, disabled: true })} ${noStatus}
    </div>
  </div>`;
  const date = dateTime(new Date(now).toISOString(), locale, common.unknownDate, now);
  const awaited = facts([
    { name: strings.id, value: html`<span class="id" dir="ltr"><code>${skeletonLike(uuidLike)}</code></span>` },
    { name: strings.role, value: skeletonText, detail: skeletonLike(sentenceLike) },
    { name: strings.mfa, value: skeletonText },
    { name: strings.created, value: skeletonLike(date) },
    { name: strings.lastUpdated, value: skeletonText },
  ]);
  return { form, facts: awaited };
}

// As long as what comes is likely to be.
const uuidLike = '00000000-0000-4000-8000-000000000000';
const sentenceLike = '0000 00000 0000 000 0000000, 000000 000 000000 000000, 000 0000000 000 0000 000.';

/** Draws what nobody edits here. */
export function profileFacts(
  account: AccountSnapshot,
  { strings, common, locale, now }: ProfileViewContext,
  options: {
    readonly withNames: boolean;
    /** How copying the ID went, until the tick has faded. */
    readonly copied: boolean | undefined;
    readonly onCopyId: (event: Event) => void;
    readonly onFaded: () => void;
  },
): TemplateResult {
  const { profile, role, mfa } = account;
  const date = (iso: string): TemplateResult => dateTime(iso, locale, common.unknownDate, now);
  const names: Fact[] = [
    { name: strings.username, value: html`<bdi dir="ltr">${profile.username}</bdi>` },
    { name: strings.fullName, value: ownDirection(profile.fullName) },
  ];
  return facts([
    ...(options.withNames ? names : []),
    {
      name: strings.id,
      value: html`<span class="id" dir="ltr"
        ><code>${account.id}</code>${button({
          label: options.copied === true ? savedStatus('', options.onFaded) : icon('copy'),
          kind: 'quiet',
          name: strings.copyId,
          onClick: options.onCopyId,
        })}</span
      >`,
      detail: options.copied === false ? common.copyFailed : undefined,
    },
    ...(role === null
      ? []
      : [
          {
            name: strings.role,
            value: ownDirection(role.name),
            detail: role.description ? ownDirection(role.description) : undefined,
          },
        ]),
    {
      name: strings.mfa,
      value: html`<span class=${mfa.enabled ? 'on' : 'off'}>${mfa.enabled ? strings.mfaOn : strings.mfaOff}</span>`,
    },
    { name: strings.created, value: date(account.createdAt) },
    { name: strings.lastUpdated, value: profile.updatedAt === null ? strings.neverUpdated : date(profile.updatedAt) },
  ]);
}

/** What the host or the person has written may run the other way than the page. */
function ownDirection(text: string): TemplateResult {
  return html`<bdi>${text}</bdi>`;
}

/** A sentence with a value in it, isolated so that neither reorders the other. */
function aroundValue(sentence: (value: string) => string, value: string): TemplateResult {
  // A private-use character, which no text contains.
  const place = '\uE000';
  const [before, after] = sentence(place).split(place);
  return html`${before}${ownDirection(value)}${after}`;
}

/** The mistakes shown at each field: what is typed now, else what the service said. */
function fieldErrors(draft: ProfileDraft, common: CommonStrings): Record<string, string> {
  const { phase } = draft;
  const errors = phase.name === 'failed' ? errorsByField(common, phase.error, profileFields) : {};
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
  const isLost = phase.name === 'failed' && phase.lost === true;
  return notice({ tone: 'danger', text: isLost ? common.lostAfterAll : errorText(common, phase.error) });
}

function actions(
  draft: ProfileDraft,
  { common, checking }: ProfileViewContext,
  act: (action: ProfileAction) => void,
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
    ${button({ label: common.cancel, disabled: still, onClick: () => act({ type: 'cancelled' }) })}
    ${
      name === 'saving' || (name === 'unknown' && checking)
        ? waitingStatus(name === 'saving' ? common.saving : common.checking)
        : name === 'saved'
          ? savedStatus(common.saved, () => act({ type: 'faded' }))
          : noStatus
    }
  </div>`;
}
