import { ReactiveElement } from 'lit';

// Bundlers replace it. nanostores needs it too.
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Whether the bundler has chosen the development build of Lit. */
export function isDevelopment(): boolean {
  // Only the development build has this function: https://lit.dev/docs/tools/development/#development-and-production-builds
  return ReactiveElement.enableWarning !== undefined;
}

/** In development, reports colours of the host with too little contrast. Bundlers remove this code from production builds. */
export function noteContrastInDevelopment(element: Element): void {
  if (process.env.NODE_ENV !== 'production' && isDevelopment())
    void import('./contrast-note.ts').then(({ noteContrast }) => noteContrast(element));
}
