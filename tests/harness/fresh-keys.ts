import { randomBytes } from 'node:crypto';

/** Creates random keys, as environment variables for all servers of one database. */
export function freshKeys(): { readonly APP_SECRET: string; readonly SEALING_KEY: string } {
  return { APP_SECRET: freshKey(), SEALING_KEY: freshKey() };
}

function freshKey(): string {
  return randomBytes(32).toString('base64url');
}
