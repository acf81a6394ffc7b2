import type { PreferenceValues } from '../../preferences/definition.ts';
import { utf8 } from '../kernel/encoding.ts';

const mostBytes = 16 * 1024;

/** Whether preferences are more than an account may carry: 16 KiB as JSON. They are read with every page. */
export function preferencesTooLarge(values: PreferenceValues): boolean {
  return utf8(JSON.stringify(values)).length > mostBytes;
}
