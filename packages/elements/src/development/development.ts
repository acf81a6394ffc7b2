import { ReactiveElement } from 'lit';

/** Whether the bundler has chosen the development build of Lit. */
export function isDevelopment(): boolean {
  // Only the development build has this function: https://lit.dev/docs/tools/development/#development-and-production-builds
  return ReactiveElement.enableWarning !== undefined;
}

/** In development, reports colours of the host with too little contrast. In production, loads and measures nothing. */
export function noteContrastInDevelopment(element: Element): void {
  if (isDevelopment()) void import('./contrast-note.ts').then(({ noteContrast }) => noteContrast(element));
}
