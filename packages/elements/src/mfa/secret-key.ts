/** Returns a base32 secret in groups of four, which are easier to read and type. */
export function groupSecret(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/gu, '$1 ');
}
