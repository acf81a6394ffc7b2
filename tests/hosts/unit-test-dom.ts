import { deepEqual, ok } from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';

import { createMemoryStorage } from '@account-elements/adapters/memory';
import { createAccountClient } from '@account-elements/core';
import { createFakeClock, createTestAuthority, personas, totpCodeAt } from '@account-elements/core/testing';

/** A DOM in Node, as the unit tests of a host have it. */
export interface UnitTestDom {
  readonly window: Window & typeof globalThis;
  /** What the DOM itself reports as not handled, for example an exception in a listener. */
  readonly reported: unknown[];
}

// Node's own, which the window of a DOM must not replace.
const kept = new Set(['globalThis', 'window', 'process', 'performance', 'crypto', 'structuredClone', 'queueMicrotask']);
const replaced = /^(?:.*Event|EventTarget|navigator|AbortController|AbortSignal|DOMException)$/u;

/** Makes the names of the window global, as the environments of Vitest and Jest do. */
function makeGlobal(window: Window & typeof globalThis): void {
  for (const name of Object.getOwnPropertyNames(window)) {
    if (kept.has(name) || (name in globalThis && !replaced.test(name))) continue;
    const value: unknown = window[name as keyof typeof window];
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  Object.assign(globalThis, { window: globalThis });
}

/** Every element in the page, also in shadow roots. */
function* elementsIn(root: ParentNode): Iterable<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot !== null) yield* elementsIn(element.shadowRoot);
  }
}

/** Waits, one turn of the event loop after the other, until there is a value. */
async function until<Value>(what: string, find: () => Value | undefined): Promise<Value> {
  for (let turn = 0; turn < 5000; turn += 1) {
    const value = find();
    if (value !== undefined) return value;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`There is no ${what}`);
}

/** A host's component that contains the elements renders, is operated and is removed without an unhandled error. */
export function unitTestsIn(open: () => UnitTestDom): void {
  const { window, reported } = open();
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  const { username, fullName, password } = personas.ada;
  const clock = createFakeClock();

  const find = (selector: string, text: string | RegExp): HTMLElement | undefined =>
    [...elementsIn(document)].find(
      (element): element is HTMLElement =>
        element.matches(selector) &&
        (typeof text === 'string' ? element.textContent.trim() === text : text.test(element.textContent)),
    );
  const see = (selector: string, text: string | RegExp): Promise<HTMLElement> =>
    until(`${selector} with ${String(text)}`, () => find(selector, text));
  const press = async (text: string): Promise<void> => (await see('button', text)).click();
  const write = async (name: string, text: string): Promise<void> => {
    const input = await until(`input ${name}`, () =>
      [...elementsIn(document)].find((one): one is HTMLInputElement => one.matches(`input[part~=input][name=${name}]`)),
    );
    input.value = text;
    input.dispatchEvent(new window.Event('input', { bubbles: true, composed: true }));
  };

  let remove: () => void;
  beforeEach(async () => {
    if (globalThis.document === undefined) makeGlobal(window);
    process.on('unhandledRejection', note).on('uncaughtException', note);
    await import('@account-elements/elements/define');
    const authority = createTestAuthority({ storage: createMemoryStorage(), clock });
    const { id } = await authority.accounts.register({ username, fullName, password });
    const service = authority.serviceFor({ accountId: id, sessionId: 'session', epoch: 1 });
    const provider = document.createElement('account-provider');
    provider.client = createAccountClient({ service, channel: null });
    provider.innerHTML = '<account-settings><section label="Users">Users of the host</section></account-settings>';
    document.body.append(provider);
    remove = () => provider.remove();
    await see('[role=tab]', 'General');
  });
  afterEach(async () => {
    remove();
    // An unhandled rejection is reported after the microtasks.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note).off('uncaughtException', note);
    deepEqual([...unhandled.splice(0), ...reported.splice(0)], []);
  });

  it('renders every tab', async () => {
    for (const [tab, text] of [
      ['Profile', 'Full Name'],
      ['Security', 'New password'],
      ['General', 'Theme'],
    ] as const) {
      (await see('[role=tab]', tab)).click();
      await see('[aria-selected=true]', tab);
      await see('label, legend, [part~=label]', text);
    }
  });

  it('asks before unsaved edits are lost', async () => {
    (await see('[role=tab]', 'Profile')).click();
    await write('fullName', 'Ada King');
    (await see('[role=tab]', 'General')).click();
    const dialog = (await see('dialog', /Discard/u)) as HTMLDialogElement;
    ok(dialog.open);
    await press('Discard changes');
    await see('[aria-selected=true]', 'General');
  });

  it('enables MFA', async () => {
    (await see('[role=tab]', 'Security')).click();
    await press('Enable MFA');
    await write('password', password);
    await press('Continue');
    const key = await see('*', /^(?:[A-Z2-7]{4} ?){8}$/u);
    await write('code', totpCodeAt(key.textContent.replaceAll(' ', ''), clock()));
    await press('Verify');
    await press('I’ve saved my codes');
    await see('button', 'Disable MFA');
  });
}
