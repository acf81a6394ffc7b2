import { assert } from 'chai';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { createTestAccount, password } from './test-account.ts';
import { drivePassword } from '../src/password/account-password.driver.ts';
import { found } from '../src/testing/user.driver.ts';
import type { UserDriver } from '../src/testing/user.driver.ts';
import { createElementHarness } from '../src/testing/element-harness.driver.ts';

/** A page whose first element is an element of this package, for tests that copy it. */
export interface CopiedPage {
  readonly user: UserDriver;
  readonly element: () => HTMLElement;
  readonly copyBy: (way: Way) => void;
  readonly counts: (...selectors: readonly string[]) => readonly number[];
  /** Waits until each selector matches one element. */
  readonly waitForOneOf: (...selectors: readonly string[]) => Promise<void>;
  /** Changes the password with the form, and restores it with the service. */
  readonly changePassword: () => Promise<void>;
  readonly end: () => void;
}

/** A way in which a page copies the children that an element has added to its light DOM. */
export interface Way {
  readonly copy: (page: HTMLElement, element: HTMLElement) => void;
  /** Whether another instance of the element takes its place. */
  readonly replaces: boolean;
}

const added = ':scope > :not(.own)';
const newPassword = 'Difference-Engine-1822';

/** The ways to copy a page, by name. Children of the host have the class `own`. */
export const ways: Readonly<Record<string, Way>> = {
  'the page is replaced by a clone': { copy: replaceByClone, replaces: true },
  'the page is replaced by the clone of a clone': {
    copy: (page) => replaceByClone(replaceByClone(page)),
    replaces: true,
  },
  'the page is parsed again from its HTML': { copy: parseAgain, replaces: true },
  'the page comes back from a page cache': {
    copy(page) {
      const cached = page.cloneNode(true);
      const other = document.createElement('div');
      page.replaceWith(other);
      other.replaceWith(cached);
    },
    replaces: true,
  },
  'the element’s children are parsed again': { copy: (_page, element) => parseAgain(element), replaces: false },
  'a copy of the children is inserted': {
    copy: (_page, element) => element.append(...(element.cloneNode(true) as HTMLElement).querySelectorAll(added)),
    replaces: false,
  },
  'a copy of the children is inserted in front': {
    copy: (_page, element) => element.prepend(...(element.cloneNode(true) as HTMLElement).querySelectorAll(added)),
    replaces: false,
  },
};

function replaceByClone(page: HTMLElement): HTMLElement {
  const clone = page.cloneNode(true) as HTMLElement;
  page.replaceWith(clone);
  return clone;
}

function parseAgain(element: HTMLElement): void {
  const markup = element.innerHTML;
  element.innerHTML = markup;
}

/** Opens a page with an element, whose account has a password and no second factor. */
export async function openCopiedPage(template: TemplateResult): Promise<CopiedPage> {
  const { service } = await createTestAccount();
  const { container, client, user, end } = createElementHarness(html`<div class="page">${template}</div>`, service);
  await client.load();
  const element = (): HTMLElement => {
    const first = container.querySelector('.page')?.firstElementChild;
    assert.instanceOf(first, HTMLElement);
    return first;
  };
  const counts = (...selectors: readonly string[]): readonly number[] =>
    selectors.map((selector) => container.querySelectorAll(selector).length);
  return {
    user,
    element,
    copyBy(way) {
      const before = element();
      way.copy(before.parentElement ?? container, before);
      assert.equal(element() === before, !way.replaces);
    },
    counts,
    async waitForOneOf(...selectors) {
      const areSingle = (): boolean => counts(...selectors).every((count) => count === 1);
      await found(`single ${selectors.join(', ')}`, () => areSingle() || undefined);
    },
    async changePassword() {
      const form = drivePassword(user);
      await form.type({ current: password, next: newPassword, confirmation: newPassword });
      await form.submit();
      await user.see('Password changed.');
      await service.password?.change({ currentPassword: newPassword, newPassword: password });
    },
    end,
  };
}
