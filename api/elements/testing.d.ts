/**
 * Somebody who uses a page by what is written on it: finds things by role and label, in shadow roots as everywhere, and
 * sees only what is visible. Tests and stories act through it.
 */
interface Person {
    /** Presses the button, tab or link of this name. */
    press(name: string): Promise<void>;
    /** Puts a text in place of what a field holds, and leaves the field. */
    write(label: string, text: string): Promise<void>;
    /** Chooses by the words of the choice, from a select, a radio group, or `on` and `off` of a switch. */
    choose(label: string, choice: string): Promise<void>;
    /** Presses a key on what has the focus. */
    key(key: string): Promise<void>;
    /** Waits until something visible contains the text, and gives all of its text. */
    see(text: string | RegExp): Promise<string>;
    /** Waits until nothing visible contains the text. */
    miss(text: string): Promise<void>;
    /** Waits until the live regions have said the text. */
    hear(text: string): Promise<void>;
    /** What a field holds: its text, or the words of its choice. */
    valueOf(label: string): Promise<string>;
    /** What is said to be wrong with a field; empty when nothing is. */
    errorOf(label: string): Promise<string>;
    /** Whether the button or tab of this name can be used. */
    canPress(name: string): Promise<boolean>;
    /** The label of the field, or the name of the button, that has the focus. */
    focused(): string;
}
/**
 * Gives a person who looks at one part of a page. What a person waits for takes at most 4 seconds.
 *
 * @param scene - The part, for example `document.body`.
 * @throws {Error} in each of its acts, naming what is not there.
 */
declare function createPerson(scene: HTMLElement): Person;

/** What somebody does with multi-factor authentication. */
interface MfaDriver {
    readonly enable: () => Promise<void>;
    readonly replace: () => Promise<void>;
    readonly disable: () => Promise<void>;
    readonly confirmDisabling: (password: string) => Promise<void>;
    /** Asks for new codes and reads the warning. */
    readonly regenerate: () => Promise<string>;
    /** Goes on after the warning. */
    readonly confirmRegenerating: (password: string) => Promise<void>;
    /** Gives the password that begins a setup. */
    readonly givePassword: (password: string) => Promise<void>;
    /** The key beside the QR code, as it is written. */
    readonly key: () => Promise<string>;
    readonly giveCode: (code: string) => Promise<void>;
    /** The backup codes on screen. */
    readonly codes: () => Promise<readonly string[]>;
    readonly acknowledge: () => Promise<void>;
    readonly passwordError: () => Promise<string>;
    readonly codeError: () => Promise<string>;
}
/** Lets a person use `<account-mfa>` in English. */
declare function driveMfa(person: Person): MfaDriver;

/** The three entries of the form. */
interface PasswordDriverEntries {
    readonly current?: string;
    readonly next?: string;
    readonly confirmation?: string;
}
/** What somebody does with the password form. */
interface PasswordDriver {
    readonly type: (entries: PasswordDriverEntries) => Promise<void>;
    readonly submit: () => Promise<void>;
    readonly cancel: () => Promise<void>;
    readonly canSubmit: () => Promise<boolean>;
    /** What stands in the three fields. */
    readonly values: () => Promise<readonly string[]>;
    /** What is said to be wrong with the three fields. */
    readonly errors: () => Promise<readonly string[]>;
}
/** Lets a person use `<account-password>` in English. */
declare function drivePassword(person: Person): PasswordDriver;

/** What somebody does with their preferences. */
interface GeneralDriver {
    readonly chooseDateRange: (choice: string) => Promise<void>;
    readonly chooseTheme: (choice: string) => Promise<void>;
    readonly chooseAnimation: (choice: string) => Promise<void>;
    readonly dateRange: () => Promise<string>;
    readonly theme: () => Promise<string>;
    readonly animation: () => Promise<string>;
    readonly dateRangeError: () => Promise<string>;
}
/** Lets a person use `<account-general>` in English. */
declare function driveGeneral(person: Person): GeneralDriver;

/** What somebody does with the profile. */
interface ProfileDriver {
    readonly typeUsername: (text: string) => Promise<void>;
    readonly typeFullName: (text: string) => Promise<void>;
    readonly save: () => Promise<void>;
    readonly cancel: () => Promise<void>;
    readonly keepMine: () => Promise<void>;
    readonly takeTheirs: () => Promise<void>;
    readonly username: () => Promise<string>;
    readonly fullName: () => Promise<string>;
    readonly usernameError: () => Promise<string>;
    readonly fullNameError: () => Promise<string>;
    readonly canSave: () => Promise<boolean>;
    readonly canCancel: () => Promise<boolean>;
}
/** Lets a person use `<account-profile>` in English. */
declare function driveProfile(person: Person): ProfileDriver;

/** What somebody does with the tabs. */
interface SettingsDriver {
    readonly open: (tab: string) => Promise<void>;
    readonly tabs: () => readonly string[];
    readonly selected: () => string;
}
/**
 * Lets a person use the tabs.
 *
 * @param settings - The `<account-settings>` element.
 */
declare function driveSettings(person: Person, settings: Element): SettingsDriver;

/** Two colours that are seen on one another, as an element draws them now. */
interface ContrastPair {
    /** What is drawn, by its token's name: `text`, `muted`, `outline` … */
    readonly colour: string;
    /** What it is drawn on: `surface`, `field` or `accent`. */
    readonly ground: string;
    /** The contrast by WCAG 2.2: 1 to 21, `null` where a colour could not be read. */
    readonly ratio: number | null;
    /** What WCAG 2.2 AA asks for: 4.5 for text (1.4.3), 3 for the frame of a control and the focus ring (1.4.11). */
    readonly minimum: number;
}
/**
 * Measures the colours of an element as its ancestors' tokens make them, in the colour scheme that holds there now.
 *
 * @param element - An element of this package that is in the page.
 */
declare function measureContrast(element: Element): readonly ContrastPair[];

export { createPerson, driveGeneral, driveMfa, drivePassword, driveProfile, driveSettings, measureContrast };
export type { ContrastPair, GeneralDriver, MfaDriver, PasswordDriver, PasswordDriverEntries, Person, ProfileDriver, SettingsDriver };
