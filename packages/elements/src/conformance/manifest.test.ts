import { deepEqual } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

interface Named {
  readonly name?: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly events?: readonly Named[];
  readonly cssParts?: readonly Named[];
}

const source = join(import.meta.dirname, '..');
const { modules } = JSON.parse(readFileSync(join(source, '../custom-elements.json'), 'utf8')) as {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
};
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName !== undefined);
const texts = globSync('*/account-*.ts', { cwd: source }).map((file) => readFileSync(join(source, file), 'utf8'));

const names = (list: readonly Named[] = []): readonly unknown[] => list.map(({ name }) => name).sort();
const all = (text: string, pattern: RegExp): readonly unknown[] =>
  [...text.matchAll(pattern)].map((match) => match[1]).sort();

describe('the custom elements manifest', () => {
  for (const { tagName, events, cssParts } of elements) {
    const text = texts.find((one) => one.includes(`@tag ${tagName ?? ''}\n`)) ?? '';

    it(`has the events of <${tagName ?? ''}> that its class documents, and no others`, () =>
      deepEqual(names(events), all(text, /@fires \{\w+\} (\S+)/gu)));

    it(`has every part of <${tagName ?? ''}> that its class documents`, () =>
      deepEqual(names(cssParts), all(text, /@csspart (\S+)/gu)));
  }
});
