import { AccountMfa } from '../mfa/account-mfa.ts';
import { define } from './define.ts';

define('account-mfa', AccountMfa);
