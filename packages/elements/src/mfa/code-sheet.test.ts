import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { codesText, sheetFileName, sheetText } from './code-sheet.ts';
import { groupSecret } from './secret-key.ts';

const sheet = {
  title: 'Backup codes for acme.example',
  facts: ['Account: ada', 'Created: 23 November 2026'],
  note: 'Each code works once.',
  codes: ['AAAAA-BBBBB-CCCCC', 'DDDDD-EEEEE-FFFFF'],
};

describe('code sheet', () => {
  it('contains site, account and date above the codes', () => {
    assert.deepEqual(sheetText(sheet).split('\r\n'), [
      'Backup codes for acme.example',
      'Account: ada',
      'Created: 23 November 2026',
      '',
      'AAAAA-BBBBB-CCCCC',
      'DDDDD-EEEEE-FFFFF',
      '',
      'Each code works once.',
      '',
    ]);
  });

  it('copies the codes and nothing else', () => {
    assert.equal(codesText(sheet.codes), 'AAAAA-BBBBB-CCCCC\nDDDDD-EEEEE-FFFFF');
  });

  it('creates a file name from any site name', () => {
    const date = new Date(2026, 10, 23, 12);
    assert.equal(sheetFileName('Acme.example', date), 'acme.example-backup-codes-2026-11-23.txt');
    assert.equal(sheetFileName('../Ünsere Seite: A&B', date), 'nsere-seite-a-b-backup-codes-2026-11-23.txt');
    assert.equal(sheetFileName('日本', date), 'backup-codes-2026-11-23.txt');
  });

  it('uses the local date of the user in the file name', () => {
    const late = new Date(2026, 2, 4, 23, 59);
    const early = new Date(2026, 2, 4, 0, 1);
    for (const date of [late, early]) assert.equal(sheetFileName('', date), 'backup-codes-2026-03-04.txt');
  });

  it('groups the key in fours without a trailing space', () => {
    assert.equal(groupSecret('JBSWY3DPEHPK3PXP'), 'JBSW Y3DP EHPK 3PXP');
    assert.equal(groupSecret('JBSWY3'), 'JBSW Y3');
  });
});
