import { ApiError } from '../api.ts';

/** The state of a sign-in. */
export interface SignInState {
  readonly step: 'password' | 'app-code' | 'backup-code';
  readonly busy: boolean;
  readonly problem: SignInProblem | null;
}

/** The error. The view has a text for each one. */
export interface SignInProblem {
  readonly code: string;
  /** In whole seconds. */
  readonly retryAfter: number | undefined;
}

/** Sign-in, step by step. */
export interface SignIn {
  readonly state: SignInState;
  sendPassword(credentials: { readonly username: string; readonly password: string }): Promise<void>;
  sendCode(code: string): Promise<void>;
  /** Changes to another method for the second step, or back to the password. */
  turnTo(step: SignInState['step']): void;
}

/** The dependencies of a sign-in. */
export interface SignInOptions {
  /** Whether the second step is still open after a reload, because the password was already accepted. */
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
      // The second step has expired, or the password was changed since. The user has to start again.
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
