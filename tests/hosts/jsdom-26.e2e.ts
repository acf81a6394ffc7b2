import { describe } from 'node:test';

import * as jsdom from 'jsdom-26';

import { openJsdom } from './jsdom.ts';
import { unitTestsIn } from './unit-test-dom.ts';

// The jsdom of Jest 30, which has no constructed style sheets.
describe('the elements in jsdom 26', () => unitTestsIn(() => openJsdom(jsdom)));
