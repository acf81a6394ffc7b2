import { AccountError } from '@account-elements/core';
import type { AccountClient, AccountSnapshot, ChangeResult, Profile } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';

import type { ElementState } from '../element/account-element.ts';
import { followChange, saveErrorText } from '../element/save-state.ts';
import type { AnswerEvent } from '../element/save-state.ts';
import { dateStyles } from '../ui/date.styles.ts';
import { factsStyles } from '../ui/facts.styles.ts';
import { copyText } from '../ui/copy-text.ts';
import { bringIntoView } from '../ui/reveal.ts';
import type { RevealableElement } from '../ui/reveal.ts';
import { section } from '../ui/section.view.ts';
import { GuardedElement } from '../leave/guarded-element.ts';
import type { EditableElement } from '../leave/unsaved.ts';
import { profileEn } from '../strings/profile.ts';
import { AccountProfileUpdatedEvent } from './account-profile.events.ts';
import { profileStyles } from './account-profile.styles.ts';
import { profileFacts, profileForm, profileSkeleton } from './account-profile.view.ts';
import type { ProfileViewContext } from './account-profile.view.ts';
import { changesOf, draftOf, isDirty, issuesOf, needsPassword, profileFields, reduceProfile } from './profile-draft.ts';
import type { ProfileDraft, ProfileEvent } from './profile-draft.ts';
import type { UsernameConfirmation } from './username-confirmation.ts';

// How often a save is retried when another field was changed elsewhere.
const rebases = 3;

/**
 * @summary The user's profile: username and full name to edit, and the account details.
 * @tag account-profile
 *
 * @slot password - The element fills it with the form of the password that confirms a new username, if the account requires it.
 *
 * @fires {AccountProfileUpdatedEvent} account-profile-updated - The user saved their profile.
 * @fires {AccountBeforeLeaveEvent} account-before-leave - Cancelable: the host has called `confirmLeave`, and there are unsaved edits.
 *
 * @csspart card - A section.
 * @csspart title - The title of a section.
 * @csspart description - The sentence under a title or a fact.
 * @csspart body - The content of a section.
 * @csspart form - The form. The form of the password and its contents are in light DOM: `account-profile > .account-form`.
 * @csspart field - A field.
 * @csspart label - The line with the label of the field.
 * @csspart input - The control of the field.
 * @csspart hint - The sentence under the field.
 * @csspart error - The error of the field.
 * @csspart actions - The line of buttons.
 * @csspart button - A button.
 * @csspart status - "Saving…" and "Saved".
 * @csspart facts - The list of facts.
 * @csspart fact - A fact.
 * @csspart notice - A message.
 * @csspart skeleton - Loading placeholder.
 * @csspart dialog - The question before unsaved edits are discarded.
 * @csspart intro - The list of unsaved edits.
 *
 * @cssstate loading - The account is being read.
 * @cssstate dirty - A field differs from the saved value.
 * @cssstate saving - The element waits for an answer.
 * @cssstate failed - The account could not be read, or the change could not be saved.
 */
export class AccountProfile extends GuardedElement implements EditableElement, RevealableElement {
  static override styles: CSSResultGroup = [GuardedElement.styles, dateStyles, factsStyles, profileStyles];

  #draft: ProfileDraft | undefined;
  #copied: boolean | undefined;
  #saving: Promise<void> | undefined;
  #confirmation: UsernameConfirmation | undefined;

  /** The labels of the fields that differ from the saved profile. */
  get unsaved(): readonly string[] {
    const { strings } = this.#view;
    const changes = this.#draft === undefined ? {} : changesOf(this.#draft);
    return profileFields.filter((field) => changes[field] !== undefined).map((field) => strings[field]);
  }

  /** The save in flight. */
  get saving(): Promise<void> | undefined {
    return this.#saving;
  }

  /** Discards the edits. */
  discard(): void {
    this.#dispatch({ type: 'cancelled' });
  }

  /** Moves focus to a field: `username` or `fullName`. */
  async reveal(path: string): Promise<void> {
    await this.updateComplete;
    const field = profileFields.find((name) => name === path);
    const input = field && this.#find(`input[name=${field}]`);
    if (input) bringIntoView(input);
  }

  protected override states(): Partial<Record<ElementState, boolean>> {
    const draft = this.#draft;
    const phase = draft?.phase.name;
    return {
      dirty: draft !== undefined && isDirty(draft),
      saving: phase === 'saving',
      failed: phase === 'failed' || phase === 'unknown',
    };
  }

  protected override accountChanged(): void {
    this.#draft = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const profile = this.account?.profile;
    if (profile === undefined) return;
    this.#draft =
      this.#draft === undefined
        ? draftOf(profile, this.accountClient?.profile.usernamePolicy)
        : reduceProfile(this.#draft, { type: 'read', profile });
    // Without a connection, saving reports it.
    if (this.#needsPassword) this.#loadConfirmation().catch(() => undefined);
  }

  protected override loading(): TemplateResult {
    const form = this.accountClient?.supports('profile') === false ? undefined : profileSkeleton(this.#view);
    return html`<div aria-busy="true">${this.#cards(form)}</div>`;
  }

  protected override ready(account: AccountSnapshot, client: AccountClient): TemplateResult {
    const form =
      client.supports('profile') && this.#draft !== undefined
        ? profileForm(this.#draft, this.#view, {
            dispatch: (event) => this.#dispatch(event),
            save: () => this.#save(client),
            keepMine: () => this.#endConflict('keptMine', client),
            takeTheirs: () => this.#endConflict('tookTheirs', client),
          })
        : undefined;
    return this.#cards(form, account);
  }

  get #view(): ProfileViewContext {
    return {
      strings: this.strings('profile', profileEn),
      common: this.common,
      locale: this.locale,
      now: this.now,
      checking: this.accountClient?.account.get().status === 'loading',
    };
  }

  get #needsPassword(): boolean {
    return this.account?.password.isSet === true && this.#draft !== undefined && needsPassword(this.#draft);
  }

  // Not part of the first view, because most accounts do not need it.
  async #loadConfirmation(): Promise<UsernameConfirmation> {
    const { UsernameConfirmation } = await import('./username-confirmation.ts');
    this.#confirmation ??= new UsernameConfirmation({
      element: this,
      strings: (group, english) => this.strings(group, english),
      isEnded: () => this.isSessionEnded,
      draft: () => (this.#needsPassword ? this.#draft : undefined),
      onInput: () => this.#dispatch({ type: 'edited' }),
      onSubmit: () => this.accountClient && this.#save(this.accountClient),
    });
    return this.#confirmation;
  }

  #cards(form: TemplateResult | undefined, account?: AccountSnapshot): TemplateResult {
    const { strings } = this.#view;
    const level = this.headingLevel;
    const facts = profileFacts(account, this.#view, {
      withNames: form === undefined,
      copied: this.#copied,
      onCopyId: (event) => void this.#copyId(account?.id ?? '', event),
      onFaded: this.#forgetCopy,
    });
    return html`${
      form === undefined
        ? nothing
        : section({ title: strings.title, description: strings.description, level, body: form })
    }${section({
      title: strings.detailsTitle,
      description: strings.detailsDescription,
      level,
      body: facts,
    })}`;
  }

  #dispatch(event: ProfileEvent): ProfileDraft | undefined {
    this.#draft = this.#draft && reduceProfile(this.#draft, event);
    this.requestUpdate();
    return this.#draft;
  }

  // The notice disappears with the focused button, so focus moves to another button.
  #endConflict(type: 'keptMine' | 'tookTheirs', client: AccountClient): void {
    this.#find('[type=submit]')?.focus();
    this.#dispatch({ type });
    if (type === 'keptMine') this.#save(client);
  }

  #save(client: AccountClient): void {
    this.#saving ??= this.#submit(client).finally(() => {
      this.#saving = undefined;
    });
  }

  async #submit(client: AccountClient): Promise<void> {
    for (let round = 0; round < rebases; round += 1) {
      const { phase } = this.#draft ?? {};
      if (phase === undefined || phase.name === 'saving') return;
      if (phase.name === 'conflict') break;
      const draft = this.#dispatch({ type: 'submitted' });
      if (draft?.phase.name !== 'saving') {
        // Also replaces the announcement of the last answer.
        if (draft !== undefined && issuesOf(draft).length > 0) this.announce(this.common.errors.INPUT_INVALID);
        break;
      }
      const { version } = draft.base;
      await followChange(this.#update(client, draft.phase.sent, version), {
        state: () => this.#draft?.phase,
        dispatch: (event) => this.#onAnswer(event),
      });
      if (!this.#isOutdated) break;
      const read = await client.load();
      // Another user may have signed in. Their profile must not get these edits.
      if (!read.ok || read.value.id !== this.accountId) break;
      // If another field was changed elsewhere, the next round saves the edits with the new version.
      this.#dispatch({ type: 'read', profile: read.value.profile });
    }
    await this.updateComplete;
    if (!this.#askAboutConflict()) this.focusFirstError();
  }

  async #update(
    client: AccountClient,
    names: Partial<Profile>,
    version: string,
  ): Promise<ChangeResult<AccountSnapshot>> {
    if (!this.#needsPassword) return client.profile.update(names, { version });
    try {
      return await (await this.#loadConfirmation()).save(client, names, version);
    } catch {
      return { ok: false, error: new AccountError('CONNECTION_FAILED'), outcome: 'notSaved' };
    }
  }

  get #isOutdated(): boolean {
    const { phase } = this.#draft ?? {};
    return phase?.name === 'failed' && phase.error.code === 'PROFILE_CHANGED';
  }

  #onAnswer(event: AnswerEvent<AccountSnapshot>): void {
    const { account } = this;
    if (event.type === 'saved') {
      const profile = (event.value ?? account)?.profile;
      if (profile === undefined) return;
      this.#dispatch({ type: 'saved', profile });
      this.announce(event.value === undefined ? this.common.savedAfterAll : this.#view.strings.updated);
      this.dispatchEvent(new AccountProfileUpdatedEvent(profile));
      return;
    }
    this.#dispatch(event);
    if (!this.#isOutdated) this.announce(saveErrorText(this.common, event));
    // The outcome can become known when no submit is waiting for it.
    if (this.#saving === undefined) void this.updateComplete.then(() => this.#askAboutConflict());
  }

  // Focus goes to the message and not to a button: pressing Enter twice to save would overwrite a change that the user has not read.
  #askAboutConflict(): boolean {
    if (this.#draft?.phase.name !== 'conflict') return false;
    this.announce(this.#view.strings.conflict);
    this.#find('[part~=notice][tabindex]')?.focus();
    return true;
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  async #copyId(id: string, event: Event): Promise<void> {
    const code = (event.currentTarget as HTMLElement).previousElementSibling;
    const copied = code !== null && (await copyText(id, code));
    this.#copied = copied;
    this.announce(copied ? this.common.copied : this.common.copyFailed);
    this.requestUpdate();
  }

  readonly #forgetCopy = (): void => {
    this.#copied = undefined;
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'account-profile': AccountProfile;
  }
}
