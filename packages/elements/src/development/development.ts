import { ReactiveElement } from 'lit';

/** Whether this is development: the bundler has chosen the build of Lit that helps developers. */
export function isDevelopment(): boolean {
  // Only that build has it: https://lit.dev/docs/tools/development/#development-and-production-builds
  return ReactiveElement.enableWarning !== undefined;
}

/** In development, says which colours of the host's cannot be read; in production nothing is loaded or measured. */
export function noteContrastInDevelopment(element: Element): void {
  if (isDevelopment()) void import('./contrast-note.ts').then(({ noteContrast }) => noteContrast(element));
}
