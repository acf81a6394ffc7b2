import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { createAdded, mostRestorations, addedClass, removeCopies } from '../light-form/copies.ts';
import { accountContext, isSameContext } from './context.ts';
import type { AccountContext } from './context.ts';

/** What the children of an element get with an update. */
export interface ChildrenUpdate {
  /** The tags of the children to add, in their order. */
  readonly tags: readonly string[];
  readonly headingLevel: number;
  /** The context of the element itself. */
  readonly provided: AccountContext | undefined;
  /** What is different for its children. */
  readonly context: Pick<AccountContext, 'client'> & Partial<AccountContext>;
}

/**
 * Gives an element the children that it shows, before those of the host, and gives all of them its context. If the host has one of
 * the known tags among its own children, none are added. Copies in a cloned or saved page are removed.
 */
export class AddedChildren implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #isKnown: (child: Element) => boolean;
  readonly #context: ContextProvider<typeof accountContext>;
  readonly #observer: MutationObserver;
  readonly #attributes: readonly string[];
  #added: readonly HTMLElement[] = [];
  #insertions = 0;

  /** @param attributes The attributes of children after whose change the element updates. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    isKnown: (child: Element) => boolean,
    attributes: readonly string[] = [],
  ) {
    this.#host = host;
    this.#isKnown = isKnown;
    this.#attributes = attributes;
    this.#context = new ContextProvider(host, {
      context: accountContext,
      initialValue: { client: undefined, strings: undefined },
    });
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Call it before each update of the element. A page that is still being parsed can bring known tags after some were added. */
  update({ tags, headingLevel, provided, context }: ChildrenUpdate): void {
    const next: AccountContext = { strings: undefined, ...provided, ...context };
    if (!isSameContext(this.#context.value, next)) this.#context.setValue(next);
    const host = this.#host;
    removeCopies(host, addedClass, this.#added);
    const hasOwn = [...host.children].some(
      (child) => this.#isKnown(child) && !this.#added.includes(child as HTMLElement),
    );
    const wanted = hasOwn ? [] : tags;
    for (const element of this.#added) if (!wanted.includes(element.localName)) element.remove();
    this.#added = wanted.map(
      (tag) => this.#added.find((element) => element.localName === tag) ?? createAdded(host, tag),
    );
    this.#added.forEach((element, index) => {
      element.setAttribute('heading-level', String(headingLevel));
      // An element that is still here is not moved, because that would reconnect it.
      if (element.parentNode === host) return;
      this.#insertions += 1;
      if (this.#insertions > wanted.length * mostRestorations) return;
      host.insertBefore(element, host.children[index] ?? null);
    });
    for (const child of host.children) {
      if (this.#attributes.length > 0)
        this.#observer.observe(child, { attributes: true, attributeFilter: [...this.#attributes] });
    }
  }
}
