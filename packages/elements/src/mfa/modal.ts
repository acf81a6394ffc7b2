import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { closeModal, isRendered, openModal } from '../ui/optional-features.ts';

/** What {@link ModalController} needs to know about the dialog. */
export interface ModalOptions {
  /** The dialog, when it is drawn. */
  readonly dialog: () => HTMLDialogElement | null;
  readonly isOpen: () => boolean;
  /** Whether closing it now would lose something. */
  readonly isLocked: () => boolean;
  /** The user closes the dialog. Never called while it is locked. */
  readonly onDismiss: () => void;
  /** The dialog is shown, also when it is shown again. Focus belongs in it. */
  readonly onShown: () => void;
}

/**
 * Opens and closes a native modal dialog to match a state. So neither Escape, nor the Back gesture of the system, nor a hidden panel,
 * nor a move of the element in the page loses what the dialog shows.
 */
export class ModalController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ModalOptions;
  readonly #size = typeof ResizeObserver === 'function' ? new ResizeObserver(() => this.#sync()) : undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ModalOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#size?.observe(this.#host);
    this.#sync();
  }

  hostDisconnected(): void {
    this.#size?.disconnect();
    // A removed dialog leaves the top layer but keeps its attribute `open`. It must be closed before it can be shown again.
    const dialog = this.#options.dialog();
    if (dialog !== null) closeModal(dialog);
  }

  hostUpdated(): void {
    this.#sync();
  }

  /** Listener for `cancel` of the dialog: Escape, or the Back gesture of the system. */
  readonly onCancel = (event: Event): void => {
    event.preventDefault();
    if (!this.#options.isLocked()) this.#options.onDismiss();
  };

  /** Listener for `keydown` of the dialog: Chromium closes it at a second Escape although `cancel` was prevented. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#options.isLocked()) event.preventDefault();
  };

  /** Listener for `close` of the dialog, which is also fired when it was closed without `cancel`. */
  readonly onClose = (event: Event): void => {
    const dialog = event.currentTarget as HTMLDialogElement;
    if (dialog.open || !this.#shouldShow()) return;
    if (this.#options.isLocked()) this.#sync();
    else this.#options.onDismiss();
  };

  #shouldShow(): boolean {
    // A modal dialog in a hidden panel would make the page inert and show nothing.
    return this.#options.isOpen() && this.#host.isConnected && isRendered(this.#host);
  }

  #sync(): void {
    const dialog = this.#options.dialog();
    if (dialog === null || dialog.open === this.#shouldShow()) return;
    if (dialog.open) return closeModal(dialog);
    openModal(dialog);
    this.#options.onShown();
  }
}
