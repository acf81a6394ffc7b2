import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { MfaPage } from './pages/mfa.page.ts';
import { createPrinter } from './printer.ts';
import { useStage } from './stage.ts';

describe('Security: backup codes on paper', () => {
  const printer = createPrinter();
  const stage = useStage(printer.launch);
  after(() => printer.close());

  it('M7: the sheet is printed alone, on one page, with site, account and date', async () => {
    const person = await stage.people.registerWithMfa();
    const { screen } = await stage.signedIn(person);
    const mfa = new MfaPage(screen, stage.witness);
    await mfa.open();
    const fresh = await mfa.regenerate(person.password);
    await screen.press('Print');
    const pages = await printer.takePages();
    assert.equal(pages.length, 1);
    const [title, account, date, ...rest] = pages[0] ?? [];
    assert.match(title ?? '', /^Backup codes for /u);
    assert.equal(account, `Account: ${person.username}`);
    assert.match(date ?? '', /^Created: .*\d{4}$/u);
    const note = rest.splice(rest.findIndex((line) => line.startsWith('Each code works once.'))).join(' ');
    assert.equal(
      note,
      'Each code works once. Keep them where only you can reach them. If you generate new codes, these stop working.',
    );
    const codes = rest.join(' ').match(/[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/gu);
    assert.deepEqual(codes?.toSorted(), fresh.toSorted());
    const others = rest.map((line) => line.replaceAll(/\d+\.|[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}|\s/gu, ''));
    assert.equal(others.join(''), '', 'nothing else is on the paper');
    await mfa.acknowledge();
  });
});
