export { createBreachCheck } from './breach-check.ts';
export type { BreachCheckOptions } from './breach-check.ts';
