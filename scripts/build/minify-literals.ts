import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import MagicString from 'magic-string';
import type { SourceMap } from 'magic-string';
import { parseAst } from 'rollup/parseAst';
import type { Plugin } from 'rollup';

/** The part of a syntax tree that this module reads. */
interface Literal {
  readonly tag: { readonly type: string; readonly name?: string };
  readonly quasi: { readonly quasis: readonly { readonly start: number; readonly end: number }[] };
}

/**
 * Removes white space and comments that browsers ignore from the `css` and `html` literals of a module. Minifiers of JavaScript do not
 * change the text of a literal.
 *
 * @param code JavaScript. Use it after types are removed.
 */
export function minifyLiterals(code: string): { readonly code: string; readonly map: SourceMap } | null {
  if (!/\b(?:css|html)`/u.test(code)) return null;
  const text = new MagicString(code);
  for (const { tag, quasi } of literalsIn(parseAst(code))) {
    const minify = tag.name === 'css' ? minifyCss : tag.name === 'html' ? minifyHtml : null;
    if (minify === null) continue;
    for (const { start, end } of quasi.quasis) {
      if (start < end) text.update(start, end, minify(code.slice(start, end)));
    }
  }
  return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
}

/** Applies {@link minifyLiterals} to the sources of the packages, after esbuild. */
export function literalMinifier(): Plugin {
  return { name: 'minify-literals', transform: (code, id) => (id.endsWith('.ts') ? minifyLiterals(code) : null) };
}

/** The same for a build with esbuild. */
export const literalMinifierForEsbuild: EsbuildPlugin = {
  name: 'minify-literals',
  setup({ onLoad }) {
    onLoad({ filter: /\/packages\/elements\/src\/.*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', target: 'es2022' });
      return { contents: minifyLiterals(code)?.code ?? code, loader: 'js' };
    });
  },
};

function literalsIn(node: unknown): readonly Literal[] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(literalsIn);
  return 'type' in node && node.type === 'TaggedTemplateExpression' ? [node as unknown as Literal, ...inside] : inside;
}

// A space between two words, or next to an expression, can be significant. Strings are not changed, but the value of an attribute needs no
// quotes if it is a word.
function minifyCss(css: string): string {
  return css
    .replaceAll(/\/\*.*?\*\//gsu, '')
    .replaceAll(/=(["'])([a-z]+)\1\]/gu, '=$2]')
    .split(/("[^"]*"|'[^']*')/u)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replaceAll(/\s+/gu, ' ')
            .replaceAll(/ ?([{};,>]) ?/gu, '$1')
            .replaceAll(': ', ':')
            .replaceAll(';}', '}'),
    )
    .join('');
}

// A line break between two elements is a space on the screen, so one is kept.
function minifyHtml(html: string): string {
  return html.replaceAll(/\s*\n\s*/gu, ' ');
}
