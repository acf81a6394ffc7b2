import { formatWait } from '../format.ts';
import type { SignInProblem, SignInState } from './sign-in.ts';

/** Returns the text of an error at a step of the sign-in. */
export function problemText({ code, retryAfter }: SignInProblem, step: SignInState['step']): string {
  switch (code) {
    case 'PASSWORD_WRONG':
      return 'Incorrect username or password.';
    case 'ACCOUNT_SUSPENDED':
      return 'Your account is suspended. Contact your administrator.';
    case 'CODE_WRONG':
    case 'INPUT_INVALID':
      return 'Incorrect code.';
    case 'CODE_USED':
      return step === 'backup-code'
        ? 'This code was already used. Enter another one.'
        : 'This code was already used. Wait for the next one.';
    case 'MFA_INACTIVE':
    case 'SESSION_ENDED':
      return 'Your sign-in timed out. Start again.';
    case 'ATTEMPTS_LOCKED':
    case 'SIGN_INS_TOO_MANY':
      return `Too many attempts. Try again in ${formatWait(retryAfter ?? 60)}.`;
    case 'CONNECTION_FAILED':
      return 'We can’t reach the server. Check your connection and try again.';
    case 'SERVICE_UNAVAILABLE':
      return 'We can’t reach the service right now. Please try again in a moment.';
    default:
      return 'Something went wrong. Please try again.';
  }
}

/** Returns the text about why the user was sent to this page; empty for unknown reasons. */
export function reasonText(reason: string | null): string | null {
  switch (reason) {
    case 'ended':
      return 'Your session has ended. Sign in again to continue.';
    case 'signed-out':
      return 'You’re signed out.';
    default:
      return null;
  }
}
