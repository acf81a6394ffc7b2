import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { fold, squeeze, undoSubstitutions } from '../src/password/blocklist/fold.ts';

const packageFolder = join(createRequire(import.meta.url).resolve('@zxcvbn-ts/language-common'), '../..');

/** How many words are in the file. Further words are rarer and make the file larger. */
const count = 5000;

/** Words that people choose for a new password more often than the leaked passwords of the source show. */
const further = `
  password passwort contrasena contraseña motdepasse senha пароль password pass secret login admin administrator root user username
  guest default changeme change account temp temporary welcome letmein hello test demo system server service company office access
  spring summer autumn fall winter printemps automne hiver frühling sommer herbst primavera verano otoño invierno verão outono
  january february march april may june july august september october november december januar februar märz mai juni juli oktober
  dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janvier février mars avril juin
  juillet août septembre octobre novembre décembre monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch
  donnerstag freitag samstag sonntag lunes martes miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi
  dimanche covid corona bitcoin facebook instagram netflix whatsapp youtube amazon minecraft fortnite roblox
  opensesame changeit god sex cat dog love correcthorsebatterystaple`;

process.stdout.write(moduleOf(commonWords()));

/**
 * Returns the common words of the blocklist, in alphabetical order. The source has passwords in the order of their frequency. Passwords
 * with other digits and symbols around the same word are the same word here.
 */
function commonWords(): readonly string[] {
  const words = [...wordsOf(further.trim().split(/\s+/u)), ...wordsOf(passwords())];
  const unique = new Map<string, string>();
  for (const word of words) if (!unique.has(squeeze(word))) unique.set(squeeze(word), word);
  return [...unique.values()].slice(0, count).sort();
}

function passwords(): readonly string[] {
  return JSON.parse(readFileSync(join(packageFolder, 'src/passwords.json'), 'utf8')) as string[];
}

function wordsOf(list: readonly string[]): readonly string[] {
  return list.map(wordOf).filter((word) => /^[\p{Script=Latin}\p{Script=Cyrillic}]{3,20}$/u.test(word));
}

function wordOf(password: string): string {
  const core = fold(password).replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return undoSubstitutions(core, 'i').replaceAll(/[^\p{L}]/gu, '');
}

/** Each word begins with a digit: how many letters it shares with the word before. */
function encode(words: readonly string[]): string {
  return words
    .map((word, index) => {
      const before = words[index - 1] ?? '';
      let shared = 0;
      while (shared < 9 && shared < word.length - 1 && word.charAt(shared) === before.charAt(shared)) shared += 1;
      return `${shared}${word.slice(shared)}`;
    })
    .join('');
}

function moduleOf(words: readonly string[]): string {
  const lines = encode(words).match(/.{1,140}/gu) ?? [];
  return `${notice()}
/** ${words.length} common words in alphabetical order. Each begins with a digit: how many letters it shares with the word before. */
export const commonWords = \`
${lines.join('\n')}
\`;
`;
}

function notice(): string {
  const licence = readFileSync(join(packageFolder, 'LICENSE.txt'), 'utf8').trim();
  const lines = [
    'Written by packages/core/scripts/common-words.ts from @zxcvbn-ts/language-common, which has this licence:',
    '',
    ...licence.split('\n'),
  ];
  return ['/*!', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}
