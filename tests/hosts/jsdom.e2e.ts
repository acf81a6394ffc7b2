import { describe } from 'node:test';

import * as jsdom from 'jsdom';

import { openJsdom } from './jsdom.ts';
import { unitTestsIn } from './unit-test-dom.ts';

describe('the elements in jsdom', () => unitTestsIn(() => openJsdom(jsdom)));
