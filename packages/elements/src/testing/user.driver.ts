/**
 * A simulated user. It finds controls by role and label, also in shadow roots, and sees only what is visible. Tests and stories use it.
 */
export interface UserDriver {
  /** Presses the button, tab or link of this name. */
  press(name: string): Promise<void>;
  /** Replaces the value of a field, and leaves the field. */
  write(label: string, text: string): Promise<void>;
  /** Selects a choice by its text: in a select, in a radio group, or `on` and `off` of a switch. */
  choose(label: string, choice: string): Promise<void>;
  /** Presses a key on the focused element. */
  key(key: string): Promise<void>;
  /** Waits until a visible element contains the text, and returns the whole text of the element. */
  see(text: string | RegExp): Promise<string>;
  /** Waits until no visible element contains the text. */
  miss(text: string): Promise<void>;
  /** Waits until a live region has announced the text. */
  hear(text: string): Promise<void>;
  /** Returns the value of a field: its text, or the text of its choice. */
  valueOf(label: string): Promise<string>;
  /** Returns the error of a field, or an empty text. */
  errorOf(label: string): Promise<string>;
  /** Returns whether the button or tab of this name is enabled. */
  canPress(name: string): Promise<boolean>;
  /** Returns the label of the focused field, or the name of the focused button. */
  focused(): string;
}

const pressable = 'button, a[href], [role=tab], [role=button]';
// Texts for screen readers alone are not visible.
const seen = '*:not(.account-unseen)';
const fields = 'input:not([type=radio]), select, [role=radiogroup]';

/**
 * Creates a simulated user for one part of a page. Each method waits for at most 20 seconds.
 *
 * @param container - The part of the page, for example `document.body`.
 * @throws {Error} Each method throws if it does not find its control or text. The message names it.
 */
export function createUserDriver(container: HTMLElement): UserDriver {
  const named = (name: string): Promise<HTMLElement> =>
    found(`"${name}" to press`, () => reachable(container, pressable).find((one) => nameOf(one) === name));
  const field = (label: string): Promise<HTMLElement> =>
    found(`field "${label}"`, () => reachable(container, fields).find((one) => labelOf(one) === label));

  return {
    async press(name) {
      const target = await named(name);
      target.focus();
      target.click();
    },
    async write(label, text) {
      const input = (await field(label)) as HTMLInputElement;
      input.focus();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
      input.blur();
    },
    choose: async (label, choice) => chooseIn(await field(label), choice),
    async key(key) {
      const target = await found('focus', () => deepFocus());
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    },
    async see(text) {
      const says = (one: HTMLElement): boolean =>
        typeof text === 'string' ? textOf(one).includes(text) : text.test(textOf(one));
      return textOf(await found(`"${String(text)}" to see`, () => visible(container, seen).findLast(says)));
    },
    async miss(text) {
      await found(`end of "${text}"`, () =>
        visible(container, seen).some((one) => textOf(one).includes(text)) ? undefined : true,
      );
    },
    async hear(text) {
      await found(`"${text}" to hear`, () =>
        visible(container, '[role=status]').find((one) => textOf(one).includes(text)),
      );
    },
    valueOf: async (label) => valueIn(await field(label)),
    async errorOf(label) {
      const control = await field(label);
      const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id.endsWith('-error'));
      const root = control.getRootNode() as ParentNode;
      return ids.map((id) => textOf(root.querySelector<HTMLElement>(`#${id}`))).join(' ');
    },
    canPress: async (name) => (await named(name)).ariaDisabled !== 'true',
    focused() {
      const focus = deepFocus();
      return focus === undefined ? '' : labelOf(focus) || nameOf(focus);
    },
  };
}

/**
 * Calls a function in every frame until it returns a value.
 *
 * @throws {Error} after 20 seconds. The message contains `what`.
 */
export async function found<Found>(what: string, look: () => Found | undefined): Promise<Found> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const it = look();
    if (it !== undefined) return it;
    if (performance.now() > deadline) throw new Error(`There is no ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function chooseIn(control: HTMLElement, choice: string): void {
  control.focus();
  if (control instanceof HTMLSelectElement) {
    control.value = [...control.options].find(({ text }) => text === choice)?.value ?? '';
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (control instanceof HTMLInputElement) {
    if (control.checked !== (choice === 'on')) control.click();
  } else {
    [...control.querySelectorAll('input')].find((input) => textOf(input.labels?.[0]) === choice)?.click();
  }
}

function valueIn(control: HTMLElement): string {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? '';
  if (control instanceof HTMLInputElement)
    return control.type === 'checkbox' ? (control.checked ? 'on' : 'off') : control.value;
  return textOf(control.querySelector<HTMLInputElement>('input:checked')?.labels?.[0]);
}

/** All visible elements that match, also in shadow roots. */
function visible(root: Element | ShadowRoot, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
    ...(one.matches(selector) && one.checkVisibility({ visibilityProperty: true }) ? [one] : []),
    ...(one.shadowRoot === null ? [] : visible(one.shadowRoot, selector)),
  ]);
}

/** The visible elements that match and are not inert. While a modal dialog is open, only those in it. */
export function reachable(container: HTMLElement, selector: string): HTMLElement[] {
  const modals = visible(container, 'dialog').filter((dialog) => dialog.matches(':modal'));
  const modal = modals.find(isOnTop) ?? modals.at(-1);
  const all = visible(container, selector);
  return modal === undefined ? all : all.filter((one) => isDrawnIn(one, modal));
}

// The order of open dialogs on the screen can differ from their order in the page.
function isOnTop(one: Element): boolean {
  const { x, y, width, height } = one.getBoundingClientRect();
  const hit = elementAt(x + width / 2, y + height / 2);
  return hit !== null && isDrawnIn(hit, one);
}

function elementAt(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  for (;;) {
    const inner = hit?.shadowRoot?.elementFromPoint(x, y) ?? hit;
    if (inner === hit) return hit;
    hit = inner;
  }
}

function isDrawnIn(one: Element, place: Element): boolean {
  for (let at: Element | null = one; at !== null; at = drawnParentOf(at)) if (at === place) return true;
  return false;
}

function drawnParentOf(one: Element): Element | null {
  const root = one.getRootNode();
  return one.assignedSlot ?? one.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function deepFocus(): HTMLElement | undefined {
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  return focus instanceof HTMLElement && focus !== document.body ? focus : undefined;
}

function textOf(one: HTMLElement | null | undefined): string {
  return (one?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
}

function nameOf(one: HTMLElement): string {
  return one.ariaLabel ?? textOf(one);
}

function labelOf(control: HTMLElement): string {
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
    return control.ariaLabel ?? textOf(control.labels?.[0]);
  }
  const id = control.getAttribute('aria-labelledby');
  return id === null ? '' : textOf((control.getRootNode() as ParentNode).querySelector<HTMLElement>(`#${id}`));
}
