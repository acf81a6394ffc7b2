import '@account-elements/elements/define';
import { createBetterAuthAccountService } from '@account-elements/adapters/better-auth';
import { createAccountClient } from '@account-elements/core';
import { twoFactorClient, usernameClient } from 'better-auth/client/plugins';
import { createAuthClient } from 'better-auth/client';

import { startSignIn } from './sign-in.ts';

const auth = createAuthClient({ plugins: [usernameClient(), twoFactorClient()] });
const client = createAccountClient({ service: createBetterAuthAccountService({ client: auth }) });

const show = (isSignedIn: boolean): void => void document.body.classList.toggle('signed-in', isSignedIn);
const open = async (): Promise<void> => show((await client.load()).ok);

const provider = document.querySelector('account-provider');
if (provider !== null) provider.client = client;
client.session.subscribe((session) => {
  if (session === 'ended') show(false);
});
document.querySelector('#sign-out')?.addEventListener('click', () => void auth.signOut().then(() => location.reload()));

startSignIn(
  {
    password: async (username, password) => {
      const { data, error } = await auth.signIn.username({ username, password });
      if (error) return 'refused';
      return 'twoFactorRedirect' in data ? 'code' : 'done';
    },
    code: async (code) => {
      const isTotp = /^[\d\s]{6,8}$/u.test(code);
      const { error } = isTotp
        ? await auth.twoFactor.verifyTotp({ code: code.replaceAll(/\s/gu, '') })
        : await auth.twoFactor.verifyBackupCode({ code });
      return error ? 'refused' : 'done';
    },
  },
  () => void open(),
);
await open();
document.body.classList.add('ready');
