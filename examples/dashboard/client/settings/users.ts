import type { Person } from '../../shared/people.ts';

/** The list of users, with its loading state. */
export type UsersState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly people: readonly Person[] }
  | { readonly status: 'failed' };

/** The users of the workspace. They are loaded when a user with the permission first opens the settings. */
export interface Users {
  readonly state: UsersState;
  read(): void;
}

export function createUsers(fetchPeople: () => Promise<readonly Person[]>, onChange: () => void): Users {
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
        (people) => change({ status: 'ready', people }),
        () => change({ status: 'failed' }),
      );
    },
  };
}
