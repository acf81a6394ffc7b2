import { developerNote } from '../development/developer-note.ts';
import type { Catalogue } from '../strings/catalogue.ts';
import type { Locale } from './locale.ts';

/** The loading state of a language. */
export type CatalogueState =
  | { readonly status: 'loading' }
  /** Loading takes long. English is shown until the texts arrive. */
  | { readonly status: 'late' }
  /** It could not be loaded, or was not requested. */
  | { readonly status: 'missing' }
  | { readonly status: 'ready'; readonly catalogue: Catalogue };

// Milliseconds. Browsers wait the same time for a font.
const patience = 3000;

/** The texts of one language: loaded once, for all elements. */
export class CatalogueSource {
  readonly #locale: Locale;
  readonly #listeners = new Set<() => void>();
  #state: CatalogueState = { status: 'missing' };
  #isLoading = false;

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  get state(): CatalogueState {
    return this.#state;
  }

  /** Calls the listener after each change of the state. Returns a function that stops it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts to load, unless it is loading or loaded. */
  need(): void {
    if (this.#isLoading || this.#state.status === 'ready') return;
    try {
      const given = this.#locale.load();
      if (given instanceof Promise) void this.#wait(given);
      else this.#set({ status: 'ready', catalogue: given });
    } catch (error) {
      this.#fail(error);
    }
  }

  async #wait(given: Promise<Catalogue>): Promise<void> {
    this.#isLoading = true;
    this.#set({ status: 'loading' });
    const late = setTimeout(() => this.#set({ status: 'late' }), patience);
    try {
      this.#set({ status: 'ready', catalogue: await given });
    } catch (error) {
      this.#fail(error);
    } finally {
      clearTimeout(late);
      this.#isLoading = false;
    }
  }

  #fail(error: unknown): void {
    developerNote(`The texts in "${this.#locale.tag}" could not be loaded: ${String(error)}`);
    this.#set({ status: 'missing' });
  }

  #set(state: CatalogueState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const sources = new WeakMap<Locale, CatalogueSource>();

/** The source of a language; the same for the same object. */
export function sourceOf(locale: Locale): CatalogueSource {
  const source = sources.get(locale) ?? new CatalogueSource(locale);
  sources.set(locale, source);
  return source;
}
