import type { DBFieldAttribute } from 'better-auth/db';

/** A row of the `user` table, with the columns of `username`, `twoFactor`, this plugin and the host. */
export interface AccountUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly username?: string | null | undefined;
  readonly displayUsername?: string | null | undefined;
  readonly twoFactorEnabled?: boolean | null | undefined;
  /** Stored preferences as JSON; the value that compare-and-swap compares. */
  readonly accountPreferences?: string | null | undefined;
  /** The time of the last change of the names, with a random part to distinguish concurrent changes: `<ISO 8601> <random>`. */
  readonly accountProfileChange?: string | null | undefined;
  readonly accountMfaEnabledAt?: Date | null | undefined;
  readonly accountCredentialsChangedAt?: Date | null | undefined;
  readonly [field: string]: unknown;
}

// They cannot be set through better-auth's own endpoints, and no session contains them.
const hidden = { required: false, input: false, returned: false } as const;

/** The columns that the plugin adds to the `user` table. */
export const userFields = {
  accountPreferences: { type: 'string', ...hidden },
  accountProfileChange: { type: 'string', ...hidden },
  accountMfaEnabledAt: { type: 'date', ...hidden },
  accountCredentialsChangedAt: { type: 'date', ...hidden },
} as const satisfies Record<string, DBFieldAttribute>;
