import { assert } from 'chai';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

import '../define/account-general.ts';
import '../define/account-mfa.ts';
import '../define/account-password.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import '../define/account-security.ts';
import '../define/account-settings.ts';
// The element loads this module when a dialog opens. The tests load it first.
import '../mfa/mfa-dialog.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import type { TestAccount } from '../../testing/test-account.ts';
import { driveMfa } from '../mfa/account-mfa.driver.ts';
import type { MfaDriver } from '../mfa/account-mfa.driver.ts';
import { found } from '../testing/user.driver.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';

interface State {
  readonly template: TemplateResult;
  /** Whether multi-factor authentication is on. */
  readonly hasMfa?: boolean;
  /** Brings the element into the state. */
  readonly open?: (mfa: MfaDriver, account: TestAccount) => Promise<unknown>;
  /** Names of the fields of every form, in their order. */
  readonly forms: readonly (readonly string[])[];
}

const mfa = html`<account-mfa></account-mfa>`;
const settings = (tab: string): TemplateResult => html`<account-settings selected=${tab}></account-settings>`;
const profileFields = ['username', 'fullName'];
const passwordFields = ['username', 'currentPassword', 'newPassword', 'confirmation'];
const confirmation = ['username', 'password'];

// Every state of every element that shows a form. Add new ones here.
const states: Readonly<Record<string, State>> = {
  'account-general': { template: html`<account-general></account-general>`, forms: [] },
  'account-profile': { template: html`<account-profile></account-profile>`, forms: [profileFields] },
  'account-password': { template: html`<account-password></account-password>`, forms: [passwordFields] },
  'account-security': { template: html`<account-security></account-security>`, forms: [passwordFields] },
  'account-settings, General': { template: settings('general'), forms: [passwordFields, profileFields] },
  'account-settings, Profile': { template: settings('profile'), forms: [passwordFields, profileFields] },
  'account-settings, Security': {
    template: settings('security'),
    open: (driver) => driver.enable(),
    forms: [profileFields, passwordFields, confirmation],
  },
  'account-mfa': { template: mfa, forms: [] },
  'account-mfa, password to enable': { template: mfa, open: (driver) => driver.enable(), forms: [confirmation] },
  'account-mfa, code to enable': {
    template: mfa,
    async open(driver) {
      await driver.enable();
      await driver.givePassword(password);
      await driver.key();
    },
    forms: [['code']],
  },
  'account-mfa, code of a resumed setup': {
    template: mfa,
    async open(_driver, { service }) {
      await service.mfa?.beginTotp({ password });
      await on.client.load();
      await on.user.press('Enter code');
    },
    forms: [['code']],
  },
  'account-mfa, password to replace': {
    template: mfa,
    hasMfa: true,
    open: (driver) => driver.replace(),
    forms: [confirmation],
  },
  'account-mfa, password to disable': {
    template: mfa,
    hasMfa: true,
    open: (driver) => driver.disable(),
    forms: [confirmation],
  },
  'account-mfa, password to regenerate': {
    template: mfa,
    hasMfa: true,
    async open(driver) {
      await driver.regenerate();
      await on.user.press('Continue');
    },
    forms: [confirmation],
  },
};

let on: ElementHarness;

describe('A form whose submit handler does not run', function () {
  // Each test makes a request.
  this.timeout(30_000);

  afterEach(() => {
    on.end();
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (const [name, { template, hasMfa, open, forms }] of Object.entries(states)) {
    it(`sends nothing and keeps the address: ${name}`, async () => {
      const account = await createTestAccount(hasMfa === true ? { backupCodesLeft: 10 } : {});
      on = createElementHarness(template, account.service);
      await on.client.load();
      await open?.(driveMfa(on.user), account);
      const drawn = await found(`${String(forms.length)} forms`, () => {
        const all = formsIn(on.container);
        return all.length === forms.length ? all : undefined;
      });
      assert.sameDeepMembers(drawn.map(namesIn), [...forms]);
      assert.deepEqual(drawn.flatMap(methodsOf), drawn.flatMap(methodsOf).fill('dialog'));
      const address = location.href;
      for (const form of drawn) assert.deepEqual(await requestsOf(form), [], namesIn(form).join(', '));
      assert.equal(location.href, address);
    });
  }

  it('is detected if it sends a request', async () => {
    on = createElementHarness(
      html`<form><input name="password" /><button>Send</button></form>`,
      (await createTestAccount()).service,
    );
    const [form] = formsIn(on.container);
    assert.exists(form);
    fill(form);
    const frame = submitIn(form, submitByScript);
    await answerIn(frame);
    assert.include(addressOf(frame), '?password=Secret-1');
    assert.deepEqual(methodsOf(form), ['get']);
  });
});

/** Every form below a node, in shadow roots too. */
function formsIn(root: ParentNode): HTMLFormElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLFormElement ? [element] : []),
    ...(element.shadowRoot === null ? [] : formsIn(element.shadowRoot)),
  ]);
}

function namesIn(form: HTMLFormElement): string[] {
  return [...form.querySelectorAll('input')].map((input) => input.name);
}

/** Fills a form, submits it in every way that calls no listener, and returns the URLs of the requests. */
async function requestsOf(form: HTMLFormElement): Promise<string[]> {
  fill(form);
  const copies = [1, 2].map(() => form.cloneNode(true) as HTMLFormElement);
  form.after(...copies);
  const [copy, other] = copies;
  assert.exists(copy);
  assert.exists(other);
  const frames = [submitIn(form, submitByScript), submitIn(copy, () => copy.requestSubmit()), submitIn(other, press)];
  await requestsSent();
  for (const one of copies) one.remove();
  return frames.map(addressOf).filter((address) => address !== 'about:blank');
}

function fill(form: HTMLFormElement): void {
  for (const input of form.querySelectorAll('input')) if (!input.readOnly) input.value = 'Secret-1';
}

/** The method of a form, and the form methods of its buttons. */
function methodsOf(form: HTMLFormElement): string[] {
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('[formmethod]')];
  return [form.method, ...buttons.map(({ formMethod }) => formMethod)];
}

function submitByScript(form: HTMLFormElement): void {
  // Firefox throws for a form with method="dialog" that is in no dialog.
  try {
    form.submit();
  } catch {
    assert.equal(form.method, 'dialog');
  }
}

function press(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLElement>('button:not([type=button])');
  assert.exists(button);
  button.click();
}

/** Submits a form into a frame, so that a request does not replace the page of the tests. */
function submitIn(form: HTMLFormElement, submit: (form: HTMLFormElement) => void): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.name = `frame-${String(document.querySelectorAll('iframe').length)}`;
  document.body.append(frame);
  form.target = frame.name;
  form.action = new URL(import.meta.url).pathname;
  submit(form);
  return frame;
}

/** Waits for a request that is made after those of the forms. */
async function requestsSent(): Promise<void> {
  const form = document.createElement('form');
  document.body.append(form);
  const frame = submitIn(form, submitByScript);
  await answerIn(frame);
  form.remove();
}

function answerIn(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      if (addressOf(frame) !== 'about:blank') resolve();
    });
  });
}

function addressOf({ contentWindow }: HTMLIFrameElement): string {
  return contentWindow?.location.href ?? '';
}
