/**
 * The policies for usernames. They have their own entry point, so that a page with the default policy does not load the others.
 */
export { emailUsernamePolicy } from './profile/email-usernames.ts';
export { unicodeUsernamePolicy } from './profile/unicode-usernames.ts';
export { asciiUsernamePolicy, defaultUsernamePolicy, reservedUsernames } from './profile/username-policy.ts';
export type { UsernamePolicy, UsernamePolicyOptions } from './profile/username-policy.ts';
