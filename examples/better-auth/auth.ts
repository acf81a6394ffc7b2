import { randomBytes } from 'node:crypto';

import { accountElements, backupCodeOptions, usernameOptions } from '@account-elements/adapters/better-auth/plugin';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor, username } from 'better-auth/plugins';
import Database from 'better-sqlite3';

/** The account that the example creates. */
export const demoUser = { username: 'ada', name: 'Ada Lovelace', password: 'Analytical-Engine-1843' } as const;

/** The parts of better-auth that the server uses. */
export interface Auth {
  handler(request: Request): Promise<Response>;
}

/** Creates the host's better-auth. The in-memory database and the secret last until the server ends. */
export async function createAuth(baseURL: string): Promise<Auth> {
  const auth = betterAuth({
    baseURL,
    secret: randomBytes(32).toString('hex'),
    database: new Database(':memory:'),
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, revokeSessionsOnPasswordReset: true },
    user: {
      additionalFields: { role: { type: 'string', input: false, defaultValue: 'Head of analysis' } },
    },
    plugins: [
      twoFactor({ issuer: 'Analytical Engines', backupCodeOptions }),
      username(usernameOptions),
      accountElements({
        roleOf: ({ role }) => ({ name: String(role), description: 'The role is a field of the host’s own.' }),
      }),
    ],
  });
  await (await getMigrations(auth.options)).runMigrations();
  await auth.api.signUpEmail({ body: { ...demoUser, displayUsername: 'Ada', email: 'ada@engines.example' } });
  return auth;
}
