import * as lit from 'lit';
import { LitElement, PropertyDeclarations, CSSResultGroup, TemplateResult, PropertyValues, nothing } from 'lit';
import { AccountClient, Clock, AccountFeature, AccountSnapshot, PreferenceValues, ProfileSnapshot, AccountService, PreferencesDefinition } from '@account-elements/core';

/** An event of an element of this package. It bubbles through shadow roots and never contains a secret. */
declare abstract class AccountEvent extends Event {
    /** The name of the event. */
    static readonly type: string;
    /** @param cancelable Whether `preventDefault()` has an effect. Default: `false`. */
    constructor(cancelable?: boolean);
}

/** Multi-factor authentication is on, and its backup codes are acknowledged as saved. */
declare class AccountMfaEnabledEvent extends AccountEvent {
    static readonly type = "account-mfa-enabled";
}
/** Multi-factor authentication is off. */
declare class AccountMfaDisabledEvent extends AccountEvent {
    static readonly type = "account-mfa-disabled";
}
/** Another authenticator has replaced the old one. */
declare class AccountMfaReplacedEvent extends AccountEvent {
    static readonly type = "account-mfa-replaced";
}
/** New backup codes are in use, and the user has confirmed that they are saved. The event does not contain them. */
declare class AccountBackupCodesRegeneratedEvent extends AccountEvent {
    static readonly type = "account-backup-codes-regenerated";
}
/** The user wants to turn off multi-factor authentication. If the event is prevented, no dialog opens and nothing changes. */
declare class AccountBeforeMfaDisableEvent extends AccountEvent {
    static readonly type = "account-before-mfa-disable";
    constructor();
}
/** The user wants new backup codes. If the event is prevented, no dialog opens and nothing changes. */
declare class AccountBeforeBackupCodesRegenerateEvent extends AccountEvent {
    static readonly type = "account-before-backup-codes-regenerate";
    constructor();
}
declare global {
    interface HTMLElementEventMap {
        'account-mfa-enabled': AccountMfaEnabledEvent;
        'account-mfa-disabled': AccountMfaDisabledEvent;
        'account-mfa-replaced': AccountMfaReplacedEvent;
        'account-backup-codes-regenerated': AccountBackupCodesRegeneratedEvent;
        'account-before-mfa-disable': AccountBeforeMfaDisableEvent;
        'account-before-backup-codes-regenerate': AccountBeforeBackupCodesRegenerateEvent;
    }
}

/** The forms of a text by CLDR plural category; `#` is replaced by the number. */
type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {
    other: string;
}>;
/** Formats numbers and lists in one language. */
interface LocaleFormatter {
    /** A number in the digits of the language. */
    readonly number: (value: number) => string;
    /** The form for a whole number of 0 or more. */
    readonly plural: (count: number, forms: PluralForms) => string;
    /** A list of names, for example "one, two and three". `narrow` is for a list after a colon: "one, two, three". */
    readonly list: (names: readonly string[], style?: 'long' | 'narrow') => string;
    /** A duration, for example "45 seconds" or "3 minutes". */
    readonly duration: (seconds: number) => string;
    /** The time until a moment, rounded up, for example "in 45 seconds", "in 3 minutes" or "in 2 hours". */
    readonly fromNow: (seconds: number) => string;
}

/**
 * English: what all elements share. Each group of texts is a file here, a function of how the page's language counts, read by
 * `this.strings('profile', profileEn)`; a text is a string, or a function where it holds a number or a name.
 */
declare const commonEn: ({ duration, fromNow, plural }: LocaleFormatter) => {
    /** BCP 47 language of this catalogue. */
    locale: string;
    loading: string;
    retry: string;
    cancel: string;
    close: string;
    save: string;
    saving: string;
    saved: string;
    /** While it is looked up what became of a change whose answer got lost; then one of the next two is said. */
    checking: string;
    savedAfterAll: string;
    lostAfterAll: string;
    waitOver: string;
    copy: string;
    copied: string;
    copyFailed: string;
    showPassword: string;
    loadFailed: string;
    refreshFailed: string;
    offline: string;
    unknownDate: string;
    /** By `AccountErrorCode`; codes without a text of their own say `OTHER`. */
    errors: {
        OTHER: string;
        INPUT_INVALID: string;
        USERNAME_TAKEN: string;
        PASSWORD_WRONG: string;
        PASSWORD_REJECTED: string;
        PASSWORD_UNSET: string;
        CODE_WRONG: string;
        CODE_USED: string;
        CLOCK_OFF: (seconds: number) => string;
        ENROLMENT_MISSING: string;
        ENROLMENT_EXPIRED: string;
        MFA_INACTIVE: string;
        SESSION_ENDED: string;
        REAUTHENTICATION_REQUIRED: string;
        ATTEMPTS_LOCKED: (seconds: number) => string;
        CONNECTION_FAILED: string;
        OUTCOME_UNKNOWN: string;
        REQUEST_BLOCKED: string;
        SERVICE_UNAVAILABLE: string;
    };
    /** By the rule of an `InputIssue`. */
    issues: {
        other: string;
        required: string;
        tooShort: (minimum: number) => string;
        tooLong: (maximum: number) => string;
        /** For `tooShort` and `tooLong` where the backend does not report the limit. */
        useMore: string;
        useFewer: string;
        usernameCharacters: string;
        usernameEmail: string;
        usernameLetters: string;
        usernameReserved: string;
        fullNameCharacters: string;
        readOnly: string;
        choice: string;
        passwordCharacters: string;
    };
    required: {
        username: string;
        fullName: string;
        currentPassword: string;
        newPassword: string;
        confirmation: string;
        password: string;
        code: string;
    };
};
/** What another language says for {@link commonEn}. */
type CommonStrings = ReturnType<typeof commonEn>;

/** English: the preferences. A host's own ones bring their texts in the definition. */
declare const generalEn: () => {
    dashboardTitle: string;
    dashboardDescription: string;
    appearanceTitle: string;
    appearanceDescription: string;
    saved: (label: string) => string;
    notSaved: (label: string, reason: string) => string;
    choiceNotSaved: (choice: string, reason: string) => string;
    /** Why, when the answer did not come and a look at the account has shown it. */
    lost: string;
    labels: {
        dateRange: string;
        chartMetric: string;
        callsFilter: string;
        paymentsFilter: string;
        theme: string;
        animation: string;
    };
    hints: {
        animation: string;
    };
    choices: {
        dateRange: {
            today: string;
            last7Days: string;
            last30Days: string;
            last90Days: string;
            last12Months: string;
        };
        chartMetric: {
            calls: string;
            callMinutes: string;
            payments: string;
            revenue: string;
        };
        callsFilter: {
            all: string;
            answered: string;
            missed: string;
            voicemail: string;
        };
        paymentsFilter: {
            all: string;
            succeeded: string;
            pending: string;
            failed: string;
            refunded: string;
        };
        theme: {
            system: string;
            light: string;
            dark: string;
        };
        animation: {
            system: string;
            on: string;
            off: string;
        };
    };
};
/** What another language says for {@link generalEn}. */
type GeneralStrings = ReturnType<typeof generalEn>;

/** The English texts of the dialog of multi-factor authentication. They are loaded with it. */
declare const mfaDialogEn: ({ duration, number, plural }: LocaleFormatter) => {
    step: (step: number, all: number) => string;
    username: string;
    password: string;
    passwordTitle: {
        enable: string;
        replace: string;
        regenerate: string;
        disable: string;
    };
    passwordIntro: {
        enable: string;
        replace: string;
        regenerate: string;
        disable: string;
    };
    passwordSubmit: {
        enable: string;
        replace: string;
        regenerate: string;
        disable: string;
    };
    /** The second field, for an account whose changes of MFA also need a code. */
    confirmationCode: {
        label: string;
        /** For a user who has neither. A host can name its support here. */
        hint: string;
        missing: string;
        wrong: string;
        used: string;
    };
    warningTitle: string;
    warning: (left: number, fresh: number) => string;
    proceed: string;
    codeTitle: {
        enable: string;
        replace: string;
    };
    scan: string;
    qrLabel: string;
    key: string;
    copyKey: string;
    keyCopied: string;
    openApp: string;
    resumed: string;
    code: (digits: number) => string;
    codeHint: (seconds: number) => string;
    codeShape: (digits: number) => string;
    codeSubmit: string;
    startOver: string;
    cancelSetup: string;
    wait: string;
    codesTitle: string;
    codesIntro: {
        enable: string;
        regenerate: string;
    };
    codesLabel: string;
    copyCodes: string;
    codesCopied: string;
    copyFailed: string;
    download: string;
    downloadStarted: string;
    print: string;
    printStarted: string;
    copyInstead: string;
    acknowledge: string;
    /** The question before the user leaves codes that are not acknowledged. */
    leave: {
        title: string;
        what: () => string;
        keep: string;
        discard: string;
    };
    sheetTitle: (site: string) => string;
    sheetAccount: (username: string) => string;
    sheetDate: (date: string) => string;
    sheetNote: string;
    interruptedTitle: {
        turnedOff: string;
        turnedOn: string;
        setupMissing: string;
        setupExpired: string;
        codesChanged: string;
        codesLost: string;
    };
    interrupted: {
        turnedOff: string;
        turnedOn: string;
        setupMissing: string;
        setupExpired: (seconds: number) => string;
        codesChanged: string;
        codesLost: string;
    };
    restart: {
        again: string;
        enable: string;
        regenerate: string;
    };
    outcomeUnknown: {
        enable: string;
        replace: string;
        regenerate: string;
        disable: string;
    };
};
/** The texts of {@link mfaDialogEn} in another language. */
type MfaDialogStrings = ReturnType<typeof mfaDialogEn>;

/** The English texts of the card of multi-factor authentication. */
declare const mfaEn: ({ plural }: LocaleFormatter) => {
    title: string;
    description: string;
    active: string;
    inactive: string;
    /** In a language in which no word fits before a date, use a label: `Turned on:`. */
    turnedOn: (date: string) => string;
    inactiveDetail: string;
    enable: string;
    passwordNeeded: string;
    authenticator: string;
    authenticatorDetail: string;
    replace: string;
    backupCodes: string;
    backupCodesDetail: string;
    left: (count: number) => string;
    few: (count: number) => string;
    regenerate: string;
    off: string;
    offDetail: string;
    disable: string;
    pending: {
        enable: (time: string) => string;
        replace: (time: string) => string;
    };
    resume: string;
    startOver: string;
    cancelSetup: string;
    cancelled: string;
    loadFailed: string;
    /** The action that was completed last. */
    done: {
        enable: string;
        replace: string;
        regenerate: string;
        disable: string;
    };
};
/** The texts of {@link mfaEn} in another language. */
type MfaStrings = ReturnType<typeof mfaEn>;

/** English: the password form. */
declare const passwordEn: ({ number, plural }: LocaleFormatter) => {
    title: string;
    description: string;
    /** Followed by the date. */
    changed: string;
    consequence: string;
    username: string;
    currentPassword: string;
    newPassword: string;
    confirmation: string;
    submit: string;
    done: string;
    /** The answer to a change got lost, and the session is over. */
    endedMeanwhile: string;
    mismatch: string;
    unset: string;
    rulesTitle: string;
    /** What the new password needs, one line each. */
    rules: {
        minimumLength: (characters: number) => string;
        uppercase: string;
        lowercase: string;
        digit: string;
        special: string;
        notPersonal: string;
        notCurrent: string;
        notCommon: string;
    };
    missing: (rules: string) => string;
    missingRules: {
        minimumLength: (characters: number) => string;
        uppercase: string;
        lowercase: string;
        digit: string;
        special: string;
    };
    refused: {
        notPersonal: string;
        notCurrent: string;
        notCommon: string;
        breached: string;
    };
    met: string;
    notMet: string;
    /** Spoken when rules become met while typing. */
    nowMet: (rules: string, met: number, all: number) => string;
    allMet: string;
};
/** What another language says for {@link passwordEn}. */
type PasswordStrings = ReturnType<typeof passwordEn>;

/** English: the profile. */
declare const profileEn: () => {
    title: string;
    description: string;
    username: string;
    usernameHint: string;
    fullName: string;
    updated: string;
    detailsTitle: string;
    detailsDescription: string;
    id: string;
    copyId: string;
    role: string;
    mfa: string;
    mfaOn: string;
    mfaOff: string;
    created: string;
    lastUpdated: string;
    neverUpdated: string;
    conflict: string;
    conflictField: (field: string, value: string) => string;
    conflictChoice: string;
    keepMine: string;
    takeTheirs: string;
};
/** What another language says for {@link profileEn}. */
type ProfileStrings = ReturnType<typeof profileEn>;

/** English: the tabs. A host's tabs bring their own `label`. */
declare const settingsEn: () => {
    label: string;
    tabs: {
        general: string;
        profile: string;
        security: string;
    };
};
/** What another language says for {@link settingsEn}. */
type SettingsStrings = ReturnType<typeof settingsEn>;

/** English: the question before unsaved edits are discarded. */
declare const unsavedEn: () => {
    title: string;
    /** The names are those of fields, as one list. */
    what: (names: string) => string;
    keep: string;
    discard: string;
};
/** What another language says for {@link unsavedEn}. */
type UnsavedStrings = ReturnType<typeof unsavedEn>;

/** The English texts of the password that confirms a new username. They are loaded with its field. */
declare const usernameConfirmationEn: () => {
    password: string;
    hint: string;
};
/** The texts of {@link usernameConfirmationEn} in another language. */
type UsernameConfirmationStrings = ReturnType<typeof usernameConfirmationEn>;

/** All texts of one language. A language that lacks a key, or has one too many, does not compile. */
interface Strings {
    readonly common: CommonStrings;
    readonly settings: SettingsStrings;
    readonly general: GeneralStrings;
    readonly profile: ProfileStrings;
    readonly usernameConfirmation: UsernameConfirmationStrings;
    readonly password: PasswordStrings;
    readonly mfa: MfaStrings;
    readonly mfaDialog: MfaDialogStrings;
    readonly unsaved: UnsavedStrings;
}
/** The texts of one group, given how the language in use writes numbers: `ar` has one catalogue, and Egypt other digits than Morocco. */
type StringsFactory<Group> = (formatter: LocaleFormatter) => Group;
/** One language: a function for each group of {@link Strings}. Type a language of your own with it. */
type Catalogue = {
    readonly [Group in keyof Strings]: StringsFactory<Strings[Group]>;
};
/** Some texts of the catalogue, by group and key: those of a host over every language, and by tag over one. */
type StringOverrides = Overrides<Strings> & {
    /** By BCP 47 tag, matched as languages are. A tag that no language is loaded for stands on English: with all keys, it is a language. */
    readonly byLanguage?: Readonly<Record<string, Overrides<Strings>>>;
};
type Overrides<StringsFactory> = {
    readonly [Key in keyof StringsFactory]?: StringsFactory[Key] extends string | ((...inputs: never[]) => string) ? StringsFactory[Key] : Overrides<StringsFactory[Key]>;
};

/** A language of the elements, with the function that loads its texts. */
interface Locale {
    /** The shortest clear BCP 47 tag, for example `de`, `pt-BR` or `zh-Hans`. It serves every `lang` of the same language and script. */
    readonly tag: string;
    /** The direction of the language, for the `dir` of the page. Elements use the direction of the page. */
    readonly direction: 'ltr' | 'rtl';
    /**
     * Returns the texts, or a promise of them, usually by `import()`. It is called when an element first needs them, and again after a
     * failed load when they are next needed.
     */
    readonly load: () => Catalogue | Promise<Catalogue>;
}

/** What a provider gives to the elements in its subtree. It is a new object after each change. */
interface AccountContext {
    readonly client: AccountClient | undefined;
    /** Texts of the host that replace those of the language, by group and key. `byLanguage` contains the same for one language, by its tag. */
    readonly strings: Readonly<Record<string, object | undefined>> | undefined;
    /** The available languages other than English. */
    readonly locales?: readonly Locale[] | undefined;
    /** The clock for relative times, for example "2 hours ago". */
    readonly clock?: Clock | undefined;
    /** The element that gives this context reports errors of the account for all elements in it. */
    readonly reportsErrors?: boolean | undefined;
}
/** The key is a registered symbol, so that elements and providers from two copies of this package find each other. */
declare const accountContext: {
    __context__: AccountContext;
};

/** The states that CSS can match, for example `account-profile:state(dirty)`. */
type ElementState = 'loading' | 'dirty' | 'saving' | 'failed';
/** The part of a nanostore that the elements use. */
interface ListenableStore {
    listen(listener: () => void): () => void;
}
/**
 * The base class of every element that shows the account. It finds its client, follows the client's stores while it is connected, and
 * draws the states that all elements have: loading, failed, signed out and unsupported.
 *
 * A subclass implements {@link ready}, which draws the account, and names the {@link feature} that it needs. The element updates after
 * a change of a store ({@link stores}) or of a Lit property, and after `requestUpdate()`.
 *
 * - Texts: `this.strings('profile', profileEn)`; the shared ones are `this.common`.
 * - Announcements: `this.announce(text)` puts a text into a live region, which is in the shadow root from the start.
 * - CSS states: {@link states} returns them; the base class sets them after each update.
 * - After an update that shows errors: `this.focusFirstError()`.
 */
declare abstract class AccountElement extends LitElement {
    #private;
    static properties: PropertyDeclarations;
    static styles: CSSResultGroup;
    /** The client to use instead of the provider's. */
    client: AccountClient | undefined;
    /** Level of the section titles, 1 to 6. Default: 2. */
    headingLevel: number;
    constructor();
    /** Without this feature of the service the element draws nothing. */
    protected get feature(): AccountFeature | undefined;
    /** Draws the account. `account` is the last one that was read. It stays the same while the account is read again, and after a failed read. */
    protected abstract ready(account: AccountSnapshot, client: AccountClient): TemplateResult;
    /** Draws a placeholder with the height of {@link ready}, before the account is loaded. */
    protected loading(): TemplateResult;
    /** The CSS states of the element. The base class adds `loading` and `failed` for the account itself. */
    protected states(): Partial<Record<ElementState, boolean>>;
    /** The stores that the element observes while it is connected. */
    protected stores(client: AccountClient): readonly ListenableStore[];
    /** Whether another element reports errors of the account, so that this one does not. */
    protected get suppressErrors(): boolean;
    /** The context of the provider. */
    protected get provided(): AccountContext | undefined;
    /** The client in use: the element's own, or the provider's. */
    protected get accountClient(): AccountClient | undefined;
    /** The last account read, if there is one. */
    protected get account(): AccountSnapshot | undefined;
    /** The id of the last account read. It stays when the element is disconnected. */
    protected get accountId(): string | undefined;
    /** Whether the session has ended. */
    protected get isSessionEnded(): boolean;
    /** Called before the update that shows the account of another user. Removes the data of the previous user. */
    protected accountChanged(): void;
    /** The BCP 47 language in which dates are written: that of the texts, with the region of the page. */
    protected get locale(): string;
    /** Writes numbers and lists in the language of the texts. */
    protected get formatter(): LocaleFormatter;
    /** The current time of the provider's clock, in milliseconds since 1970. */
    protected get now(): number;
    /** The texts that all elements share. */
    protected get common(): CommonStrings;
    /** The texts of one group in the language of the nearest `lang`, or in English. Texts of the host replace them. */
    protected strings<Group extends object>(group: string, english: StringsFactory<Group>): Group;
    /** Announces a text to screen readers, through the live region. */
    protected announce(text: string): void;
    /** Moves focus to the first field that shows an error, in the shadow root or in a light form; call it after an update. */
    protected focusFirstError(): void;
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected createRenderRoot(): HTMLElement | DocumentFragment;
    protected willUpdate(_changed: PropertyValues): void;
    protected firstUpdated(_changed: PropertyValues): void;
    protected updated(_changed: PropertyValues): void;
    protected render(): TemplateResult | typeof nothing | readonly unknown[];
    /** Draws the error of the account; `nothing` if there is none, or another element reports it. */
    protected accountNotice(client: AccountClient): TemplateResult | typeof nothing;
}

/**
 * An element with edits that the user saves. A panel of the host in `<account-settings>` can have this interface too: then the user is
 * asked before they leave it.
 */
interface EditableElement {
    /** The labels of the unsaved fields. Empty if no edits would be lost. */
    readonly unsaved: readonly string[];
    /** The texts of the question if it is about this element only. The default texts say that edits are discarded. */
    readonly question?: UnsavedStrings | undefined;
    /** A save in flight. The question waits for it, because its result determines which edits would be lost. */
    readonly saving?: Promise<unknown> | undefined;
    /** Discards the edits. */
    discard(): void;
}
/** A part of a page. */
type Part = Element | Document | DocumentFragment;
/** The elements with unsaved edits in a part of a page, itself included, through shadow roots. */
declare function unsavedIn(root: Part): readonly EditableElement[];
/**
 * Whether the user may leave a part of the page: `true` if no edits would be lost, or the user agrees. Routers can call it in pages
 * with elements of this package, with or without `<account-settings>`.
 *
 * It waits for saves in flight, so that the user is not asked about edits that are saved a moment later. Then it fires
 * `account-before-leave`. If no listener prevents the event, it asks the user.
 *
 * @example
 * router.beforeEach(() => confirmLeave(document));
 */
declare function confirmLeave(root: Part): Promise<boolean>;

/**
 * An element that asks before unsaved edits are lost: its own if it is an {@link EditableElement}, and those of the elements in it.
 * While the element itself has unsaved edits or is saving, the browser asks before it leaves the page.
 */
declare abstract class GuardedElement extends AccountElement {
    #private;
    /**
     * Whether the user may leave the element, or another part of the page: `true` if no edits would be lost, or the user agrees. A
     * router of the host can call it. While the question about a part is open, another call for it returns the same promise. A call for
     * another part waits for the answer. If the user then keeps edits that are in both parts, they are not asked again.
     */
    confirmLeave(root?: Part): Promise<boolean>;
    /** Closes the question as if the user had chosen to keep editing. */
    protected stay(): void;
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected updated(changed: PropertyValues): void;
}

/**
 * Implemented by elements that can show a place inside themselves. `<account-settings linked>` asks the panel of the tab for it,
 * with the path that follows the tab's name in the URL: `#security/mfa/backup-codes` asks `<account-security>` for
 * `mfa/backup-codes`.
 */
interface RevealableElement {
    /**
     * Scrolls to the place and focuses it; the last step is {@link bringIntoView}. Called when the panel is drawn and the account
     * is read. Does nothing for an unknown path or a missing place.
     */
    reveal(path: string): void | Promise<void>;
}

/**
 * @summary Multi-factor authentication: its state, and dialogs that enable it, replace the authenticator, regenerate backup codes and disable it.
 * @tag account-mfa
 *
 * New backup codes stay on screen until the user confirms that they are saved. They survive Escape, a hidden panel, an update of the
 * page, and the move or removal of the element: a new element with the same client shows them again. A user who leaves them is asked
 * first. Then they are removed from memory and from the page.
 *
 * @slot credentials - The element fills it with the form of the open dialog, so that password managers find it.
 *
 * @attr {string} site - The name on a saved sheet of backup codes. Default: the host name of the page.
 *
 * @fires {AccountMfaEnabledEvent} account-mfa-enabled - MFA was turned on, and the backup codes are acknowledged.
 * @fires {AccountMfaDisabledEvent} account-mfa-disabled - MFA was turned off.
 * @fires {AccountMfaReplacedEvent} account-mfa-replaced - The authenticator was replaced.
 * @fires {AccountBackupCodesRegeneratedEvent} account-backup-codes-regenerated - New backup codes were generated and are acknowledged.
 * @fires {AccountBeforeMfaDisableEvent} account-before-mfa-disable - Cancelable: the user wants to turn off MFA.
 * @fires {AccountBeforeBackupCodesRegenerateEvent} account-before-backup-codes-regenerate - Cancelable: the user wants new backup codes.
 * @fires {AccountBeforeLeaveEvent} account-before-leave - Cancelable: the user is about to leave backup codes that are not acknowledged.
 *
 * @csspart card - The section.
 * @csspart title - Its title, and that of the dialog.
 * @csspart description - The sentence under a title or a name.
 * @csspart body - The content of the section.
 * @csspart badge - Shows whether MFA is on; it then also has the part `on`.
 * @csspart notice - A message.
 * @csspart items - The list of actions while MFA is on.
 * @csspart item - An entry of the list.
 * @csspart name - The name of an entry.
 * @csspart count - The number of remaining codes.
 * @csspart actions - A row of buttons.
 * @csspart button - A button.
 * @csspart skeleton - Loading placeholder.
 * @csspart dialog - The dialog.
 * @csspart intro - The first sentence of the dialog.
 * @csspart qr - The QR code.
 * @csspart key - The setup key beside the QR code.
 * @csspart codes - The list of backup codes.
 * @csspart code - A backup code.
 * @csspart feedback - The result of copying, downloading or printing.
 * @csspart form - The form of the dialog. The form and its contents are in light DOM: `account-mfa [part~=form]`.
 * @csspart field - The field of the form.
 * @csspart label - The label of the field.
 * @csspart input - The input of the field.
 * @csspart hint - The sentence under the field.
 * @csspart error - The error of the field.
 * @csspart status - Shows that the element waits for an answer.
 *
 * @cssstate loading - The account is being read.
 * @cssstate saving - The element waits for an answer.
 * @cssstate failed - The account could not be read.
 */
declare class AccountMfa extends GuardedElement implements EditableElement, RevealableElement {
    #private;
    static properties: PropertyDeclarations;
    static styles: lit.CSSResultGroup[];
    /** The name on a saved sheet of backup codes. Default: the host name of the page. */
    site: string | undefined;
    /** The name of the backup codes, while new ones are not acknowledged. */
    get unsaved(): readonly string[];
    /** Resolves when the answer that the dialog waits for has arrived. It may contain backup codes. */
    get saving(): Promise<unknown> | undefined;
    /** The question before the user leaves such codes. It says that they are kept. */
    get question(): UnsavedStrings | undefined;
    /** Does nothing: codes on screen are already in use, and are kept until they are acknowledged. */
    discard(): void;
    /**
     * Moves focus to the action of `authenticator`, `backup-codes` or `disable`. Moves it to the first action for an empty path, and for
     * those while they are not shown. Does nothing while the dialog is open.
     */
    reveal(path?: string): Promise<void>;
    protected get feature(): 'mfa';
    protected stores(client: AccountClient): readonly ListenableStore[];
    protected states(): Partial<Record<ElementState, boolean>>;
    protected loading(): TemplateResult;
    protected ready({ mfa, password }: AccountSnapshot): TemplateResult;
    protected accountChanged(): void;
    protected willUpdate(changed: PropertyValues): void;
}
declare global {
    interface HTMLElementTagNameMap {
        'account-mfa': AccountMfa;
    }
}

/** The user has changed their password, and their other sessions have ended. The event has no data. */
declare class AccountPasswordChangedEvent extends AccountEvent {
    static readonly type = "account-password-changed";
}
declare global {
    interface HTMLElementEventMap {
        'account-password-changed': AccountPasswordChangedEvent;
    }
}

/**
 * @summary The form that changes the password. It is in the light DOM, where password managers find it.
 * @tag account-password
 *
 * @slot form - The element's own form.
 *
 * @fires {AccountPasswordChangedEvent} account-password-changed - The password is changed, and other sessions have ended.
 * @fires {AccountBeforeLeaveEvent} account-before-leave - Cancelable: the host has called `confirmLeave`, and a field has typed text.
 *
 * @csspart card - The section.
 * @csspart title - The title of the section.
 * @csspart description - The sentence under the title.
 * @csspart body - The content of the section.
 * @csspart notice - A message.
 * @csspart skeleton - Loading placeholder.
 * @csspart dialog - The question before unsaved text is discarded.
 * @csspart intro - The list of unsaved edits.
 * @csspart form - The form. It and what is in it are in light DOM: `account-password [part~=form]`.
 * @csspart field - A field.
 * @csspart label - The line with the label of the field.
 * @csspart input - The control of the field.
 * @csspart hint - The sentence under the field.
 * @csspart error - The error of the field.
 * @csspart rules - The rules for a new password.
 * @csspart rule - A rule. A rule that is met also has the part `met`.
 * @csspart actions - The line of buttons.
 * @csspart button - A button.
 * @csspart status - "Saving…".
 *
 * @cssstate loading - The account is being read.
 * @cssstate dirty - A field contains text from the user.
 * @cssstate saving - The element waits for an answer.
 * @cssstate failed - The account could not be read, or the change was rejected.
 */
declare class AccountPassword extends GuardedElement implements EditableElement, RevealableElement {
    #private;
    static styles: CSSResultGroup;
    /** The title of the form if the user has typed something. Values that the browser has filled in do not count. */
    get unsaved(): readonly string[];
    /** The change in flight. */
    get saving(): Promise<void> | undefined;
    /** Empties the form. */
    discard(): void;
    /** Moves focus to the first field, the current password, if the path is empty. */
    reveal(path?: string): Promise<void>;
    protected get feature(): 'password';
    protected loading(): TemplateResult;
    protected accountChanged(): void;
    protected willUpdate(changed: PropertyValues): void;
    protected states(): Partial<Record<ElementState, boolean>>;
    protected ready({ password }: AccountSnapshot): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'account-password': AccountPassword;
    }
}

/**
 * @summary The user's preferences, as the client defines them. Every change is saved at once.
 * @tag account-general
 *
 * @fires {AccountPreferencesUpdatedEvent} account-preferences-updated - The user changed a preference, and it is saved.
 *
 * @csspart card - A section.
 * @csspart title - The title of a section.
 * @csspart description - The sentence under a title.
 * @csspart body - The content of a section.
 * @csspart form - The placeholder for the fields while there is no provider.
 * @csspart field - A field.
 * @csspart label - The line with the label of the field.
 * @csspart input - A select.
 * @csspart options - A segmented control.
 * @csspart switch - A switch.
 * @csspart hint - The sentence under a control.
 * @csspart error - Why a change was not saved.
 * @csspart status - "Saving…" and "Saved".
 * @csspart button - A button.
 * @csspart notice - A message.
 * @csspart skeleton - Loading placeholder.
 *
 * @cssstate loading - The account is being read.
 * @cssstate saving - The element waits for an answer.
 * @cssstate failed - The account could not be read, or a change could not be saved.
 */
declare class AccountGeneral extends AccountElement implements RevealableElement {
    #private;
    static styles: CSSResultGroup;
    /** Moves focus to the control of a preference, by its key. */
    reveal(path: string): Promise<void>;
    protected get feature(): AccountFeature;
    protected stores(client: AccountClient): readonly ListenableStore[];
    protected states(): Partial<Record<ElementState, boolean>>;
    protected accountChanged(): void;
    protected loading(): TemplateResult;
    protected ready(_account: AccountSnapshot, client: AccountClient): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'account-general': AccountGeneral;
    }
}

/** The user changed a preference, and it is saved. */
declare class AccountPreferencesUpdatedEvent extends AccountEvent {
    static readonly type = "account-preferences-updated";
    /** Key of the preference that was changed. */
    readonly key: string;
    /** All preferences after the change. */
    readonly values: PreferenceValues;
    constructor(key: string, values: PreferenceValues);
}
declare global {
    interface HTMLElementEventMap {
        'account-preferences-updated': AccountPreferencesUpdatedEvent;
    }
}

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
declare class AccountProfile extends GuardedElement implements EditableElement, RevealableElement {
    #private;
    static styles: CSSResultGroup;
    /** The labels of the fields that differ from the saved profile. */
    get unsaved(): readonly string[];
    /** The save in flight. */
    get saving(): Promise<void> | undefined;
    /** Discards the edits. */
    discard(): void;
    /** Moves focus to a field: `username` or `fullName`. */
    reveal(path: string): Promise<void>;
    protected states(): Partial<Record<ElementState, boolean>>;
    protected accountChanged(): void;
    protected willUpdate(changed: PropertyValues): void;
    protected loading(): TemplateResult;
    protected ready(account: AccountSnapshot, client: AccountClient): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'account-profile': AccountProfile;
    }
}

/** The user saved their profile. */
declare class AccountProfileUpdatedEvent extends AccountEvent {
    static readonly type = "account-profile-updated";
    /** The profile as it was saved. */
    readonly profile: ProfileSnapshot;
    constructor(profile: ProfileSnapshot);
}
declare global {
    interface HTMLElementEventMap {
        'account-profile-updated': AccountProfileUpdatedEvent;
    }
}

/**
 * @summary Provides the account to the elements in it, and applies theme and animation to the page.
 * @tag account-provider
 *
 * @slot - The page, or the part of it that shows the account.
 *
 * @fires {AccountSessionEndedEvent} account-session-ended - The session has ended.
 *
 * @attr {string} endpoint - The URL of the account's HTTP service, for pages without a build step.
 * @attr {boolean} applies-preferences - Applies theme and animation to the document.
 *
 * @example
 * ```html
 * <account-provider endpoint="/account" applies-preferences>
 *   <account-settings linked></account-settings>
 * </account-provider>
 * ```
 */
declare class AccountProvider extends LitElement {
    #private;
    /**
     * Creates the service for an `endpoint` attribute. Elements contain no network code. The bundle for HTML pages sets this to the
     * HTTP adapter, and a host can set its own.
     */
    static serviceForEndpoint: ((endpoint: string) => AccountService) | undefined;
    static properties: PropertyDeclarations;
    static styles: lit.CSSResult;
    /** The client for the elements. It belongs to the host and is never closed here. */
    client: AccountClient | undefined;
    /** A service from which a client is created if there is no {@link client}. That client is closed when the provider leaves the page. */
    service: AccountService | undefined;
    /** The URL of a service, if there is neither {@link client} nor {@link service}. */
    endpoint: string | undefined;
    /** The preferences of a client that is created here. Default: the six built-in ones. */
    preferences: PreferencesDefinition | undefined;
    /** Languages in addition to English. Each is loaded when it is needed. `@account-elements/elements/locales` has nine. */
    locales: readonly Locale[] | undefined;
    /** Texts of the host, by key: for every language, or under `byLanguage` for one. */
    strings: StringOverrides | undefined;
    /** The clock for relative times, and for how long the tab was hidden. */
    clock: Clock;
    /** Whether theme and animation are applied to the document. */
    appliesPreferences: boolean;
    constructor();
    /** The client for the elements: that of the host, or the one created here. */
    get accountClient(): AccountClient | undefined;
    connectedCallback(): void;
    disconnectedCallback(): void;
    protected willUpdate(changed: PropertyValues): void;
    protected render(): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'account-provider': AccountProvider;
    }
}

/** The session has ended. The host can show a sign-in page. */
declare class AccountSessionEndedEvent extends AccountEvent {
    static readonly type = "account-session-ended";
}
declare global {
    interface HTMLElementEventMap {
        'account-session-ended': AccountSessionEndedEvent;
    }
}

/**
 * A script for the `<head>`. It applies the theme and animation that the user chose last in this browser to the first frame, before
 * any module is loaded. Add it as an inline script if the content security policy allows it (by nonce or hash), or serve the file
 * `@account-elements/elements/pre-paint.js`, which has the same content.
 */
declare const prePaintScript = "(function(r,c){try{c=JSON.parse(localStorage.getItem(\"account-appearance\"))||c}catch(e){}function s(v,q,y,n){try{return typeof v==\"string\"&&v!=\"system\"?v:matchMedia(q).matches?y:n}catch(e){return n}}var t=s(c.theme,\"(prefers-color-scheme: dark)\",\"dark\",\"light\");r.dataset.theme=t;r.style.colorScheme=t==\"light\"||t==\"dark\"?t:\"\";r.dataset.animation=s(c.animation,\"(prefers-reduced-motion: reduce)\",\"off\",\"on\")})(document.documentElement,{});";

/**
 * @summary The password and multi-factor authentication, one below the other.
 * @tag account-security
 *
 * It shows its children. If they include neither `<account-password>` nor `<account-mfa>`, it adds both before the others, if the
 * service has the feature. They are children and not in the shadow root, so that password managers see their forms. This element
 * reports account errors for its children.
 *
 * @slot - The children.
 *
 * @csspart notice - A message.
 * @csspart button - A button in a message.
 */
declare class AccountSecurity extends AccountElement implements RevealableElement {
    #private;
    static styles: CSSResultGroup;
    /**
     * Shows a place in one of its children: `password`, `mfa`, `mfa/backup-codes`. A child of the host needs a `name` and a method
     * `reveal`.
     */
    reveal(path: string): Promise<void>;
    protected willUpdate(changed: PropertyValues): void;
    protected render(): TemplateResult;
    protected ready(): TemplateResult;
}
declare global {
    interface HTMLElementTagNameMap {
        'account-security': AccountSecurity;
    }
}

/**
 * @summary The account page: tabs, and the panel of the selected tab.
 * @tag account-settings
 *
 * Its children are the panels. If they include no `<account-general>`, `<account-profile>` or `<account-security>`, the element
 * adds these three before the others. Any other child with a `label` is a tab of the host, with the attributes: `name` (in the
 * URL; default: the label), `permission` (the tab is shown only while the account has it; the host's server must protect the
 * data) and `order` (a number; default 0, which the three panels also have).
 *
 * @slot - The panels. Only the selected panel is drawn. Its content is not changed.
 *
 * @attr {string} selected - Name of the tab that is selected. Default: the first.
 * @attr {boolean} linked - Synchronises the selected tab and the hash of the URL. `#security/mfa` also calls the method `reveal` of the panel
 * `security` with `mfa`, which moves focus there. Until the user has pressed a key or clicked in the page, focus is next to that control and not
 * on it, because another site can open the page while the user is typing. A hash that names no panel is ignored and not replaced.
 *
 * @fires {AccountTabSelectedEvent} account-tab-selected - The user chose a tab.
 * @fires {AccountBeforeLeaveEvent} account-before-leave - Cancelable: the user is about to leave unsaved edits.
 *
 * @csspart tabs - The line of tabs.
 * @csspart tab - A tab. The selected tab also has the part `selected`.
 * @csspart panel - The content of the selected tab.
 * @csspart card - The placeholder for a panel that is not defined yet.
 * @csspart form - The content of that card.
 * @csspart skeleton - A line of the placeholder.
 * @csspart dialog - The question before unsaved edits are discarded.
 * @csspart title - The question of the dialog.
 * @csspart intro - The list of unsaved edits.
 * @csspart actions - The line of buttons.
 * @csspart button - A button.
 *
 * @example
 * ```html
 * <account-settings linked>
 *   <users-page label="Users" name="users" permission="users.read"></users-page>
 * </account-settings>
 * ```
 */
declare class AccountSettings extends GuardedElement {
    #private;
    static properties: PropertyDeclarations;
    static styles: CSSResultGroup;
    static shadowRootOptions: ShadowRootInit;
    /** Name of the requested tab. While no tab has this name, another one is shown. */
    selected: string | undefined;
    /** Whether the tab and the hash of the URL are synchronised. */
    linked: boolean;
    constructor();
    protected get suppressErrors(): boolean;
    disconnectedCallback(): void;
    protected willUpdate(changed: PropertyValues): void;
    protected render(): TemplateResult;
    protected ready(): TemplateResult;
    protected updated(changed: PropertyValues): void;
}
declare global {
    interface HTMLElementTagNameMap {
        'account-settings': AccountSettings;
    }
}

/** The user chose a tab. */
declare class AccountTabSelectedEvent extends AccountEvent {
    static readonly type = "account-tab-selected";
    /** The name of the tab, for example `profile`. */
    readonly name: string;
    constructor(name: string);
}
declare global {
    interface HTMLElementEventMap {
        'account-tab-selected': AccountTabSelectedEvent;
    }
}

/**
 * The user is about to leave unsaved edits, for another tab of the settings or because the host called `confirmLeave`. If a listener
 * prevents the event, the user stays and is not asked.
 */
declare class AccountBeforeLeaveEvent extends AccountEvent {
    static readonly type = "account-before-leave";
    /** The labels of the unsaved fields, never their values. */
    readonly unsaved: readonly string[];
    constructor(unsaved: readonly string[]);
}
declare global {
    interface HTMLElementEventMap {
        'account-before-leave': AccountBeforeLeaveEvent;
    }
}

export { AccountBackupCodesRegeneratedEvent, AccountBeforeBackupCodesRegenerateEvent, AccountBeforeLeaveEvent, AccountBeforeMfaDisableEvent, AccountElement, AccountEvent, AccountGeneral, AccountMfa, AccountMfaDisabledEvent, AccountMfaEnabledEvent, AccountMfaReplacedEvent, AccountPassword, AccountPasswordChangedEvent, AccountPreferencesUpdatedEvent, AccountProfile, AccountProfileUpdatedEvent, AccountProvider, AccountSecurity, AccountSessionEndedEvent, AccountSettings, AccountTabSelectedEvent, GuardedElement, accountContext, confirmLeave, prePaintScript, unsavedIn };
export type { AccountContext, Catalogue, EditableElement, ElementState, ListenableStore, Locale, LocaleFormatter, PluralForms, RevealableElement, StringOverrides, Strings, StringsFactory, UnsavedStrings };
