import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';

import ts from 'typescript';

import { root } from '../build/entries.ts';
import { snippetsOf } from './snippets.ts';

const page = 'docs/iframe.md';
const [, ofSettings = '', ofHost = ''] = snippetsOf(page).flatMap(({ language, code }) =>
  language === 'ts' ? [code] : [],
);

type Listener = (event: { origin: string; source: unknown; data: unknown }) => void;

/** Runs the code of a page of the recipe with the given global values. Returns its listener for messages. */
function listenerOf(code: string, globals: object): Listener {
  const listeners: Listener[] = [];
  const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2023 } });
  runInNewContext(outputText, { ...globals, addEventListener: (_type: string, one: Listener) => listeners.push(one) });
  equal(listeners.length, 1);
  return (event) => listeners[0]?.(event);
}

describe('the recipe for an iframe (B7)', () => {
  const malformed = [null, undefined, 'de', 7, [], {}, { type: 'account-height' }];

  it('changes the language of the settings only for a known language from the page around them', () => {
    const root = { lang: 'en', dir: 'ltr' };
    const parent = { postMessage: () => undefined };
    const observer = class {
      observe(): void {}
    };
    const receive = listenerOf(ofSettings, {
      parent,
      document: { documentElement: root },
      ResizeObserver: observer,
    });
    const good = { origin: 'https://app.example.com', source: parent, data: { language: 'ar' } };
    for (const bad of [
      { ...good, origin: 'https://app.example.com.evil.example' },
      { ...good, origin: 'null' },
      { ...good, source: {} },
      ...malformed.map((data) => ({ ...good, data })),
      ...['xx', '', 7, null, '"><script>', '__proto__'].map((language) => ({ ...good, data: { language } })),
    ]) {
      receive(bad);
      deepEqual(root, { lang: 'en', dir: 'ltr' });
    }
    receive(good);
    deepEqual(root, { lang: 'ar', dir: 'rtl' });
  });

  it('changes the height of the iframe only for a number from the settings in it', () => {
    const frame = { style: { height: '' }, contentWindow: {}, addEventListener: () => undefined };
    const receive = listenerOf(ofHost, { document: { querySelector: () => frame } });
    const good = { origin: 'https://account.example.com', source: frame.contentWindow, data: { height: 480 } };
    for (const bad of [
      { ...good, origin: 'https://evil.example' },
      { ...good, source: {} },
      ...malformed.map((data) => ({ ...good, data })),
      ...[0, -1, Number.NaN, 1e9, '480', '1px; x', null].map((height) => ({ ...good, data: { height } })),
    ]) {
      receive(bad);
      equal(frame.style.height, '');
    }
    receive(good);
    equal(frame.style.height, '480px');
  });

  it('sends messages to one origin, and does not let the iframe change the address of the page', () => {
    const text = readFileSync(join(root, page), 'utf8');
    const sends = [...text.matchAll(/postMessage\(.*, (\w+)\);/gu)].map(([, target]) => target);
    deepEqual(sends, ['hostOrigin', 'accountOrigin']);
    const sandbox = /sandbox="([^"]*)"/u.exec(text)?.[1] ?? '';
    match(sandbox, /allow-scripts allow-same-origin/u);
    doesNotMatch(sandbox, /top-navigation|popups/u);
  });
});

it('SECURITY.md says that a shadow root is not a boundary, and names the recipe (B7)', () => {
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  match(text, /shadow root is not a security boundary/u);
  match(text, /\(docs\/iframe\.md\)/u);
});
