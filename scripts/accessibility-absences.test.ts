import { deepEqual, match } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { packageFolder } from './build/entries.ts';

const folder = join(packageFolder('elements'), 'src');
const files = globSync('**/*.ts', { cwd: folder, exclude: ['**/*.{test,driver}.ts'] });
const sources = files.map((file) => readFileSync(join(folder, file), 'utf8'));
const catalogue = files.flatMap((file, at) => (/^strings\//u.test(file) ? (sources[at] ?? []) : [])).join('\n');

/** Returns every distinct match of the first group in the sources. */
function all(pattern: RegExp): readonly string[] {
  return [...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, one = '']) => one)))];
}

/** Rows of docs/accessibility.md that are true because the elements lack something. */
describe('the elements', () => {
  it('have no sound, video or images', () => {
    const drawn = all(/(?:^|[\s`>])<([a-z][a-z0-9-]*)[\s>/]/gmu);
    match(drawn.join(' '), /\bbutton\b.*\bdialog\b|\bdialog\b.*\bbutton\b/u);
    const media = ['audio', 'video', 'img', 'picture', 'canvas', 'object', 'embed', 'image', 'text'];
    deepEqual(
      drawn.filter((tag) => media.includes(tag)),
      [],
    );
    // A download, a canvas to measure colours, and a style sheet for printing. None of them is visible in the page.
    deepEqual(
      all(/createElement\('([a-z-]+)'/gu)
        .filter((tag) => !['div', 'ol', 'span'].includes(tag) && !tag.startsWith('account-'))
        .toSorted(),
      ['a', 'canvas', 'iframe'],
    );
    deepEqual(all(/(url\([^)]*)/gu), []);
  });

  it('listen to no gestures or motion, only to clicks, keys in tabs and dialogs, and events of forms and pages', () => {
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
    // One tracks the focus, the other preloads code for the next click.
    const doNothing = ['pointerdown', 'pointerover'];
    deepEqual(
      heard.toSorted().filter((one, at, list) => list.indexOf(one) === at),
      [...ofForms, ...ofDialogs, ...ofPages, ...doNothing].toSorted(),
    );
  });

  it('have no shortcuts: tabs handle arrow keys, Home and End, and dialogs handle Escape', () => {
    const hearing = files.filter((_file, at) => /\bkeydown\b.*=\$/u.test(sources[at] ?? ''));
    deepEqual(hearing.toSorted(), ['mfa/mfa-dialog.view.ts', 'settings/account-settings.view.ts']);
    deepEqual(all(/(accesskey)/giu), []);
  });

  it('show no content on hover, only other colours', () => {
    const rules = all(/:hover\s*\{([^}]*)\}/gu);
    const properties = rules.flatMap((rule) => [...rule.matchAll(/([a-z-]+):\s[^;]*;/gu)].map(([, name = '']) => name));
    deepEqual([...new Set(properties)].toSorted(), ['background', 'border-color', 'color', 'cursor']);
    deepEqual(all(/(popover|role="?tooltip)/gu), []);
  });

  it('do not flash: the only endless animation changes opacity within two seconds', () => {
    deepEqual(all(/@keyframes ([a-z-]+)/gu).toSorted(), ['account-appear', 'account-fade', 'pulse']);
    deepEqual(all(/animation: ([^;]*infinite[^;]*);/gu), [
      'pulse calc(var(--_pace) * 8) ease-in-out infinite alternate',
    ]);
    deepEqual(all(/--_pace: var\(--_motion, (\d\d+ms)\)/gu), ['120ms']);
    deepEqual(all(/<(animate\w*|marquee|blink)/gu), []);
  });

  it('have no text that refers to a position, shape or colour', () => {
    match(catalogue, /Backup codes/u);
    const senses =
      /\b(?:above|below|beneath|underneath|on the (?:left|right)|to the (?:left|right)|top|bottom|red|green|blue|yellow|grey|gray|round|square|circle|arrow)\b/giu;
    deepEqual(catalogue.match(senses) ?? [], []);
  });
});
