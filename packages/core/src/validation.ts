/**
 * The input checks that forms and servers share. They have their own entry point, so that a page loads them with the first form that
 * needs them and not with the client.
 */
export { loadPasswordBlocklist } from './password/blocklist/load.ts';
export { evaluatePassword } from './password/evaluate-password.ts';
export { newPasswordIssues } from './password/password-change.ts';
export { fullNameIssues, normalizeFullName } from './profile/full-name.ts';
export { normalizeProfileUpdate, profileUpdateIssues } from './profile/profile.ts';
export { usernameKey } from './profile/username.ts';
