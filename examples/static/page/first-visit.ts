import { deleteDB, openDB } from 'idb';

/** Values that the first visit creates and later visits reuse. */
export interface FirstVisit {
  readonly accountId: string;
  /**
   * 32 bytes. A page has no safer place for the key than next to the sealed data, so sealing does not protect against users of
   * this browser.
   */
  readonly sealingKey: Uint8Array<ArrayBuffer>;
}

/** Creates the values of a first visit, without storing them. */
export function createFirstVisit(): FirstVisit {
  return { accountId: crypto.randomUUID(), sealingKey: crypto.getRandomValues(new Uint8Array(32)) };
}

/** Returns the stored values of the first visit, or creates and stores them. */
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

/** Deletes the stored values, so that the next visit is a first visit. */
export function forgetFirstVisit(name: string): Promise<void> {
  return deleteDB(name);
}
