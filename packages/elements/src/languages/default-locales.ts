import type { Locale } from './locale.ts';

let defaults: readonly Locale[] = [];

/** The languages for elements whose provider has no `locales`. */
export function defaultLocales(): readonly Locale[] {
  return defaults;
}

/** Sets the languages for all elements whose provider has no `locales`, or without a provider. Call it before elements are created. */
export function setDefaultLocales(locales: readonly Locale[]): void {
  defaults = locales;
}
