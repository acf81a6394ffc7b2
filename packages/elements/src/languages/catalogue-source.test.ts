import { deepEqual, equal } from 'node:assert/strict';
import { describe, it, mock } from 'node:test';

import { english } from '../locales/en.ts';
import type { Catalogue } from '../strings/catalogue.ts';
import { sourceOf } from './catalogue-source.ts';
import type { CatalogueSource } from './catalogue-source.ts';
import type { Locale } from './locale.ts';

const nextMacrotask = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function sourceThat(load: Locale['load']): { source: CatalogueSource; told: string[] } {
  const source = sourceOf({ tag: 'de', direction: 'ltr', load });
  const told: string[] = [];
  source.listen(() => told.push(source.state.status));
  return { source, told };
}

describe('the texts of a language', () => {
  it('are loaded once for all elements', async () => {
    let loads = 0;
    const { source, told } = sourceThat(() => {
      loads += 1;
      return Promise.resolve(english);
    });
    equal(loads, 0);
    source.need();
    source.need();
    await nextMacrotask();
    source.need();
    equal(loads, 1);
    deepEqual(told, ['loading', 'ready']);
    deepEqual(source.state, { status: 'ready', catalogue: english });
  });

  it('are available at once if they are not loaded by a promise', () => {
    const { source } = sourceThat(() => english);
    source.need();
    equal(source.state.status, 'ready');
  });

  it('are missing after a failed load, and are loaded again when they are next needed', async () => {
    const warn = mock.method(console, 'warn', () => {});
    const answers: (() => Promise<Catalogue>)[] = [
      () => Promise.reject(new Error('offline')),
      () => {
        throw new Error('broken');
      },
      () => Promise.resolve(english),
    ];
    const { source, told } = sourceThat(() => (answers.shift() as () => Promise<Catalogue>)());
    source.need();
    await nextMacrotask();
    equal(source.state.status, 'missing');
    source.need();
    equal(source.state.status, 'missing');
    source.need();
    await nextMacrotask();
    deepEqual(told, ['loading', 'missing', 'missing', 'loading', 'ready']);
    equal(warn.mock.callCount(), 2);
    warn.mock.restore();
  });

  it('are late after three seconds, and can still arrive', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    let arrive = (_: Catalogue): void => {};
    const { source, told } = sourceThat(() => new Promise<Catalogue>((resolve) => (arrive = resolve)));
    source.need();
    context.mock.timers.tick(2999);
    deepEqual(told, ['loading']);
    context.mock.timers.tick(1);
    deepEqual(told, ['loading', 'late']);
    arrive(english);
    await nextMacrotask();
    deepEqual(told, ['loading', 'late', 'ready']);
  });

  it('have one source for each locale', () => {
    const locale: Locale = { tag: 'de', direction: 'ltr', load: () => english };
    equal(sourceOf(locale), sourceOf(locale));
  });
});
