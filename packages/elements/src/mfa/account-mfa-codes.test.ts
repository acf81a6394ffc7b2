import { createAccountClient } from '@account-elements/core';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-mfa.ts';
import '../define/account-provider.ts';
import { replacePrint } from '../../testing/replaced-print.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import { found } from '../testing/user.driver.ts';
import { createElementHarness, networkOf } from '../testing/element-harness.driver.ts';
import type { ElementHarness, Network } from '../testing/element-harness.driver.ts';
import type { AccountMfa } from './account-mfa.ts';
import { driveMfa } from './account-mfa.driver.ts';
import type { MfaDriver } from './account-mfa.driver.ts';

describe('<account-mfa> with fresh backup codes on screen', () => {
  let container: ElementHarness;
  let mfa: MfaDriver;
  let network: Network;
  let codes: readonly string[];

  const element = (): HTMLElement => document.querySelector('account-mfa') ?? document.createElement('p');
  const dialog = (): HTMLDialogElement => {
    const found = element().shadowRoot?.querySelector('dialog');
    if (!found) throw new Error('There is no dialog');
    return found;
  };
  const everything = (): string => {
    const serialized = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map(
          (one) =>
            `${one.outerHTML} ${(one as HTMLInputElement).value} ${one.shadowRoot === null ? '' : serialized(one.shadowRoot)}`,
        )
        .join(' ');
    return serialized(document);
  };
  const assertShown = async (): Promise<void> => {
    assert.deepEqual(await mfa.codes(), codes);
    assert.isTrue(dialog().matches(':modal'));
  };

  let printed = 0;
  let restorePrint: () => void;

  before(() => {
    restorePrint = replacePrint(() => (printed += 1));
  });
  after(() => restorePrint());

  beforeEach(async () => {
    printed = 0;
    network = networkOf((await createTestAccount({ backupCodesLeft: 4 })).service);
    container = createElementHarness(html`<account-mfa site="engines.example"></account-mfa>`, network.service);
    mfa = driveMfa(container.user);
    await mfa.regenerate();
    await mfa.confirmRegenerating(password);
    codes = await mfa.codes();
  });

  afterEach(() => container.end());

  it('keeps them after Escape, after the Back gesture of the system, and when a script closes the dialog', async () => {
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    dialog().dispatchEvent(escape);
    assert.isTrue(escape.defaultPrevented);
    const cancel = new Event('cancel', { cancelable: true });
    dialog().dispatchEvent(cancel);
    assert.isTrue(cancel.defaultPrevented);
    assert.equal(dialog().getAttribute('closedby'), 'none');
    await assertShown();
    dialog().close();
    await found('dialog that opens again', () => dialog().matches(':modal') || undefined);
    await assertShown();
  });

  it('keeps them when the account is read and the page is drawn again', async () => {
    await container.client.load();
    await assertShown();
    const provider = document.querySelector('account-provider');
    provider?.setAttribute('lang', 'en');
    element().setAttribute('heading-level', '3');
    await container.client.load();
    await assertShown();
  });

  it('keeps them while their panel is hidden, and the page is not inert', async () => {
    element().hidden = true;
    await found('closed dialog', () => (dialog().open ? undefined : true));
    element().hidden = false;
    await found('dialog that opens again', () => dialog().matches(':modal') || undefined);
    await assertShown();
  });

  it('keeps them when the element is moved or removed and inserted again', async () => {
    const place = document.querySelector('account-provider');
    const moved = element();
    moved.remove();
    place?.append(moved);
    await found('dialog that opens again', () => dialog().matches(':modal') || undefined);
    await assertShown();
  });

  it('shows them again in a new element of the same client, until they are acknowledged', async () => {
    const recreate = async (): Promise<void> => {
      const place = document.querySelector('account-provider');
      element().remove();
      await container.client.load();
      place?.append(document.createElement('account-mfa'));
    };
    const removed = element();
    await recreate();
    await found('dialog that opens again', () => element().shadowRoot?.querySelector('dialog:modal') ?? undefined);
    await assertShown();
    assert.equal(container.user.focused(), 'Save your backup codes');
    for (const code of codes) assert.notInclude(removed.shadowRoot?.textContent, code);
    await mfa.acknowledge();
    await container.user.hear('Your new backup codes are in use');
    await recreate();
    await container.user.see('10 codes left');
    for (const code of codes) assert.notInclude(everything(), code);
  });

  it('shows them in a new element that was inserted before the answer arrived', async () => {
    await mfa.acknowledge();
    const release = network.hold();
    await mfa.regenerate();
    await mfa.confirmRegenerating(password);
    const place = document.querySelector('account-provider');
    element().remove();
    place?.append(document.createElement('account-mfa'));
    await container.user.see('10 codes left');
    release();
    await container.user.see('Save your backup codes');
    assert.notDeepEqual(await mfa.codes(), codes);
    assert.isTrue(dialog().matches(':modal'));
    await mfa.acknowledge();
    await container.user.hear('Your new backup codes are in use');
  });

  it('does not show them to another user', async () => {
    const other = await createTestAccount();
    const client = createAccountClient({ service: other.service, channel: null });
    await client.load();
    (element() as AccountMfa).client = client;
    await found('closed dialog', () => (dialog().open ? undefined : true));
    for (const code of codes) assert.notInclude(everything(), code);
    client.close();
  });

  it('asks before the page is left', () => {
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    assert.isTrue(leaving.defaultPrevented);
  });

  it('puts focus on the title, so that a screen reader does not skip them', () => {
    assert.equal(container.user.focused(), 'Save your backup codes');
  });

  it('removes them from the page when they are acknowledged', async () => {
    for (const code of codes) assert.include(everything(), code);
    await container.user.press('Print');
    await found('sheet to print', () => printed || undefined);
    await mfa.acknowledge();
    await container.user.see('10 codes left');
    for (const code of codes) assert.notInclude(everything(), code);
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    assert.isFalse(leaving.defaultPrevented);
  });

  it('shows them as text and in no attribute', () => {
    const attributes = [...dialog().querySelectorAll('*')].flatMap((one) =>
      [...one.attributes].map(({ value }) => value),
    );
    for (const code of codes) assert.isFalse(attributes.some((value) => value.includes(code)));
  });

  describe('when they are copied', () => {
    const clipboard = (writeText: ((text: string) => Promise<void>) | undefined): void => {
      Object.defineProperty(navigator, 'clipboard', { value: writeText && { writeText }, configurable: true });
    };

    afterEach(() => void Reflect.deleteProperty(navigator, 'clipboard'));

    it('puts exactly the codes on the clipboard, one on each line (M5)', async () => {
      const written: string[] = [];
      clipboard((text) => Promise.resolve(void written.push(text)));
      await container.user.press('Copy all');
      await container.user.hear('All codes copied.');
      assert.deepEqual(written, [codes.join('\n')]);
    });

    it('says what to do when there is no clipboard, and selects the codes', async () => {
      clipboard(undefined);
      const { execCommand } = document;
      document.execCommand = () => false;
      await container.user.press('Copy all');
      await container.user.see('press Ctrl+C');
      document.execCommand = execCommand;
    });

    it('copies with a copy event when the browser rejects access to the clipboard', async () => {
      clipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
      const { execCommand } = document;
      let copied = '';
      document.execCommand = () => {
        const copy = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), cancelable: true });
        document.dispatchEvent(copy);
        copied = copy.clipboardData?.getData('text/plain') ?? '';
        return true;
      };
      await container.user.press('Copy all');
      await container.user.see('All codes copied.');
      document.execCommand = execCommand;
      assert.equal(copied, codes.join('\n'));
    });
  });

  it('downloads them as a file with site, account and date, and revokes its URL', async () => {
    const { createObjectURL, revokeObjectURL } = URL;
    const blobs: Blob[] = [];
    const revoked: string[] = [];
    let name = '';
    const keep = (event: Event): void => {
      if (event.target instanceof HTMLAnchorElement) name = event.target.download;
      event.preventDefault();
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      keep({ target: this, preventDefault() {} } as unknown as Event);
    };
    URL.createObjectURL = (blob) => `blob:${String(blobs.push(blob as Blob))}`;
    URL.revokeObjectURL = (url) => void revoked.push(url);
    await container.user.press('Download');
    const text = (await blobs[0]?.text()) ?? '';
    assert.match(text, /^Backup codes for engines\.example\r\nAccount: Ada\.Lovelace\r\nCreated: \w+ \d+, \d{4}\r\n/u);
    for (const code of codes) assert.include(text, `${code}\r\n`);
    assert.match(name, /^engines\.example-backup-codes-\d{4}-\d\d-\d\d\.txt$/u);
    await mfa.acknowledge();
    await container.user.see('10 codes left');
    assert.deepEqual(revoked, ['blob:1']);
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    HTMLAnchorElement.prototype.click = click;
  });

  it('prints only the sheet', async () => {
    await container.user.press('Print');
    const page = await found('sheet to print', () => {
      const sheet = dialog().querySelector('iframe')?.contentDocument;
      return sheet?.querySelector('ol') ? sheet : undefined;
    });
    assert.equal(page.title, 'Backup codes for engines.example');
    assert.deepEqual(
      [...page.querySelectorAll('li')].map((item) => item.textContent),
      codes,
    );
    assert.equal(page.adoptedStyleSheets.length, 1);
    assert.equal(printed, 1);
  });
});
