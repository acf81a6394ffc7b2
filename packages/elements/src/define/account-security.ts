import { AccountSecurity } from '../security/account-security.ts';
import './account-mfa.ts';
import './account-password.ts';
import { define } from './define.ts';

define('account-security', AccountSecurity);

export { AccountSecurity };
