import type { Person } from '../../shared/people.ts';

/** The list of users, with its loading state. */
export type UsersState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly people: readonly Person[]; readonly action: ActionState }
  | { readonly status: 'failed' };

/** What an administrator can do with the account of another user. The names are those of the server's routes. */
export type UserAction = 'unlock' | 'end-mfa';

/** The last action of an administrator. `asked`: the administrator has not confirmed it yet. */
export type ActionState =
  | { readonly status: 'none' }
  | {
      readonly status: 'asked' | 'running' | 'done' | 'failed';
      readonly action: UserAction;
      readonly person: Person;
    };

/** The users of the workspace. They are loaded when a user with the permission first opens the settings. */
export interface Users {
  readonly state: UsersState;
  read(): void;
  /** Asks the administrator to confirm an action. Returns `false` and does nothing while an action is running. */
  ask(action: UserAction, person: Person): boolean;
  /** Ends the question. */
  cancel(): void;
  /** Carries out an action. Returns whether this was successful. Does nothing while another action is running. */
  carryOut(action: UserAction, person: Person): Promise<boolean>;
}

/** The dependencies of the list. */
export interface UsersOptions {
  readonly fetchPeople: () => Promise<readonly Person[]>;
  readonly sendAction: (action: UserAction, id: string) => Promise<unknown>;
  readonly onChange: () => void;
}

/** How an action changes a user. */
const changes: Readonly<Record<UserAction, Partial<Person>>> = {
  unlock: { lockedUntil: null },
  'end-mfa': { mfaEnabled: false, canEndMfa: false },
};

export function createUsers({ fetchPeople, sendAction, onChange }: UsersOptions): Users {
  let state: UsersState = { status: 'idle' };
  const change = (next: UsersState): void => {
    state = next;
    onChange();
  };
  return {
    get state() {
      return state;
    },
    read() {
      if (state.status === 'loading') return;
      change({ status: 'loading' });
      fetchPeople().then(
        (people) => change({ status: 'ready', people, action: { status: 'none' } }),
        () => change({ status: 'failed' }),
      );
    },
    ask(action, person) {
      if (state.status !== 'ready' || state.action.status === 'running') return false;
      change({ ...state, action: { status: 'asked', action, person } });
      return true;
    },
    cancel() {
      if (state.status === 'ready' && state.action.status === 'asked') {
        change({ ...state, action: { status: 'none' } });
      }
    },
    async carryOut(action, person) {
      if (state.status !== 'ready' || state.action.status === 'running') return false;
      const { people } = state;
      change({ status: 'ready', people, action: { status: 'running', action, person } });
      const isDone = await sendAction(action, person.id).then(
        () => true,
        () => false,
      );
      const changed = people.map((one) => (one.id === person.id ? { ...one, ...changes[action] } : one));
      change(
        isDone
          ? { status: 'ready', people: changed, action: { status: 'done', action, person } }
          : { status: 'ready', people, action: { status: 'failed', action, person } },
      );
      return isDone;
    },
  };
}
