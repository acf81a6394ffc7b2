/** Waits for about this number of milliseconds. */
export type Delay = (milliseconds: number) => Promise<void>;

/** A timer with random variation, so that two writers that collided do not collide again. */
export const systemDelay: Delay = (milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds * (0.5 + Math.random())));
