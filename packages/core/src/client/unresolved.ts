import type { AccountStore } from './account-store.ts';
import type { Comparison } from './change-outcome.ts';

/** The last change of each name, while its outcome is unknown. */
export interface Unresolved {
  /** Resolves with the first outcome that a later account shows. Stays pending after `forget`, `close` or the account of another user. */
  resolve(name: string, compare: Comparison): Promise<'saved' | 'notSaved'>;
  forget(name: string): void;
  close(): void;
}

export function createUnresolved({ account }: AccountStore): Unresolved {
  const waiting = new Map<string, { readonly compare: Comparison; resolve(outcome: 'saved' | 'notSaved'): void }>();
  let closed = false;

  const stop = account.listen((resource) => {
    if (resource.status !== 'ready') return;
    for (const [name, { compare, resolve }] of waiting) {
      const outcome = compare(resource.value);
      if (outcome !== undefined) waiting.delete(name);
      if (outcome) resolve(outcome);
    }
  });

  return {
    resolve: (name, compare) =>
      new Promise((resolve) => {
        if (!closed) waiting.set(name, { compare, resolve });
      }),
    forget: (name) => void waiting.delete(name),
    close() {
      closed = true;
      waiting.clear();
      stop();
    },
  };
}
