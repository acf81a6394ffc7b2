export { createArgon2Hasher } from './argon2-hasher.ts';
export type { Argon2Options } from './argon2-hasher.ts';
