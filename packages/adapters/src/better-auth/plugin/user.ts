import type { DBFieldAttribute } from 'better-auth/db';

/** A user as the database has it, with the columns of `username`, `twoFactor`, this plugin, and the host's own. */
export interface AccountUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly username?: string | null | undefined;
  readonly displayUsername?: string | null | undefined;
  readonly twoFactorEnabled?: boolean | null | undefined;
  /** Stored preferences as JSON; the ground of compare-and-swap. */
  readonly accountPreferences?: string | null | undefined;
  /** When the names were last changed, and by which of the changes at that moment: `<ISO 8601> <random>`. */
  readonly accountProfileChange?: string | null | undefined;
  readonly accountMfaEnabledAt?: Date | null | undefined;
  readonly accountCredentialsChangedAt?: Date | null | undefined;
  readonly [field: string]: unknown;
}

// They cannot be set through better-auth's own endpoints, and no session contains them.
const hidden = { required: false, input: false, returned: false } as const;

/** What the plugin adds to the `user` table. */
export const userFields = {
  accountPreferences: { type: 'string', ...hidden },
  accountProfileChange: { type: 'string', ...hidden },
  accountMfaEnabledAt: { type: 'date', ...hidden },
  accountCredentialsChangedAt: { type: 'date', ...hidden },
} as const satisfies Record<string, DBFieldAttribute>;
