import { createArgon2Hasher } from '@account-elements/adapters/argon2';
import type { AccountStorage } from '@account-elements/core';

import { StartError } from '../start-error.ts';
import { demo, demoIds } from './people.ts';

/**
 * Checks that no account has a published password, before an installation is served that is not the demo.
 *
 * @throws {StartError} `DEMO_PASSWORD_IN_USE`
 */
export async function assertNoDemoPassword(storage: AccountStorage): Promise<void> {
  const hasher = createArgon2Hasher();
  for (const person of ['ada', 'mary'] as const) {
    const account = await storage.get(demoIds[person]);
    const hash = account?.passwordHash ?? null;
    if (hash === null || !(await hasher.verify(demo[person].password, hash))) continue;
    const message = `${account?.username} has the published password of the demo: use another database, or set DEMO_PEOPLE=yes to allow it`;
    throw new StartError('DEMO_PASSWORD_IN_USE', message);
  }
}
