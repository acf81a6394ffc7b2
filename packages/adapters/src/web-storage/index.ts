export { createWebStorage } from './web-storage.ts';
export type { LockRequest, WebStorageArea, WebStorageOptions } from './web-storage.ts';
