import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-mfa.ts';
import '../define/account-provider.ts';
import type { WindowWithCodes } from '../../testing/codes-on-screen.ts';
import { replacePrint } from '../../testing/replaced-print.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import { found } from '../testing/user.driver.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';
import { driveMfa } from './account-mfa.driver.ts';

describe('<account-mfa> when backup codes are saved', () => {
  let container: ElementHarness;
  let restore: (() => void)[];

  const feedback = (): Element | null | undefined =>
    document.querySelector('account-mfa')?.shadowRoot?.querySelector('[part~=feedback]');
  const replace = (owner: object, name: string, value: unknown): void => {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
    restore.push(() => {
      Reflect.deleteProperty(owner, name);
      if (own !== undefined) Object.defineProperty(owner, name, own);
    });
  };
  const show = async (): Promise<void> => {
    const { service } = await createTestAccount({ backupCodesLeft: 4 });
    container = createElementHarness(html`<account-mfa></account-mfa>`, service);
    const mfa = driveMfa(container.user);
    await mfa.regenerate();
    await mfa.confirmRegenerating(password);
    await container.user.see('Save your backup codes');
  };

  beforeEach(() => {
    restore = [];
  });

  afterEach(() => {
    for (const undo of restore.reverse()) undo();
    container.end();
  });

  it('says what to check after a download, and still asks before the page is left', async () => {
    await show();
    replace(HTMLAnchorElement.prototype, 'click', () => {});
    await container.user.press('Download');
    await container.user.see('Check that the file was downloaded.');
    await container.user.hear('Check that the file was downloaded.');
    assert.deepEqual([...(feedback()?.part ?? [])], ['feedback', 'neutral']);
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    assert.isTrue(leaving.defaultPrevented);
  });

  it('says to copy the codes when a file cannot be created', async () => {
    await show();
    replace(URL, 'createObjectURL', () => {
      throw new TypeError('not here');
    });
    await container.user.press('Download');
    await container.user.see('This doesn’t work here. Copy the codes instead.');
    assert.include([...(feedback()?.part ?? [])], 'danger');
  });

  it('replaces the text about the download with what to check after printing', async () => {
    await show();
    restore.push(replacePrint(() => {}));
    replace(HTMLAnchorElement.prototype, 'click', () => {});
    await container.user.press('Download');
    await container.user.see('Check that the file was downloaded.');
    await container.user.press('Print');
    await container.user.see('Check that the codes were printed. If not, copy them.');
    await container.user.miss('Check that the file was downloaded.');
    assert.deepEqual([...(feedback()?.part ?? [])], ['feedback', 'neutral']);
  });

  it('has no print button in a browser that cannot print', async () => {
    replace(window, 'print', undefined);
    await show();
    const buttons = document.querySelector('account-mfa')?.shadowRoot?.querySelectorAll('button') ?? [];
    assert.includeMembers(
      [...buttons].map(({ textContent }) => textContent.trim()),
      ['Copy all', 'Download'],
    );
    assert.notInclude(
      [...buttons].map(({ textContent }) => textContent.trim()),
      'Print',
    );
  });

  it('says to copy the codes when the frame of the sheet cannot print, and removes the frame', async () => {
    await show();
    restore.push(replacePrint(undefined));
    await container.user.press('Print');
    await container.user.see('This doesn’t work here. Copy the codes instead.');
    assert.isNull(document.querySelector('account-mfa')?.shadowRoot?.querySelector('iframe'));
  });

  it('reports no success in a sandbox that ignores downloads and printing', async () => {
    container = { end: () => frame.remove() } as unknown as ElementHarness;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
    frame.style.cssText = 'inline-size: 800px; block-size: 600px';
    frame.srcdoc = '<!doctype html><html lang="en"><body></body></html>';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    // nanostores reads it, as in the test page.
    Object.assign(frame.contentWindow ?? {}, { process: Reflect.get(window, 'process') });
    const script = document.createElement('script');
    script.type = 'module';
    script.src = new URL('../../testing/codes-on-screen.ts', import.meta.url).href;
    frame.contentDocument?.body.append(script);
    const { withCodes } = await found('codes in the frame', () => {
      const view = frame.contentWindow as WindowWithCodes | null;
      return view?.withCodes === undefined ? undefined : view;
    });
    const user = await withCodes;
    await user?.press('Download');
    await user?.see('Check that the file was downloaded.');
    await user?.press('Print');
    await user?.see('Check that the codes were printed. If not, copy them.');
    await user?.miss('Check that the file was downloaded.');
  });
});
