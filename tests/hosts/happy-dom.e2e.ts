import { describe } from 'node:test';

import { Window as HappyWindow } from 'happy-dom';

import { unitTestsIn } from './unit-test-dom.ts';

describe('the elements in happy-dom', () => {
  unitTestsIn(() => {
    const reported: unknown[] = [];
    const window = new HappyWindow({ url: 'http://localhost/' });
    window.addEventListener('error', (event) => reported.push(event));
    return { window: window as unknown as Window & typeof globalThis, reported };
  });
});
