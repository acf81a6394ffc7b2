import type { AccountClient, AccountSnapshot } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';

import type { ElementState } from '../element/account-element.ts';
import { copyText } from '../ui/copy-text.ts';
import { errorText } from '../ui/error-text.ts';
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
import { changesOf, draftOf, isDirty, issuesOf, profileFields, reduceProfile } from './profile-draft.ts';
import type { ProfileAction, ProfileDraft, ProfilePhase } from './profile-draft.ts';

// How often a save is tried again on top of somebody else's change of another field.
const rebases = 3;

/**
 * @summary The person's profile: username and full name to edit, and the facts of the account.
 * @tag account-profile
 *
 * @fires {AccountProfileUpdatedEvent} account-profile-updated - The person saved their profile.
 * @fires {AccountBeforeLeaveEvent} account-before-leave - Cancelable: the host asked whether it may leave, and names are not saved.
 *
 * @csspart card - A section.
 * @csspart title - Its title.
 * @csspart description - The sentence under a title or a fact.
 * @csspart body - Its content.
 * @csspart form - The form.
 * @csspart field - A field.
 * @csspart label - Its label's line.
 * @csspart input - Its control.
 * @csspart hint - The sentence under it.
 * @csspart error - What is wrong with it.
 * @csspart actions - The buttons' line.
 * @csspart button - A button.
 * @csspart status - "Saving…" and "Saved".
 * @csspart facts - The list of facts.
 * @csspart fact - One of them.
 * @csspart notice - A message.
 * @csspart skeleton - Loading placeholder.
 * @csspart dialog - Asks before edits that are not saved are given up.
 * @csspart intro - What is not saved.
 *
 * @cssstate loading - The account is being read.
 * @cssstate dirty - Something differs from what is saved.
 * @cssstate saving - A change is on its way.
 * @cssstate failed - The account could not be read, or the change not saved.
 */
export class AccountProfile extends GuardedElement implements EditableElement, RevealableElement {
  static override styles: CSSResultGroup = [GuardedElement.styles, profileStyles];

  #draft: ProfileDraft | undefined;
  #owner: string | undefined;
  #copied: boolean | undefined;
  #saving: Promise<void> | undefined;
  // What an answer that got lost has turned out to be, until that is said.
  #clarified: ProfilePhase['name'] | undefined;

  /** The labels of the fields that differ from what is saved. */
  get unsaved(): readonly string[] {
    const { strings } = this.#view;
    const changes = this.#draft === undefined ? {} : changesOf(this.#draft);
    return profileFields.filter((field) => changes[field] !== undefined).map((field) => strings[field]);
  }

  /** Settles when a save that is on its way has been answered. */
  get saving(): Promise<void> | undefined {
    return this.#saving;
  }

  /** Puts back what is saved. */
  discard(): void {
    this.#act({ type: 'cancelled' });
  }

  /** Puts focus in a field: `username` or `fullName`. */
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

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { id, profile } = this.account ?? {};
    if (profile === undefined) return;
    // Another person's account takes nothing over from this one's draft.
    const mine = this.#owner === id ? this.#draft : undefined;
    this.#owner = id;
    this.#draft = mine === undefined ? draftOf(profile) : reduceProfile(mine, { type: 'read', profile });
    if (mine?.phase.name === 'unknown' && this.#draft.phase !== mine.phase) this.#clarified = this.#draft.phase.name;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { account } = this;
    const outcome = this.#clarified;
    this.#clarified = undefined;
    if (outcome === 'failed') this.announce(this.common.lostAfterAll);
    if (outcome === 'conflict') this.#ask();
    if (outcome !== 'saved' || account === undefined) return;
    this.announce(this.common.savedAfterAll);
    this.dispatchEvent(new AccountProfileUpdatedEvent(account.profile));
  }

  protected override loading(): TemplateResult {
    const form = this.accountClient?.supports('profile') === false ? undefined : profileSkeleton(this.#view);
    return html`<div aria-busy="true">${this.#cards(form)}</div>`;
  }

  protected override ready(account: AccountSnapshot, client: AccountClient): TemplateResult {
    const form =
      client.supports('profile') && this.#draft !== undefined
        ? profileForm(this.#draft, this.#view, {
            act: (action) => this.#act(action),
            save: () => this.#save(client),
            keepMine: () => this.#settle('kept-mine', client),
            takeTheirs: () => this.#settle('took-theirs', client),
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

  #act(action: ProfileAction): ProfileDraft | undefined {
    this.#draft = this.#draft && reduceProfile(this.#draft, action);
    this.requestUpdate();
    return this.#draft;
  }

  // The notice leaves with the button that was pressed.
  #settle(type: 'kept-mine' | 'took-theirs', client: AccountClient): void {
    this.#find('[type=submit]')?.focus();
    this.#act({ type });
    if (type === 'kept-mine') this.#save(client);
  }

  #save(client: AccountClient): void {
    this.#saving ??= this.#submit(client).finally(() => {
      this.#saving = undefined;
    });
  }

  async #submit(client: AccountClient): Promise<void> {
    for (let attempt = 0; attempt < rebases; attempt += 1) {
      const { phase } = this.#draft ?? {};
      if (phase === undefined || phase.name === 'saving') return;
      if (phase.name === 'conflict') break;
      const draft = this.#act({ type: 'submitted' });
      if (draft?.phase.name !== 'saving') {
        // Also takes the place of what the last answer said.
        if (draft !== undefined && issuesOf(draft).length > 0) this.announce(this.common.errors.INPUT_INVALID);
        break;
      }
      if ((await this.#send(client, draft)) === 'settled') break;
    }
    await this.updateComplete;
    if (this.#draft?.phase.name === 'conflict') this.#ask();
    else this.focusFirstError();
  }

  // On the message and not on a button: Enter, pressed twice to save, would overwrite what was never read.
  #ask(): void {
    this.announce(this.#view.strings.conflict);
    this.#find('[part~=notice][tabindex]')?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  // `again` when somebody else changed another field meanwhile: this change goes on top of theirs.
  async #send(client: AccountClient, draft: ProfileDraft): Promise<'settled' | 'again'> {
    const saved = await client.profile.update(changesOf(draft), { version: draft.base.version });
    if (saved.ok) {
      const { profile } = saved.value;
      this.#act({ type: 'saved', profile });
      this.announce(this.strings('profile', profileEn).updated);
      this.dispatchEvent(new AccountProfileUpdatedEvent(profile));
      return 'settled';
    }
    const isLost = saved.error.code === 'OUTCOME_UNKNOWN';
    // If the client has read the account, the draft learns the outcome from the profile that it reads next.
    const isUnknown = saved.outcome === 'unknown';
    const seen = (isUnknown ? this.account?.profile : undefined) ?? draft.base;
    this.#act(isLost ? { type: 'unanswered', error: saved.error, seen } : { type: 'failed', error: saved.error });
    if (isLost && !isUnknown) return 'settled';
    if (saved.error.code !== 'PROFILE_CHANGED') {
      this.announce(errorText(this.common, saved.error));
      return 'settled';
    }
    const read = await client.load();
    if (read.ok) this.#act({ type: 'read', profile: read.value.profile });
    return read.ok ? 'again' : 'settled';
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
