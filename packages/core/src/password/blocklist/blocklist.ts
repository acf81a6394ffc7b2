import type { PasswordContext } from '../policy.ts';
import { isCommonWord } from './common-words.ts';
import { fold } from './fold.ts';
import { isEnough, removeExpected } from './expected-words.ts';
import { hasParts } from './parts.ts';

// Passwords with fewer parts are sequences and repetitions, for example `Abc1!Abc1!` or fifteen blanks.
const fewestParts = 6;

/** Implements `PasswordBlocklist.isPersonal`. */
export function isPersonal(password: string, context: PasswordContext): boolean {
  const { rest, hasPersonalName } = removeExpected(fold(password), context);
  return hasPersonalName && !isEnough(rest);
}

/** Implements `PasswordBlocklist.isCommon`. */
export function isCommon(password: string, context: PasswordContext, words: readonly string[] = []): boolean {
  const folded = fold(password);
  if (!hasParts(folded, fewestParts) || isCommonWord(folded, words)) return true;
  const { rest, hasPersonalName, hasOtherWord } = removeExpected(folded, context);
  if (hasOtherWord && !isEnough(rest)) return true;
  return (hasOtherWord || hasPersonalName) && isCommonWord(rest, words);
}
