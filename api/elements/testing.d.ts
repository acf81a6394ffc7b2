/**
 * A simulated user. It finds controls by role and label, also in shadow roots, and sees only what is visible. Tests and stories use it.
 */
interface UserDriver {
    /** Presses the button, tab or link of this name. */
    press(name: string): Promise<void>;
    /** Replaces the value of a field, and leaves the field. */
    write(label: string, text: string): Promise<void>;
    /** Selects a choice by its text: in a select, in a radio group, or `on` and `off` of a switch. */
    choose(label: string, choice: string): Promise<void>;
    /** Presses a key on the focused element. */
    key(key: string): Promise<void>;
    /** Waits until a visible element contains the text, and returns the whole text of the element. */
    see(text: string | RegExp): Promise<string>;
    /** Waits until no visible element contains the text. */
    miss(text: string): Promise<void>;
    /** Waits until a live region has announced the text. */
    hear(text: string): Promise<void>;
    /** Returns the value of a field: its text, or the text of its choice. */
    valueOf(label: string): Promise<string>;
    /** Returns the error of a field, or an empty text. */
    errorOf(label: string): Promise<string>;
    /** Returns whether the button or tab of this name is enabled. */
    canPress(name: string): Promise<boolean>;
    /** Returns the label of the focused field, or the name of the focused button. */
    focused(): string;
}
/**
 * Creates a simulated user for one part of a page. Each method waits for at most 20 seconds.
 *
 * @param container - The part of the page, for example `document.body`.
 * @throws {Error} Each method throws if it does not find its control or text. The message names it.
 */
declare function createUserDriver(container: HTMLElement): UserDriver;

/** What a user does with multi-factor authentication. */
interface MfaDriver {
    readonly enable: () => Promise<void>;
    readonly replace: () => Promise<void>;
    readonly disable: () => Promise<void>;
    readonly confirmDisabling: (password: string) => Promise<void>;
    /** Requests new codes and returns the warning. */
    readonly regenerate: () => Promise<string>;
    /** Continues after the warning. */
    readonly confirmRegenerating: (password: string) => Promise<void>;
    /** Enters the password that starts a setup. */
    readonly givePassword: (password: string) => Promise<void>;
    /** The setup key beside the QR code, as it is shown. */
    readonly key: () => Promise<string>;
    readonly giveCode: (code: string) => Promise<void>;
    /** The backup codes on screen. */
    readonly codes: () => Promise<readonly string[]>;
    readonly acknowledge: () => Promise<void>;
    readonly passwordError: () => Promise<string>;
    readonly codeError: () => Promise<string>;
}
/** Operates `<account-mfa>` in English. */
declare function driveMfa(user: UserDriver): MfaDriver;

/** The values for the three fields. */
interface PasswordDriverEntries {
    readonly current?: string;
    readonly next?: string;
    readonly confirmation?: string;
}
/** Actions of a user in the password form, and what they see. */
interface PasswordDriver {
    readonly type: (entries: PasswordDriverEntries) => Promise<void>;
    readonly submit: () => Promise<void>;
    readonly cancel: () => Promise<void>;
    readonly canSubmit: () => Promise<boolean>;
    /** The values of the three fields. */
    readonly values: () => Promise<readonly string[]>;
    /** The errors of the three fields. */
    readonly errors: () => Promise<readonly string[]>;
}
/** Operates `<account-password>` in English. */
declare function drivePassword(user: UserDriver): PasswordDriver;

/** Actions of a user in preferences, and what they see. */
interface GeneralDriver {
    readonly chooseDateRange: (choice: string) => Promise<void>;
    readonly chooseTheme: (choice: string) => Promise<void>;
    readonly chooseAnimation: (choice: string) => Promise<void>;
    readonly dateRange: () => Promise<string>;
    readonly theme: () => Promise<string>;
    readonly animation: () => Promise<string>;
    readonly dateRangeError: () => Promise<string>;
}
/** Operates `<account-general>` in English. */
declare function driveGeneral(user: UserDriver): GeneralDriver;

/** Actions of a user in the profile, and what they see. */
interface ProfileDriver {
    readonly typeUsername: (text: string) => Promise<void>;
    readonly typeFullName: (text: string) => Promise<void>;
    /** Enters the password that confirms a new username. */
    readonly typePassword: (text: string) => Promise<void>;
    readonly save: () => Promise<void>;
    readonly cancel: () => Promise<void>;
    readonly keepMine: () => Promise<void>;
    readonly takeTheirs: () => Promise<void>;
    readonly username: () => Promise<string>;
    readonly fullName: () => Promise<string>;
    readonly usernameError: () => Promise<string>;
    readonly fullNameError: () => Promise<string>;
    readonly passwordError: () => Promise<string>;
    readonly canSave: () => Promise<boolean>;
    readonly canCancel: () => Promise<boolean>;
}
/** Operates `<account-profile>` in English. */
declare function driveProfile(user: UserDriver): ProfileDriver;

/** Actions of a user in the tabs, and what they see. */
interface SettingsDriver {
    readonly open: (tab: string) => Promise<void>;
    readonly tabs: () => readonly string[];
    readonly selected: () => string;
}
/**
 * Operates the tabs.
 *
 * @param settings - The `<account-settings>` element.
 */
declare function driveSettings(user: UserDriver, settings: Element): SettingsDriver;

/** A foreground and a background colour, as an element draws them now. */
interface ContrastPair {
    /** The name of the foreground token: `text`, `muted`, `outline` … */
    readonly colour: string;
    /** The name of the background token: `surface`, `field` or `accent`. */
    readonly ground: string;
    /** The contrast ratio of WCAG 2.2, 1 to 21. `null` if the element is not rendered or a colour could not be read. */
    readonly ratio: number | null;
    /** The minimum of WCAG 2.2 AA: 4.5 for text (1.4.3), 3 for the border of a control and the focus ring (1.4.11). */
    readonly minimum: number;
}
/**
 * Measures the colours of an element, with the tokens and the colour scheme that it inherits now.
 *
 * @param element - An element of this package. It has no colours while it has no box: if it or an ancestor is hidden, or it is not slotted.
 */
declare function measureContrast(element: Element): readonly ContrastPair[];

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

/**
 * A pseudo-language for tests (CLDR's `en-XA`): English with accents, 50 % longer, in brackets. Text without brackets is not from the
 * catalogue. Text that is cut off would also be cut off in a language with longer words.
 *
 * @example
 * ```ts
 * provider.locales = [...builtInLocales, pseudoLocale];
 * document.documentElement.lang = 'en-XA';
 * ```
 */
declare const pseudoLocale: Locale;

export { createUserDriver, driveGeneral, driveMfa, drivePassword, driveProfile, driveSettings, measureContrast, pseudoLocale };
export type { ContrastPair, GeneralDriver, MfaDriver, PasswordDriver, PasswordDriverEntries, ProfileDriver, SettingsDriver, UserDriver };
