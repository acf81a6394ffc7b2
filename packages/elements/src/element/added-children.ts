import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { createAdded, mostRestorations, addedClass, removeCopies } from '../light-form/copies.ts';
import { accountContext, isSameContext } from './context.ts';
import type { AccountContext } from './context.ts';

/** The children to add, and the context for them. */
export interface ChildrenUpdate {
  /** The tags of the children to add, in their order. */
  readonly tags: readonly string[];
  readonly headingLevel: number;
  /** The context of the element itself. */
  readonly provided: AccountContext | undefined;
  /** The values that the children get in place of those in `provided`. */
  readonly context: Pick<AccountContext, 'client'> & Partial<AccountContext>;
}

/**
 * Adds children to an element, before the children of the host, and gives its context to all of them. It adds none if the host has
 * added a child with one of the known tags. It removes the copies that a cloned or saved page contains.
 */
export class AddedChildren implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #isKnown: (child: Element) => boolean;
  readonly #context: ContextProvider<typeof accountContext>;
  readonly #observer: MutationObserver;
  readonly #attributes: readonly string[];
  #added: readonly HTMLElement[] = [];
  #insertions = 0;

  /** @param attributes The attributes of children whose changes update the element. */
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

  /** Call it before each update of the element. While a page is parsed, a known tag can appear after children were added. */
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
