import { deepEqual, match } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { packageFolder } from './build/entries.ts';

const folder = join(packageFolder('elements'), 'src');
const files = globSync('**/*.ts', { cwd: folder, exclude: ['**/*.{test,driver}.ts'] });
const sources = files.map((file) => readFileSync(join(folder, file), 'utf8'));
const catalogue = files.flatMap((file, at) => (/^strings\//u.test(file) ? (sources[at] ?? []) : [])).join('\n');

/** Every match of the first group in any source, once. */
function all(pattern: RegExp): readonly string[] {
  return [...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, one = '']) => one)))];
}

/** What makes rows of docs/accessibility.md true by being nowhere. */
describe('the elements are without', () => {
  it('sound, film and pictures', () => {
    const drawn = all(/(?:^|[\s`>])<([a-z][a-z0-9-]*)[\s>/]/gmu);
    match(drawn.join(' '), /\bbutton\b.*\bdialog\b|\bdialog\b.*\bbutton\b/u);
    const media = ['audio', 'video', 'img', 'picture', 'canvas', 'object', 'embed', 'image', 'text'];
    deepEqual(
      drawn.filter((tag) => media.includes(tag)),
      [],
    );
    // A download, what colours are measured on, and the sheet that is printed: none of them is seen in the page.
    deepEqual(
      all(/createElement\('([a-z-]+)'/gu)
        .filter((tag) => !['div', 'ol', 'span'].includes(tag) && !tag.startsWith('account-'))
        .toSorted(),
      ['a', 'canvas', 'iframe'],
    );
    deepEqual(all(/(url\([^)]*)/gu), []);
  });

  it('gestures, drags and shakes: they listen to clicks, keys in tabs and dialogs, and what forms and pages tell', () => {
    const heard = [...all(/\s@([a-z-]+)=/gu), ...all(/addEventListener\??\.?\(\s*'([a-z-]+)'/gu)];
    const ofForms = ['blur', 'change', 'click', 'focusin', 'input', 'keydown', 'submit'];
    const ofDialogs = ['animationend', 'cancel', 'close'];
    const ofPages = [
      'afterprint',
      'beforeunload',
      'context-provider',
      'copy',
      'hashchange',
      'load',
      'visibilitychange',
    ];
    // One remembers where the focus was, the other fetches what a click will need.
    const doNothing = ['pointerdown', 'pointerover'];
    deepEqual(
      heard.toSorted().filter((one, at, list) => list.indexOf(one) === at),
      [...ofForms, ...ofDialogs, ...ofPages, ...doNothing].toSorted(),
    );
  });

  it('keys of their own: tabs hear arrows, Home and End, and dialogs hear Escape', () => {
    const hearing = files.filter((_file, at) => /\bkeydown\b.*=\$/u.test(sources[at] ?? ''));
    deepEqual(hearing.toSorted(), ['mfa/mfa-dialog.view.ts', 'settings/account-settings.view.ts']);
    deepEqual(all(/(accesskey)/giu), []);
  });

  it('things that come when something is pointed at: only colours change', () => {
    const rules = all(/:hover\s*\{([^}]*)\}/gu);
    const properties = rules.flatMap((rule) => [...rule.matchAll(/([a-z-]+):\s[^;]*;/gu)].map(([, name = '']) => name));
    deepEqual([...new Set(properties)].toSorted(), ['background', 'border-color', 'color', 'cursor']);
    deepEqual(all(/(popover|role="?tooltip)/gu), []);
  });

  it('flashes: one thing alone goes on by itself, paler and back in two seconds', () => {
    deepEqual(all(/@keyframes ([a-z-]+)/gu).toSorted(), ['account-appear', 'account-fade', 'pulse']);
    deepEqual(all(/animation: ([^;]*infinite[^;]*);/gu), [
      'pulse calc(var(--_pace) * 8) ease-in-out infinite alternate',
    ]);
    deepEqual(all(/--_pace: var\(--_motion, (\d\d+ms)\)/gu), ['120ms']);
    deepEqual(all(/<(animate\w*|marquee|blink)/gu), []);
  });

  it('words that only make sense to who sees a place, a shape or a colour', () => {
    match(catalogue, /Backup codes/u);
    const senses =
      /\b(?:above|below|beneath|underneath|on the (?:left|right)|to the (?:left|right)|top|bottom|red|green|blue|yellow|grey|gray|round|square|circle|arrow)\b/giu;
    deepEqual(catalogue.match(senses) ?? [], []);
  });
});
