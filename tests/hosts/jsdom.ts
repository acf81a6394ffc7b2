import type { JSDOM, VirtualConsole } from 'jsdom';

import type { UnitTestDom } from './unit-test-dom.ts';

/** Opens a page of a jsdom. */
export function openJsdom(jsdom: {
  readonly JSDOM: typeof JSDOM;
  readonly VirtualConsole: typeof VirtualConsole;
}): UnitTestDom {
  const reported: unknown[] = [];
  const virtualConsole = new jsdom.VirtualConsole();
  virtualConsole.on('jsdomError', (error) => reported.push(error));
  const options = { url: 'http://localhost/', pretendToBeVisual: true, virtualConsole };
  const { window } = new jsdom.JSDOM('<!doctype html>', options);
  return { window: window as unknown as Window & typeof globalThis, reported };
}
