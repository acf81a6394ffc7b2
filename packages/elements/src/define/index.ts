/**
 * Registers every tag. What the first tab needs is registered at once; profile and security follow as chunks of their own, so
 * await `customElements.whenDefined('account-profile')` before you call its methods.
 */
import './account-general.ts';
import './account-provider.ts';
import './account-settings.ts';

void import('./account-profile.ts');
void import('./account-security.ts');

// Types alone: they tell TypeScript what `document.createElement('account-profile')` gives, and its events.
export type { AccountMfa } from './account-mfa.ts';
export type { AccountPassword } from './account-password.ts';
export type { AccountGeneral } from './account-general.ts';
export type { AccountProfile } from './account-profile.ts';
export type { AccountProvider } from './account-provider.ts';
export type { AccountSecurity } from './account-security.ts';
export type { AccountSettings } from './account-settings.ts';
