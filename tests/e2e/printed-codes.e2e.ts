import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';

import { MfaDriver } from '../drivers/mfa.driver.ts';
import { createPrintCapture } from '../harness/print-capture.ts';
import { useHarness } from '../harness/browser-harness.ts';

describe('Security: backup codes on paper', () => {
  const printCapture = createPrintCapture();
  const harness = useHarness(printCapture.launch);
  after(() => printCapture.close());

  it('M7: prints only the codes, on one page, with site, account and date', async () => {
    const user = await harness.accounts.registerWithMfa();
    const { screen } = await harness.signedIn(user);
    const mfa = new MfaDriver(screen, harness.monitor);
    await mfa.open();
    const fresh = await mfa.regenerate(user.password);
    await screen.press('Print');
    const pages = await printCapture.nextPrint();
    assert.equal(pages.length, 1);
    const [title, account, date, ...rest] = pages[0] ?? [];
    assert.match(title ?? '', /^Backup codes for /u);
    assert.equal(account, `Account: ${user.username}`);
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
