import { createAccountClient } from '@account-elements/core';
import { assert } from 'chai';

import '../define/account-profile.ts';
import { createTestAccount } from '../../testing/test-account.ts';
import { found } from '../testing/user.driver.ts';

describe('A saved page', function () {
  // The frame loads every module of the elements.
  this.timeout(30_000);

  let frame: HTMLIFrameElement;

  // The parser connects an element before it inserts the children only where the element is already defined.
  before(async () => {
    const scripts = ['account-settings', 'account-security', 'account-profile', 'account-general'].map(
      (tag) => `<script type="module" src="${new URL(`../define/${tag}.ts`, import.meta.url).href}"></script>`,
    );
    frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><script>globalThis.process = { env: {} };</script>${scripts.join('')}`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
  });
  after(() => frame.remove());

  const page = (): Document => {
    assert.exists(frame.contentDocument);
    return frame.contentDocument;
  };
  const gone = (selector: string): Promise<unknown> =>
    found(`end of ${selector}`, () => page().querySelector(selector) === null || undefined);
  const parse = async (...parts: readonly string[]): Promise<void> => {
    page().open();
    for (const part of parts) {
      page().write(part);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    page().close();
  };

  it('has one working form if it is parsed into a defined element', async () => {
    for (const [tag, slot] of [
      ['account-password', 'form'],
      ['account-mfa', 'credentials'],
    ] as const) {
      await parse(
        `<!doctype html><${tag}>`,
        `<div class="account-form" slot="${slot}"><form method="dialog">`,
        '<input type="password" name="password"></form></div>',
        `<p class="own">Ask us.</p></${tag}>`,
      );
      await gone('.account-form');
      assert.isNotNull(page().querySelector(`${tag} > .own`));
    }
  });

  it('has the panels of the element and of the host if it is parsed into defined settings', async () => {
    const added = ['account-general', 'account-profile', 'account-security'];
    await parse(
      '<!doctype html><account-settings>',
      ...added.map((tag) => `<${tag} class="account-added" data-saved></${tag}>`),
      '<section class="own" label="Users">Ask us.</section></account-settings>',
    );
    await gone('[data-saved]');
    const settings = page().querySelector('account-settings');
    assert.deepEqual(
      Array.from(settings?.children ?? [], ({ localName }) => localName),
      [...added, 'section'],
    );
  });

  it('has no form without listeners in a shadow root that it contains', async () => {
    const { service } = await createTestAccount();
    const client = createAccountClient({ service, channel: null });
    const profile = document.createElement('account-profile');
    profile.attachShadow({ mode: 'open' }).innerHTML =
      '<form method="dialog" data-saved><input name="username"></form>';
    profile.client = client;
    document.body.append(profile);
    await client.load();
    await found('form', () => profile.shadowRoot?.querySelector('form') ?? undefined);
    await profile.updateComplete;
    assert.lengthOf(profile.shadowRoot?.querySelectorAll('form') ?? [], 1);
    assert.isNull(profile.shadowRoot?.querySelector('[data-saved]'));
    profile.remove();
    client.close();
  });
});
