import { randomBytes } from 'node:crypto';

/** Keys that nobody has used before, as the environment of every server of one database holds them. */
export function freshKeys(): { readonly APP_SECRET: string; readonly SEALING_KEY: string } {
  return { APP_SECRET: freshKey(), SEALING_KEY: freshKey() };
}

function freshKey(): string {
  return randomBytes(32).toString('base64url');
}
