import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { describe, it } from 'node:test';

import { AccountError } from '@account-elements/core';

import { builtInLocales } from '../locales/index.ts';
import { createLocaleFormatter } from '../languages/locale-formatter.ts';
import { english } from '../locales/en.ts';
import { commonEn } from '../strings/shared.ts';
import { errorText } from './error-text.ts';
import { errorsByField, issueText } from './field-errors.ts';

const common = commonEn(createLocaleFormatter('en'));

describe('error text', () => {
  it('says how long a lock lasts', () => {
    equal(
      errorText(common, new AccountError('ATTEMPTS_LOCKED', { retryAfter: 840 })),
      'Too many attempts. Try again in 14 minutes.',
    );
  });

  it('says in which direction a clock is off', () => {
    const text = (driftSeconds: number): string => errorText(common, new AccountError('CLOCK_OFF', { driftSeconds }));
    match(text(60), /about 60 seconds fast/u);
    match(text(-60), /about 60 seconds slow/u);
  });

  it('uses minutes for long times', () => {
    const text = (driftSeconds: number): string => errorText(common, new AccountError('CLOCK_OFF', { driftSeconds }));
    match(text(90), /about 2 minutes fast/u);
    match(text(-180), /about 3 minutes slow/u);
  });

  it('says one general sentence for codes that mean nothing to a person', () => {
    equal(errorText(common, new AccountError('MEDIA_TYPE_UNSUPPORTED')), common.errors.OTHER);
  });

  it('puts the numbers of a rule into its text', () => {
    equal(
      issueText(common, { field: 'username', rule: 'tooShort', params: { minimum: 3 } }),
      'Use at least 3 characters.',
    );
  });

  it('leaves out a number that the backend did not report, in every language', async () => {
    for (const { tag, load } of [{ tag: 'en', load: async () => english }, ...builtInLocales]) {
      const texts = (await load()).common(createLocaleFormatter(tag));
      for (const rule of ['tooShort', 'minimumLength', 'tooLong'] as const) {
        // A service in JavaScript may leave out what the type asks for.
        for (const params of [undefined, {}, { minimum: null, maximum: null }, { minimum: NaN, maximum: NaN }]) {
          const text = issueText(texts, { field: 'newPassword', rule, params } as never);
          doesNotMatch(text, /NaN|null|undefined|\d/u);
          equal(text, rule === 'tooLong' ? texts.issues.useFewer : texts.issues.useMore);
        }
      }
    }
  });

  it('leaves out a drift and a waiting time that the backend did not report', () => {
    equal(errorText(common, new AccountError('CLOCK_OFF')), common.errors.CODE_WRONG);
    equal(errorText(common, new AccountError('ATTEMPTS_LOCKED')), 'Too many attempts. Try again later.');
    equal(
      errorText(common, new AccountError('ATTEMPTS_LOCKED', { retryAfter: NaN })),
      'Too many attempts. Try again later.',
    );
  });

  it('is given to the fields it belongs to, and to no others', () => {
    const error = new AccountError('INPUT_INVALID', {
      issues: [
        { field: 'username', rule: 'required' },
        { field: 'username', rule: 'tooShort', params: { minimum: 3 } },
        { field: 'elsewhere', rule: 'required' },
      ],
    });
    deepEqual(errorsByField(common, error, ['username', 'fullName']), { username: 'Enter a username.' });
    deepEqual(errorsByField(common, new AccountError('USERNAME_TAKEN', { field: 'username' }), ['username']), {
      username: common.errors.USERNAME_TAKEN,
    });
  });
});
