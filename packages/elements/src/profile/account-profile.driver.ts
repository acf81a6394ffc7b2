import type { Person } from '../testing/person.driver.ts';

/** Actions of a user in the profile, and what they see. */
export interface ProfileDriver {
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
export function driveProfile(person: Person): ProfileDriver {
  return {
    typeUsername: (text) => person.write('Username', text),
    typeFullName: (text) => person.write('Full Name', text),
    save: () => person.press('Save Changes'),
    cancel: () => person.press('Cancel'),
    keepMine: () => person.press('Keep my changes'),
    takeTheirs: () => person.press('Use the saved version'),
    username: () => person.valueOf('Username'),
    fullName: () => person.valueOf('Full Name'),
    usernameError: () => person.errorOf('Username'),
    fullNameError: () => person.errorOf('Full Name'),
    canSave: () => person.canPress('Save Changes'),
    canCancel: () => person.canPress('Cancel'),
  };
}
