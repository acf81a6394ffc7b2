/** Waits about as many milliseconds. */
export type Delay = (milliseconds: number) => Promise<void>;

/** A timer, spread so that those who collided do not meet again. */
export const systemDelay: Delay = (milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds * (0.5 + Math.random())));
