import { AccountPassword } from '../password/account-password.ts';
import { define } from './define.ts';

define('account-password', AccountPassword);
