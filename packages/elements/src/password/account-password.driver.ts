import type { UserDriver } from '../testing/user.driver.ts';

/** The values for the three fields. */
export interface PasswordDriverEntries {
  readonly current?: string;
  readonly next?: string;
  readonly confirmation?: string;
}

/** Actions of a user in the password form, and what they see. */
export interface PasswordDriver {
  readonly type: (entries: PasswordDriverEntries) => Promise<void>;
  readonly submit: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly canSubmit: () => Promise<boolean>;
  /** The values of the three fields. */
  readonly values: () => Promise<readonly string[]>;
  /** The errors of the three fields. */
  readonly errors: () => Promise<readonly string[]>;
}

const labels = { current: 'Current password', next: 'New password', confirmation: 'Confirm new password' } as const;
const names = ['current', 'next', 'confirmation'] as const;

/** Operates `<account-password>` in English. */
export function drivePassword(user: UserDriver): PasswordDriver {
  const each = async (ask: (label: string) => Promise<string>): Promise<readonly string[]> => {
    const answers: string[] = [];
    for (const name of names) answers.push(await ask(labels[name]));
    return answers;
  };
  return {
    async type(entries) {
      for (const name of names) {
        const text = entries[name];
        if (text !== undefined) await user.write(labels[name], text);
      }
    },
    submit: () => user.press('Change Password'),
    cancel: () => user.press('Cancel'),
    canSubmit: () => user.canPress('Change Password'),
    values: () => each((label) => user.valueOf(label)),
    errors: () => each((label) => user.errorOf(label)),
  };
}
