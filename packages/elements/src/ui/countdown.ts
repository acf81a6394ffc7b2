import type { ReactiveController, ReactiveControllerHost } from 'lit';

// Up to this number of seconds, every second is shown.
const secondsUpTo = 90;

/** A waiting time that an element shows. Redraws the element when the text changes and when the time is over. */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #now: () => number;
  #end = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param now gives the time in milliseconds since 1970. */
  constructor(host: ReactiveControllerHost, now: () => number) {
    this.#host = host;
    this.#now = now;
    host.addController(this);
  }

  /** Whole seconds that are left; 0 when there is nothing to wait for. */
  get left(): number {
    return Math.max(0, Math.ceil((this.#end - this.#now()) / 1000));
  }

  /** Waits for some seconds from now. */
  start(seconds: number): void {
    this.#end = this.#now() + seconds * 1000;
    this.#tick();
  }

  hostConnected(): void {
    this.#tick();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #tick(): void {
    clearTimeout(this.#timer);
    const { left } = this;
    if (left === 0) return;
    const next = left <= secondsUpTo ? 1 : Math.min(left - secondsUpTo, ((left - 1) % 60) + 1);
    this.#timer = setTimeout(() => {
      this.#tick();
      this.#host.requestUpdate();
    }, next * 1000);
  }
}
