import { tryOrUndefined } from '../try-or-undefined.ts';

/** Tells the other windows of this browser to read the account: from now on it is that of another user, if another user was signed in. */
export function announceSignIn(): void {
  tryOrUndefined(() => new BroadcastChannel('@account-elements'))?.postMessage('account-changed');
}
