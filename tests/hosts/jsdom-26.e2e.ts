import { describe } from 'node:test';

import type * as jsdomTypes from 'jsdom';

import { openJsdom } from './jsdom.ts';
import { unitTestsIn } from './unit-test-dom.ts';

// The jsdom of Jest 30, which has no constructed style sheets. An import by a variable, because the alias has no types.
const alias: string = 'jsdom-26';
const { default: jsdom } = (await import(alias)) as { readonly default: typeof jsdomTypes };

describe('the elements in jsdom 26', () => unitTestsIn(() => openJsdom(jsdom)));
