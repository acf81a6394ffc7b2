import type { UserDriver } from '../testing/user.driver.ts';

/** Actions of a user in the profile, and what they see. */
export interface ProfileDriver {
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
export function driveProfile(user: UserDriver): ProfileDriver {
  return {
    typeUsername: (text) => user.write('Username', text),
    typeFullName: (text) => user.write('Full Name', text),
    typePassword: (text) => user.write('Current password', text),
    save: () => user.press('Save Changes'),
    cancel: () => user.press('Cancel'),
    keepMine: () => user.press('Keep my changes'),
    takeTheirs: () => user.press('Use the saved version'),
    username: () => user.valueOf('Username'),
    fullName: () => user.valueOf('Full Name'),
    usernameError: () => user.errorOf('Username'),
    fullNameError: () => user.errorOf('Full Name'),
    passwordError: () => user.errorOf('Current password'),
    canSave: () => user.canPress('Save Changes'),
    canCancel: () => user.canPress('Cancel'),
  };
}
