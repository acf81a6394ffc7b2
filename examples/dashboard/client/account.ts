import { createHttpAccountService } from '@account-elements/adapters/http';
import { createAccountClient } from '@account-elements/core';
import type { AccountClient } from '@account-elements/core';

import { preferences } from '../shared/preferences.ts';

/** The account client of the signed-in user. It calls this application's own server. */
export type Account = AccountClient<typeof preferences.fields>;

export function openAccount(): Account {
  return createAccountClient({ service: createHttpAccountService({ url: '/account' }), preferences });
}
