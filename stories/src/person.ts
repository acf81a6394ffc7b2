import { waitFor } from 'storybook/test';

/** Somebody who acts on a story by what is written on it, in shadow roots as everywhere. */
export interface Person {
  /** Presses the button, tab or link of this name. */
  press(name: string): Promise<void>;
  /** Puts this in place of what a field holds, and goes on to the next one. */
  write(label: string, text: string): Promise<void>;
  /** Chooses by the words of the choice, from a select or a radio group. */
  choose(label: string, choice: string): Promise<void>;
  /** Waits until something that can be seen says so. */
  see(text: string | RegExp): Promise<string>;
}

const pressable = 'button, a[href], [role=tab], [role=button]';

/** Gives a person who looks at one story. */
export function createPerson(story: HTMLElement): Person {
  const field = (label: string): Promise<HTMLElement> =>
    found(`a field "${label}"`, () => visible(story, 'input, select').find((control) => labelOf(control) === label));

  return {
    async press(name) {
      const target = await found(`"${name}" to press`, () =>
        visible(story, pressable).find((control) => nameOf(control) === name && control.ariaDisabled !== 'true'),
      );
      target.focus();
      target.click();
    },
    async write(label, text) {
      const input = (await field(label)) as HTMLInputElement;
      input.focus();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
      input.blur();
    },
    async choose(label, choice) {
      const control = await found(`a choice "${choice}" of "${label}"`, () =>
        visible(story, 'select, [role=radiogroup]').find((one) => labelOf(one) === label),
      );
      if (control instanceof HTMLSelectElement) {
        control.focus();
        control.value = [...control.options].find(({ text }) => text === choice)?.value ?? '';
        control.dispatchEvent(new Event('change', { bubbles: true }));
        return;
      }
      const radio = [...control.querySelectorAll('input')].find((input) => nameOf(input.labels?.[0]) === choice);
      radio?.click();
    },
    async see(text) {
      const said = (element: HTMLElement): boolean => {
        const words = nameOf(element);
        return typeof text === 'string' ? words.includes(text) : text.test(words);
      };
      // The innermost elements come last.
      const element = await found(`"${String(text)}"`, () => visible(story, '*').findLast(said));
      return nameOf(element);
    },
  };
}

async function found<Found>(what: string, look: () => Found | undefined): Promise<Found> {
  return waitFor(
    () => {
      const it = look();
      if (it === undefined) throw new Error(`There is no ${what}`);
      return it;
    },
    { timeout: 4000, interval: 20 },
  );
}

function visible(root: ParentNode, selector: string): HTMLElement[] {
  const here = [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) && element.checkVisibility({ visibilityProperty: true }) ? [element] : []),
    ...(element.shadowRoot === null ? [] : visible(element.shadowRoot, selector)),
  ]);
  // A dialog that is open makes everything else inert.
  const dialog = openDialog(root);
  return dialog === null ? here : here.filter((element) => isWithin(element, dialog));
}

function openDialog(root: ParentNode): Element | null {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches('dialog:modal')) return element;
    const inner = element.shadowRoot === null ? null : openDialog(element.shadowRoot);
    if (inner !== null) return inner;
  }
  return null;
}

function isWithin(element: Element, dialog: Element): boolean {
  for (let node: Node | null = element; node !== null; node = parentOf(node)) if (node === dialog) return true;
  return false;
}

function parentOf(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot !== null) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

function nameOf(element: HTMLElement | undefined): string {
  return (element?.ariaLabel ?? element?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
}

function labelOf(control: HTMLElement): string {
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
    return nameOf(control.labels?.[0]);
  }
  const id = control.getAttribute('aria-labelledby') ?? '';
  return nameOf((control.getRootNode() as ParentNode).querySelector<HTMLElement>(`#${id}`) ?? undefined);
}
