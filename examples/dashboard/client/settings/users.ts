import type { Person } from '../../shared/people.ts';

/** The list of users, with its loading state. */
export type UsersState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly people: readonly Person[]; readonly unlock: UnlockState }
  | { readonly status: 'failed' };

/** The last attempt of an administrator to unlock the sign-in of a user. */
export type UnlockState =
  { readonly status: 'none' } | { readonly status: 'running' | 'done' | 'failed'; readonly person: Person };

/** The users of the workspace. They are loaded when a user with the permission first opens the settings. */
export interface Users {
  readonly state: UsersState;
  read(): void;
  /** Unlocks the sign-in of a user. Returns whether this was successful. Does nothing while another one is being unlocked. */
  unlock(person: Person): Promise<boolean>;
}

/** The dependencies of the list. */
export interface UsersOptions {
  readonly fetchPeople: () => Promise<readonly Person[]>;
  readonly sendUnlock: (id: string) => Promise<unknown>;
  readonly onChange: () => void;
}

export function createUsers({ fetchPeople, sendUnlock, onChange }: UsersOptions): Users {
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
        (people) => change({ status: 'ready', people, unlock: { status: 'none' } }),
        () => change({ status: 'failed' }),
      );
    },
    async unlock(person) {
      if (state.status !== 'ready' || state.unlock.status === 'running') return false;
      const { people } = state;
      change({ status: 'ready', people, unlock: { status: 'running', person } });
      const isUnlocked = await sendUnlock(person.id).then(
        () => true,
        () => false,
      );
      const unlocked = people.map((one) => (one.id === person.id ? { ...one, lockedUntil: null } : one));
      change(
        isUnlocked
          ? { status: 'ready', people: unlocked, unlock: { status: 'done', person } }
          : { status: 'ready', people, unlock: { status: 'failed', person } },
      );
      return isUnlocked;
    },
  };
}
