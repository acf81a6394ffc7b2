export type { TimeoutSignal } from './connection.ts';
export { createIndexedDbStorage } from './indexeddb-storage.ts';
export type { IndexedDbStorageOptions } from './indexeddb-storage.ts';
