import assert from 'node:assert/strict';
import type { KeyInput, Page } from 'puppeteer-core';

/** Operates a page with the keyboard alone. */
export interface Keyboard {
  press(...keys: readonly KeyInput[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses Tab until the control with this name has the focus. Returns the names of all controls on the way. */
  tabTo(name: string): Promise<readonly string[]>;
  /** Waits until the control with this name has the focus. */
  focusIs(name: string): Promise<void>;
  /** Waits until something visible contains the text. */
  see(text: string): Promise<void>;
}

const timeout = 60_000;

/** Gives the keyboard of a page. */
export function keyboardOf(page: Page): Keyboard {
  const { keyboard } = page;
  const focused = (): Promise<string> => page.evaluate(nameOfFocus);
  const press = async (...keys: readonly KeyInput[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };
  return {
    press,
    type: (text) => keyboard.type(text),
    async tabTo(name) {
      const names: string[] = [];
      while (names.at(-1) !== name) {
        assert(names.length < 30, `Tab never reaches "${name}": ${names.join(', ')}`);
        await press('Tab');
        names.push(await focused());
        assert.deepEqual(await page.evaluate(problemsOfFocus), [], `the focus on "${names.at(-1) ?? ''}"`);
      }
      return names;
    },
    async focusIs(name) {
      const deadline = Date.now() + timeout;
      while ((await focused()) !== name && Date.now() < deadline);
      assert.equal(await focused(), name);
    },
    async see(text) {
      await page.waitForSelector(`::-p-text(${text})`, { visible: true });
    },
  };
}

/** In the page: returns the label of the field or the name of the button that has the focus; empty if none has. */
function nameOfFocus(): string {
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  if (focus === null || focus === document.body) return '';
  const textOf = (one: Element | undefined | null): string => (one?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
  const group = focus.matches('[type=radio]') ? focus.closest('[role=radiogroup]') : null;
  const id = group?.getAttribute('aria-labelledby');
  const prefix = id == null ? '' : `${textOf((group?.getRootNode() as ShadowRoot).getElementById(id))}: `;
  const { labels } = focus as HTMLInputElement;
  return prefix + (focus.ariaLabel ?? (textOf(labels?.[0]) || textOf(focus)));
}

/** In the page: returns whether the focused element is completely visible and has a focus indicator. */
function problemsOfFocus(): readonly string[] {
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  if (focus === null || focus === document.body) return ['nothing has it'];
  // A radio button shows the focus on its label, and a tab on its text.
  const drawn = focus.closest('label') ?? focus;
  const rings = [drawn, ...drawn.children].map((one) => getComputedStyle(one));
  const isRinged = rings.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px');
  const { left, top, right, bottom } = drawn.getBoundingClientRect();
  let hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (inner === null || inner === hit) break;
    hit = inner;
  }
  const isSeen = hit !== null && (drawn.contains(hit) || hit.closest('label')?.control === focus);
  return [
    ...(isRinged ? [] : ['is not marked']),
    ...(isSeen ? [] : [`is covered by ${hit?.outerHTML.slice(0, 200) ?? 'nothing'}`]),
  ];
}
