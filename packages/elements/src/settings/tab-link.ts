import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A place in the settings: `#security/mfa/backup-codes` is the path `mfa/backup-codes` in the tab `security`. */
export interface Place {
  /** Name of the tab; empty for the first one. */
  readonly name: string;
  /** The rest of the path; empty for the whole tab. */
  readonly path: string;
}

/** Reads and writes the hash of the URL as a {@link Place}. */
export class TabLink implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #isTab: (name: string) => boolean;
  readonly #onChange: (place: Place) => void;
  /** The hashes that were written here, and whose events the browser has not fired yet, in order. */
  #own: string[] = [];
  /** The last hash that named a tab. That tab may have been removed since. */
  #ours = '';

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    isTab: (name: string) => boolean,
    onChange: (place: Place) => void,
  ) {
    this.#host = host;
    this.#isTab = isTab;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#view?.addEventListener('hashchange', this.#changed);
  }

  hostUpdated(): void {
    const { place } = this;
    if (place !== undefined && this.#isTab(place.name)) this.#ours = this.#hash;
  }

  hostDisconnected(): void {
    this.#view?.removeEventListener('hashchange', this.#changed);
    this.#own = [];
  }

  /** The current place in the URL; `undefined` for another hash, such as the `#/settings` of a hash router. */
  get place(): Place | undefined {
    const hash = this.#hash.slice(1);
    try {
      // The hash is split before decoding, because the name of a tab can contain an encoded slash.
      const [name = '', ...path] = hash.split('/').map((part) => decodeURIComponent(part));
      return name === '' && hash !== '' ? undefined : { name, path: path.join('/') };
    } catch {
      return undefined;
    }
  }

  /**
   * Writes a tab into the URL, as a new entry in the history. A hash that names no tab belongs to the page (a hash router, an
   * anchor, an OAuth answer) and is not replaced.
   */
  write(name: string): void {
    const { place } = this;
    const before = this.#hash;
    const isOurs = before === '' || before === this.#ours || (place !== undefined && this.#isTab(place.name));
    if (this.#view === null || !isOurs) return;
    this.#view.location.hash = encodeURIComponent(name);
    if (this.#hash !== before) this.#own.push(this.#hash);
  }

  get #view(): Window | null {
    return this.#host.ownerDocument.defaultView;
  }

  get #hash(): string {
    return this.#view?.location.hash ?? '';
  }

  readonly #changed = ({ newURL }: HashChangeEvent): void => {
    const told = this.#own.indexOf(new URL(newURL).hash);
    this.#own.splice(0, told + 1);
    const { place } = this;
    // A hash that was written here is not a request of the user.
    if (place !== undefined && told === -1) this.#onChange(place);
  };
}
