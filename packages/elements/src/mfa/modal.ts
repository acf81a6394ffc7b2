import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What {@link ModalController} asks of its element. */
export interface ModalOptions {
  /** The dialog, once it is rendered. */
  readonly dialog: () => HTMLDialogElement | null;
  readonly isOpen: () => boolean;
  /** Whether closing it now would lose something. */
  readonly isLocked: () => boolean;
  /** The person wants to leave it. Never called while it is locked. */
  readonly onDismiss: () => void;
  /** It is on screen (again); focus belongs in it. */
  readonly onShown: () => void;
}

/**
 * Keeps a native modal dialog in step with a state that is held elsewhere: the state decides, the dialog follows. So neither
 * Escape, nor the system's back gesture, nor a hidden panel, nor moving the element in the page loses what is shown.
 */
export class ModalController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ModalOptions;
  readonly #size = new ResizeObserver(() => this.#sync());

  constructor(host: ReactiveControllerHost & HTMLElement, options: ModalOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#size.observe(this.#host);
    this.#sync();
  }

  hostDisconnected(): void {
    this.#size.disconnect();
    this.#guard(false);
    // A removed dialog leaves the top layer but stays marked as open; closed, it can be shown again.
    this.#options.dialog()?.close();
  }

  hostUpdated(): void {
    this.#sync();
    this.#guard(this.#host.isConnected && this.#options.isOpen() && this.#options.isLocked());
  }

  /** Listener for the dialog's `cancel`: Escape, or the system's way back. */
  readonly onCancel = (event: Event): void => {
    event.preventDefault();
    if (!this.#options.isLocked()) this.#options.onDismiss();
  };

  /** Listener for the dialog's `keydown`: Chromium lets a second Escape through although `cancel` was prevented. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#options.isLocked()) event.preventDefault();
  };

  /** Listener for the dialog's `close`, for what closes it without asking. */
  readonly onClose = (event: Event): void => {
    const dialog = event.currentTarget as HTMLDialogElement;
    if (dialog.open || !this.#shouldShow()) return;
    if (this.#options.isLocked()) this.#sync();
    else this.#options.onDismiss();
  };

  #shouldShow(): boolean {
    // A modal dialog in a hidden panel would leave the page inert with nothing to see.
    return this.#options.isOpen() && this.#host.isConnected && this.#host.checkVisibility();
  }

  #sync(): void {
    const dialog = this.#options.dialog();
    if (dialog === null || dialog.open === this.#shouldShow()) return;
    if (dialog.open) return dialog.close();
    dialog.showModal();
    this.#options.onShown();
  }

  // Only while it is needed: with such a listener browsers keep no copy of the page for the way back.
  #guard(needed: boolean): void {
    const view = this.#host.ownerDocument.defaultView;
    if (needed) view?.addEventListener('beforeunload', this.#askFirst);
    else view?.removeEventListener('beforeunload', this.#askFirst);
  }

  // Leaving the page now would lose codes that are shown once; the browser asks in its own words.
  readonly #askFirst = (event: BeforeUnloadEvent): void => event.preventDefault();
}
