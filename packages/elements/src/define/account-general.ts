import { AccountGeneral } from '../preferences/account-general.ts';
import { define } from './define.ts';

define('account-general', AccountGeneral);
