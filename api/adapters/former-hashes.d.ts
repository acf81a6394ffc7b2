import { PasswordVerifier } from '@account-elements/core/authority';

/**
 * Reads the password hashes of other systems, for `formerHashers` of `createAuthority`. Each hash is replaced at the next sign-in.
 *
 * | Scheme | Formats | Limits |
 * |---|---|---|
 * | bcrypt | `$2a$`, `$2b$`, `$2y$`; Django | cost 15 |
 * | Argon2i, Argon2d, Argon2id | PHC strings, versions 16 and 19; Django | 128 MiB, 16 passes, 16 lanes |
 * | scrypt | PHC strings and passlib, Django, Werkzeug, better-auth and Lucia | N · r · p at most 2^21 (256 MiB for p = 1), r and p at most 64 |
 * | PBKDF2 with SHA-1, SHA-256 or SHA-512 | PHC strings, passlib, Django, Werkzeug, ASP.NET Core Identity 2 and 3 | 2 000 000 rounds |
 *
 * A hash of another format, a damaged hash and a hash beyond the limits are `HASH_UNREADABLE`. bcrypt needs the package `@node-rs/bcrypt`,
 * Argon2 needs `@node-rs/argon2`. Each is loaded when the first such hash is verified; if it is not installed, the result is
 * `HASH_UNREADABLE` with a cause that names it. scrypt needs `node:crypto`.
 *
 * bcrypt uses the first 72 bytes of a password and ignores the rest.
 *
 * @example
 * createAuthority({ ...options, passwordHasher: createArgon2Hasher(), formerHashers: createFormerHashers() });
 */
declare function createFormerHashers(): readonly PasswordVerifier[];

export { createFormerHashers };
