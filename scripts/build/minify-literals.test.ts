import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { build, transform } from 'esbuild';
import type { Plugin } from 'esbuild';

import { packageFolder, sourceCondition } from './entries.ts';
import { literalMinifierForEsbuild, minifyLiterals } from './minify-literals.ts';

const minified = (code: string): string | undefined => minifyLiterals(code)?.code;

describe('minifying of literals', () => {
  for (const [before, after] of [
    [`a {\n  color: red;\n  /* it's */ margin: 0 auto;\n}\nb > c,\nd e {\n}`, 'a{color:red;margin:0 auto}b>c,d e{}'],
    ['a { margin: calc(1px + 2px); }', 'a{margin:calc(1px + 2px)}'],
    ['a :hover { & .b { color: red } }', 'a :hover{& .b{color:red}}'],
    ["[part~='a'] [data-b='c d'] { content: ' > : ; '; }", "[part~=a] [data-b='c d']{content:' > : ; '}"],
    ['a { animation: x 0s ${late} both; ${rest} }', 'a{animation:x 0s ${late} both;${rest}}'],
  ] as const) {
    test(`shortens css\`${before.replaceAll('\n', ' ')}\``, () => {
      assert.equal(minified(`css\`${before}\``), `css\`${after}\``);
    });
  }

  test('replaces line breaks and indents in html, also in nested literals, by one space', () => {
    assert.equal(
      minified('html`<p\n    part="a b"\n  >\n    ${one  }  two ${list.map(() => html`<b></b>\n  `)}</p>`'),
      'html`<p part="a b" > ${one  }  two ${list.map(() => html`<b></b> `)}</p>`',
    );
  });

  test('does not change other literals, strings and comments', () => {
    const code = "const text = `a\n  b`; const other = tag`a\n  b`; const string = 'css` a { } `'; // html` `";
    assert.equal(minified(code), code);
    assert.equal(minifyLiterals('const text = `a\n  b`;'), null);
  });

  test('does not change the meaning of any style sheet of the elements', async () => {
    const [before, after] = await Promise.all([stylesWith([]), stylesWith([literalMinifierForEsbuild])]);
    assert.ok(before.size > 20, `${before.size} style sheets`);
    for (const [name, text] of before) {
      const short = after.get(name) ?? '';
      assert.ok(short.length < text.length, name);
      assert.equal(await normalized(short), await normalized(text), name);
    }
  });
});

/** Returns every exported style sheet of the elements by its name. */
async function stylesWith(plugins: Plugin[]): Promise<ReadonlyMap<string, string>> {
  const folder = packageFolder('elements');
  const { outputFiles } = await build({
    stdin: {
      contents: globSync('src/**/*.styles.ts', { cwd: folder })
        .map((file) => `export * from './${file}';`)
        .join('\n'),
      resolveDir: folder,
    },
    outfile: join(folder, 'styles.js'),
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: [sourceCondition],
    plugins,
  });
  const code = outputFiles.map(({ text }) => text).join('');
  const styles = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Readonly<
    Record<string, { readonly cssText: string }>
  >;
  return new Map(Object.entries(styles).map(([name, { cssText }]) => [name, cssText]));
}

/** Writes equal style sheets in the same way. Some are declarations for a rule. esbuild does not change custom properties and `@container`. */
async function normalized(css: string): Promise<string> {
  const isSheet = /^\s*[@:.[a-z-][^;{]*\{/u.test(css);
  return (await transform(isSheet ? css : `a{${css}}`, { loader: 'css', minify: true })).code.replaceAll(
    /([,:]) /gu,
    '$1',
  );
}
