import { ApiError } from '../api.ts';

/** The state of a sign-in. */
export interface SignInState {
  readonly step: 'password' | 'app-code' | 'backup-code';
  readonly busy: boolean;
  readonly problem: SignInProblem | null;
}

/** What went wrong, by a name the view has words for. */
export interface SignInProblem {
  readonly code: string;
  /** Whole seconds. */
  readonly retryAfter: number | undefined;
}

/** Signing in, step by step. */
export interface SignIn {
  readonly state: SignInState;
  sendPassword(credentials: { readonly username: string; readonly password: string }): Promise<void>;
  sendCode(code: string): Promise<void>;
  /** Goes to another way of giving the second factor, or back to the password. */
  turnTo(step: SignInState['step']): void;
}

/** What a sign-in needs. */
export interface SignInOptions {
  /** Whether the password was right before the page was reloaded, and the second step is still open. */
  readonly isHalfWay: boolean;
  readonly post: <Answer>(path: string, body: unknown) => Promise<Answer>;
  readonly onChange: () => void;
  readonly onDone: () => void;
}

export function createSignIn({ isHalfWay, post, onChange, onDone }: SignInOptions): SignIn {
  let state: SignInState = { step: isHalfWay ? 'app-code' : 'password', busy: false, problem: null };

  const change = (next: Partial<SignInState>): void => {
    state = { ...state, ...next };
    onChange();
  };

  const attempt = async (send: () => Promise<void>): Promise<void> => {
    if (state.busy) return;
    change({ busy: true, problem: null });
    try {
      await send();
    } catch (error) {
      const problem = problemOf(error);
      // The time for the second step ran out, or the password was changed meanwhile: only the first step helps.
      change({ busy: false, problem, ...(problem.code === 'SESSION_ENDED' && { step: 'password' }) });
    }
  };

  return {
    get state() {
      return state;
    },
    sendPassword: (credentials) =>
      attempt(async () => {
        const { secondFactorRequired } = await post<{ secondFactorRequired: boolean }>('/api/sign-in', credentials);
        if (secondFactorRequired) change({ step: 'app-code', busy: false });
        else onDone();
      }),
    sendCode: (code) =>
      attempt(async () => {
        await post('/api/sign-in/second-factor', { code });
        onDone();
      }),
    turnTo: (step) => change({ step, problem: null }),
  };
}

function problemOf(error: unknown): SignInProblem {
  return error instanceof ApiError
    ? { code: error.code, retryAfter: error.retryAfter }
    : { code: 'SERVICE_FAILED', retryAfter: undefined };
}
