/**
 * Registers every tag. What the first tab needs is registered at once; profile and security follow as chunks of their own, so
 * await `customElements.whenDefined('account-profile')` before you call its methods.
 */
import './account-provider.ts';
import './account-settings.ts';
import './account-general.ts';

void import('./account-profile.ts');
void import('./account-security.ts');
