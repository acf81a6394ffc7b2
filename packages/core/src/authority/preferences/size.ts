import type { PreferenceValues } from '../../preferences/definition.ts';
import { utf8 } from '../kernel/encoding.ts';

const mostBytes = 16 * 1024;

/** Returns whether preferences exceed the limit of an account, 16 KiB as JSON. Every read of the account contains them. */
export function preferencesTooLarge(values: PreferenceValues): boolean {
  return utf8(JSON.stringify(values)).length > mostBytes;
}
