import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A place in the settings: `#security/mfa/backup-codes` is the path `mfa/backup-codes` in the tab `security`. */
export interface Place {
  /** Name of the tab; empty for the first one. */
  readonly name: string;
  /** What follows it; empty for the whole tab. */
  readonly path: string;
}

/** Reads and writes the part of the URL that says which place is shown. */
export class TabLink implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: (place: Place) => void;
  /** What was written here and the browser has not told of yet, in order: it takes its time. */
  #own: string[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, onChange: (place: Place) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#view?.addEventListener('hashchange', this.#changed);
  }

  hostDisconnected(): void {
    this.#view?.removeEventListener('hashchange', this.#changed);
    this.#own = [];
  }

  /** The place that the URL says now; `undefined` for a hash that is none. */
  get place(): Place | undefined {
    try {
      const [name = '', ...path] = decodeURIComponent(this.#view?.location.hash.slice(1) ?? '').split('/');
      return { name, path: path.join('/') };
    } catch {
      return undefined;
    }
  }

  /** Puts a tab into the URL, as a step of its own in the history. */
  write(name: string): void {
    if (this.#view === null) return;
    const before = this.#view.location.hash;
    this.#view.location.hash = encodeURIComponent(name);
    if (this.#view.location.hash !== before) this.#own.push(this.#view.location.hash);
  }

  get #view(): Window | null {
    return this.#host.ownerDocument.defaultView;
  }

  readonly #changed = ({ newURL }: HashChangeEvent): void => {
    const told = this.#own.indexOf(new URL(newURL).hash);
    this.#own.splice(0, told + 1);
    const { place } = this;
    // What was written here is no wish of the person's.
    if (place !== undefined && told === -1) this.#onChange(place);
  };
}
