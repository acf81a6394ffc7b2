import { parseBackupCode } from '@account-elements/core/adapter';
import type { AccountService } from '@account-elements/core';
import { assert } from 'chai';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

import '../define/account-mfa.ts';
import '../define/account-password.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import '../define/account-settings.ts';
import { replacePrint } from '../../testing/replaced-print.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import { driveMfa } from '../mfa/account-mfa.driver.ts';
import { sheetText } from '../mfa/code-sheet.ts';
import { printSheet } from '../mfa/print-sheet.ts';
import { drawnOrder } from '../../testing/drawn-order.ts';
import { found } from '../testing/user.driver.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';

// A hyphen between a first group of digits and a group of letters has the direction of the page.
const codes = ['64269-ABCDE-FGHJK', '12345-67890-ABCDE', 'ABCDE-64269-12345', '12345-67890-12345', 'ABCDE-FGHJK-MNPQR'];

function withCodes(service: AccountService): AccountService {
  const { mfa } = service;
  if (mfa === undefined) throw new Error('The service has no MFA');
  const regenerateBackupCodes: typeof mfa.regenerateBackupCodes = async (...input) => ({
    ...(await mfa.regenerateBackupCodes(...input)),
    backupCodes: codes,
  });
  return { ...service, mfa: { ...mfa, regenerateBackupCodes } };
}

describe('in a right-to-left page', () => {
  const root = document.documentElement;
  let container: ElementHarness;

  const show = (template: TemplateResult, service: AccountService): void => {
    container = createElementHarness(template, service);
  };
  const input = (name: string): Promise<HTMLInputElement> =>
    found(`input ${name}`, () => {
      const element = container.container.querySelector('account-profile, account-password, account-mfa');
      for (const one of [element, element?.shadowRoot])
        for (const found of one?.querySelectorAll<HTMLInputElement>('input') ?? [])
          if (found.name === name) return found;
      return undefined;
    });
  const inShadow = (tag: string, selector: string): Element[] => [
    ...(container.container.querySelector(tag)?.shadowRoot?.querySelectorAll(selector) ?? []),
  ];

  beforeEach(() => {
    root.dir = 'rtl';
  });

  afterEach(() => {
    root.removeAttribute('dir');
    container.end();
  });

  it('draws codes, passwords and usernames from left to right, aligned with their labels', async () => {
    const account = await createTestAccount();
    show(
      html`<style>
          input {
            direction: rtl;
          }
        </style>
        <account-password></account-password>`,
      account.service,
    );
    for (const name of ['currentPassword', 'newPassword', 'confirmation']) {
      const field = await input(name);
      assert.equal(getComputedStyle(field).direction, 'ltr', name);
      assert.match(getComputedStyle(field).textAlign, /^(?:right|end|match-parent|-webkit-right)$/u);
      const button = field.parentElement?.querySelector('button')?.getBoundingClientRect() ?? new DOMRect();
      const box = field.getBoundingClientRect();
      assert.approximately(button.left, box.left, 2);
      assert.isAtLeast(Number.parseFloat(getComputedStyle(field).paddingLeft), button.width - 2);
      field.parentElement?.querySelector('button')?.click();
      assert.equal(field.type, 'text');
      assert.equal(getComputedStyle(field).direction, 'ltr');
    }
    assert.equal(getComputedStyle(await input('username')).direction, 'ltr');
    container.end();

    show(html`<account-profile></account-profile>`, account.service);
    assert.equal(getComputedStyle(await input('username')).direction, 'ltr');
    const fullName = await input('fullName');
    for (const [name, direction] of [
      ['Ada (Countess) Lovelace!', 'ltr'],
      ['عائشة (2)', 'rtl'],
    ] as const) {
      await container.user.write('Full Name', name);
      assert.equal(getComputedStyle(fullName).direction, direction);
    }
    container.end();

    show(html`<account-mfa></account-mfa>`, account.service);
    const mfa = driveMfa(container.user);
    await mfa.enable();
    assert.equal(getComputedStyle(await input('password')).direction, 'ltr');
    await mfa.givePassword(password);
    const key = await mfa.key();
    assert.equal(getComputedStyle(await input('code')).direction, 'ltr');
    const shown = inShadow('account-mfa', '[part=key]').map(drawnOrder);
    assert.equal(shown.join().replaceAll(' ', ''), key.replaceAll(' ', ''));
  });

  it('draws backup codes that start with digits in order, in the dialog and in the file', async () => {
    const { service } = await createTestAccount({ backupCodesLeft: 4 });
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    const files: Blob[] = [];
    URL.createObjectURL = (file) => `blob:${String(files.push(file as Blob))}`;
    HTMLAnchorElement.prototype.click = () => {};
    try {
      show(html`<account-mfa></account-mfa>`, withCodes(service));
      const mfa = driveMfa(container.user);
      await mfa.regenerate();
      await mfa.confirmRegenerating(password);
      await container.user.see('Save your backup codes');
      assert.deepEqual(inShadow('account-mfa', '[part=code]').map(drawnOrder), codes);
      await container.user.press('Download');
    } finally {
      Object.assign(URL, { createObjectURL });
      HTMLAnchorElement.prototype.click = click;
    }
    const file = (await files[0]?.text()) ?? '';
    const lines = file.split('\r\n').filter((line) => parseBackupCode(line) !== null);
    assert.lengthOf(lines, codes.length);
    // Simulates a program that shows every line of a file from right to left.
    const viewer = document.createElement('div');
    container.container.append(viewer);
    for (const [index, line] of lines.entries()) {
      viewer.textContent = line;
      assert.equal(drawnOrder(viewer).replaceAll('\u200E', ''), codes[index]);
    }
  });

  it('draws printed codes from left to right, and each sentence in its own direction', async () => {
    show(html`<account-mfa></account-mfa>`, (await createTestAccount()).service);
    const sheet = {
      title: 'الرموز الاحتياطية',
      facts: ['Account: ada (1)'],
      note: 'Each code works once.',
      codes,
    };
    const printed: Window[] = [];
    const restore = replacePrint((view) => void printed.push(view));
    printSheet(sheet, container.container, { lang: 'ar', dir: 'rtl' }, () => assert.fail('cannot print'));
    const view = await found('printed sheet', () => printed[0]);
    restore();
    const page = view.document;
    const frame = container.container.querySelector('iframe');
    if (frame !== null) frame.style.inlineSize = '900px';
    assert.equal(page.documentElement.dir, 'rtl');
    assert.deepEqual([...page.querySelectorAll('li')].map(drawnOrder), codes);
    assert.deepEqual([...page.querySelectorAll('p')].map(drawnOrder), [...sheet.facts, sheet.note]);
    const list = page.querySelector('ol');
    assert.exists(list);
    const { direction, paddingLeft, paddingRight } = view.getComputedStyle(list);
    assert.equal(direction, 'ltr');
    assert.isAbove(Number.parseFloat(paddingLeft), Number.parseFloat(paddingRight), 'room for the numbers');
  });

  it('adds direction marks only to the codes of a file with right-to-left text', () => {
    container = { end() {} } as unknown as ElementHarness;
    const sheet = { title: 'Backup codes', facts: [], note: 'Each code works once.', codes };
    assert.deepEqual(sheetText(sheet).split('\r\n').slice(2, -3), codes);
    const marked = codes.map((code) => `\u200E${code}`);
    assert.deepEqual(sheetText(sheet, 'rtl').split('\r\n').slice(2, -3), marked);
    assert.deepEqual(
      sheetText({ ...sheet, note: 'רשימת קודים' })
        .split('\r\n')
        .slice(2, -3),
      marked,
    );
  });

  it('draws usernames, names and the labels of the host in order', async () => {
    const account = await createTestAccount();
    const { profile } = await account.service.load();
    await account.service.profile?.update(
      { username: '12_34', fullName: 'Ada (Countess)!' },
      { version: profile.version },
    );
    show(html`<account-profile></account-profile>`, { ...account.service, profile: undefined });
    await container.user.see('12_34');
    const facts = inShadow('account-profile', 'bdi').map(drawnOrder);
    assert.includeMembers(facts, ['12_34', 'Ada (Countess)!']);
    container.end();

    show(html`<account-settings><section label="Who is in?">Nothing</section></account-settings>`, account.service);
    await container.user.see('Who is in?');
    const tabs = inShadow('account-settings', '[role=tab] span').map(drawnOrder);
    assert.include(tabs, 'Who is in?');
  });

  it('isolates a name within a sentence, in a left-to-right page too', async () => {
    root.dir = 'ltr';
    const account = await createTestAccount();
    show(html`<account-profile></account-profile>`, account.service);
    await container.user.write('Full Name', 'Ada King');
    const { profile } = await account.service.load();
    await account.service.profile?.update({ fullName: 'עדה!' }, { version: profile.version });
    await container.user.press('Save Changes');
    await container.user.see('Full Name is now “עדה!”.');
    const sentences = inShadow('account-profile', '[part~=notice] div').map(drawnOrder);
    assert.include(sentences, 'Full Name is now “!הדע”.');
  });
});
