import { assert } from 'chai';

import { createLocaleFormatter } from './locale-formatter.ts';

describe('createLocaleFormatter', () => {
  it('uses all plural forms of the language', () => {
    const forms = { zero: 'none', one: 'one', two: 'a pair', few: '# few', many: '# many', other: '# other' };
    const { plural } = createLocaleFormatter('ar-u-nu-latn');
    assert.deepEqual(
      [0, 1, 2, 3, 11, 100].map((count) => plural(count, forms)),
      ['none', 'one', 'a pair', '3 few', '11 many', '100 other'],
    );
  });

  it('uses the form "other" if the needed one is missing', () => {
    assert.equal(createLocaleFormatter('en').plural(1, { other: '# of them' }), '1 of them');
  });

  it('writes numbers in the digits of the language', () => {
    assert.equal(createLocaleFormatter('ar-u-nu-arab').number(12), '١٢');
  });

  it('joins a list with "and", or only with commas', () => {
    const { list } = createLocaleFormatter('en');
    assert.equal(list(['a', 'b', 'c']), 'a, b, and c');
    assert.equal(list(['a', 'b', 'c'], 'narrow'), 'a, b, c');
  });

  it('formats a duration in seconds or in minutes', () => {
    const { duration } = createLocaleFormatter('en');
    assert.deepEqual([1, 89, 90, 300].map(duration), ['1 second', '89 seconds', '2 minutes', '5 minutes']);
  });

  it('rounds up the time until a moment', () => {
    const { fromNow } = createLocaleFormatter('en');
    assert.deepEqual([1, 89, 90, 301, 7140, 7201].map(fromNow), [
      'in 1 second',
      'in 89 seconds',
      'in 2 minutes',
      'in 6 minutes',
      'in 119 minutes',
      'in 3 hours',
    ]);
  });
});
