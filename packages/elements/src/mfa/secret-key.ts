/** Writes a base32 secret in groups of four, the way it is easiest to read off and type. */
export function groupSecret(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/gu, '$1 ');
}
