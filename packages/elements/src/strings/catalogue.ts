import type { LocaleFormatter } from '../languages/locale-formatter.ts';
import type { CommonStrings } from './shared.ts';
import type { GeneralStrings } from './general.ts';
import type { MfaDialogStrings } from './mfa-dialog.ts';
import type { MfaStrings } from './mfa.ts';
import type { PasswordStrings } from './password.ts';
import type { ProfileStrings } from './profile.ts';
import type { SettingsStrings } from './settings.ts';
import type { UnsavedStrings } from './unsaved.ts';
import type { UsernameConfirmationStrings } from './username-confirmation.ts';

/** All texts of one language. A language that lacks a key, or has one too many, does not compile. */
export interface Strings {
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
export type StringsFactory<Group> = (formatter: LocaleFormatter) => Group;

/** One language: a function for each group of {@link Strings}. Type a language of your own with it. */
export type Catalogue = { readonly [Group in keyof Strings]: StringsFactory<Strings[Group]> };

/** Some texts of the catalogue, by group and key: those of a host over every language, and by tag over one. */
export type StringOverrides = Overrides<Strings> & {
  /** By BCP 47 tag, matched as languages are. A tag that no language is loaded for stands on English: with all keys, it is a language. */
  readonly byLanguage?: Readonly<Record<string, Overrides<Strings>>>;
};

type Overrides<StringsFactory> = {
  readonly [Key in keyof StringsFactory]?: StringsFactory[Key] extends string | ((...inputs: never[]) => string)
    ? StringsFactory[Key]
    : Overrides<StringsFactory[Key]>;
};
