import type { Locale } from './locale.ts';

let defaults: readonly Locale[] = [];

/** The languages where no provider names any. */
export function defaultLocales(): readonly Locale[] {
  return defaults;
}

/** Gives languages to all elements whose provider names none, and to those without a provider. Call it before there are any. */
export function setDefaultLocales(locales: readonly Locale[]): void {
  defaults = locales;
}
