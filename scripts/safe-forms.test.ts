import { deepEqual, match } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { root } from './build/entries.ts';

const files = globSync('{packages/*/src,examples,stories}/**/*.{ts,js,mjs,html}', {
  cwd: root,
  exclude: ['**/node_modules', '**/dist', '**/storybook-static', '**/.tsc', '**/*.{test,e2e}.ts'],
});

/**
 * The parts of a source with which a browser could send fields in an address or request when no submit handler runs.
 * packages/elements/src/ui/form.view.ts explains the reason.
 */
function unsafeForms(source: string): readonly string[] {
  const tags = [...source.matchAll(/<form(?=[\s>])/giu)].map(({ index }) => tagAt(source, index));
  const madeByScript = /createElement\(\s*['"`]form['"`]/giu;
  const overrides = /\bform(?:method|action)\b(?=\s*=|['"`])|\.form(?:Method|Action)\b/gu;
  return [
    ...tags.filter((tag) => /\smethod\s*=\s*["']?([^\s"'>]*)/iu.exec(tag)?.[1] !== 'dialog'),
    ...[madeByScript, overrides].flatMap((pattern) => [...source.matchAll(pattern)].map(([found]) => found)),
  ];
}

/** A tag from its `<` to its `>`. Every `${…}` of a template literal is left out, because a `>` in it does not end the tag. */
function tagAt(source: string, start: number): string {
  let depth = 0;
  let tag = '';
  for (let at = start; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (character === '{' && (depth > 0 || source[at - 1] === '$')) depth += 1;
    if (depth === 0) tag += character;
    if (depth === 0 && character === '>') break;
    if (depth > 0 && character === '}') depth -= 1;
  }
  return tag;
}

describe('a form in the sources of elements, examples and stories', () => {
  it('has method="dialog", and no button or script that changes it', () => {
    const found = files.flatMap((file) =>
      unsafeForms(readFileSync(join(root, file), 'utf8')).map((form) => `${file}: ${form}`),
    );
    deepEqual(found, []);
  });

  it('is found in views, pages and scripts', () => {
    const withForms = files.filter((file) => /<form[\s>]/u.test(readFileSync(join(root, file), 'utf8')));
    match(withForms.join(' '), /sign-in[.]view[.]ts.*form[.]view[.]ts|form[.]view[.]ts.*sign-in[.]view[.]ts/u);
    match(withForms.join(' '), /better-auth\/page\/index[.]html/u);
  });

  for (const [source, expected] of [
    ['<form>', 1],
    ['<FORM id="sign-in">', 1],
    ['<form method="post">', 1],
    ['<form method=get action="/sign-in">', 1],
    ['<form data-method="dialog">', 1],
    ['<form method=${method}>', 1],
    ['<form method="get" method="dialog">', 1],
    ['${isOpen ? html`<form part="form">` : nothing}', 1],
    ['<form @submit=${(event) => send(event)}>', 1],
    ['<form\n  part="form"\n  @submit=${(event) => { if (a > b) send({ event }); }}\n>', 1],
    ['<form method="dialog"><button formmethod="get">', 1],
    ['<form method="dialog"><button formaction="/sign-in">', 1],
    ["document.createElement('form')", 1],
    ["button.setAttribute('formmethod', 'get')", 1],
    ["button.formMethod = 'get'", 1],
    ['<form method="dialog">', 0],
    ['<form method=dialog hidden>', 0],
    ["<form @submit=${(event) => send(event)} method='dialog'>", 0],
    ['<formula> is not a form', 0],
  ] as const) {
    it(`${expected === 0 ? 'is' : 'is not'} safe as ${JSON.stringify(source)}`, () => {
      deepEqual(unsafeForms(source).length, expected, unsafeForms(source).join());
    });
  }
});
