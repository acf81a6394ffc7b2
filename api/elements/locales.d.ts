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

/** Sets the languages for all elements whose provider has no `locales`, or without a provider. Call it before elements are created. */
declare function setDefaultLocales(locales: readonly Locale[]): void;

/**
 * The languages this package brings beside English, which is in the elements. Each is a module of its own, fetched when an element
 * under its `lang` first needs it.
 *
 * @example
 * ```ts
 * provider.locales = builtInLocales;
 * ```
 */
declare const builtInLocales: readonly Locale[];
/**
 * The language for a user who reads several, given in their order of preference (`navigator.languages`): the first available one, or English.
 *
 * @example
 * ```ts
 * const { tag, direction } = chooseLanguage(navigator.languages);
 * document.documentElement.lang = tag;
 * document.documentElement.dir = direction;
 * ```
 *
 * @returns `tag` is the one they named, with its region, by which dates are written.
 */
declare function chooseLanguage(wanted: readonly string[], locales?: readonly Locale[]): {
    readonly tag: string;
    readonly direction: Locale['direction'];
};

export { builtInLocales, chooseLanguage, setDefaultLocales };
export type { Catalogue, Locale, LocaleFormatter, PluralForms, StringsFactory };
