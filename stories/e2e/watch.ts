import type { Page } from 'puppeteer-core';

/** Reports errors on a page and requests that leave the origin of its first address. Call it before the page is opened. */
export function watch(page: Page, report: (problem: string) => void): void {
  let origin: string | undefined;
  page.on('pageerror', (error) => report(`Uncaught: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') report(`Console: ${message.text()} ${message.location().url ?? ''}`.trim());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['data:', 'blob:'].includes(url.protocol)) return;
    origin ??= url.origin;
    if (url.origin !== origin) report(`Request to ${url.href}`);
  });
}
