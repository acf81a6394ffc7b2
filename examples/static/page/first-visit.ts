import { deleteDB, openDB } from 'idb';

/** What is made at the first visit, and is the same at every later one. */
export interface FirstVisit {
  readonly accountId: string;
  /** 32 bytes. A page has no safer place for them than next to the sealed data, so they do not protect it from users of this browser. */
  readonly sealingKey: Uint8Array<ArrayBuffer>;
}

/** Makes a visit that is not kept yet. */
export function createFirstVisit(): FirstVisit {
  return { accountId: crypto.randomUUID(), sealingKey: crypto.getRandomValues(new Uint8Array(32)) };
}

/** Gives the first visit to this place, which may be the one now. */
export async function recallFirstVisit(name: string): Promise<FirstVisit> {
  const database = await openDB(name, 1, { upgrade: (opened) => void opened.createObjectStore('visits') });
  try {
    const transaction = database.transaction('visits', 'readwrite', { durability: 'strict' });
    const known = (await transaction.store.get('first')) as FirstVisit | undefined;
    const visit = known ?? createFirstVisit();
    if (known === undefined) await transaction.store.put(visit, 'first');
    await transaction.done;
    return visit;
  } finally {
    database.close();
  }
}

/** Makes the next visit the first one. */
export function forgetFirstVisit(name: string): Promise<void> {
  return deleteDB(name);
}
