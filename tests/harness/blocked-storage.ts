import type { Page } from 'puppeteer-core';

/** The ways in which a browser stores nothing for a page. */
export const storageRestrictions = {
  /** Cookies and site data are blocked, or the page is in a sandboxed frame: every access throws. */
  'throws at every use': refuseEverything,
  /** A web view without storage and without newer interfaces. */
  'has no storage at all': removeEverything,
  /** Private windows of old browsers, and a full disk. */
  'stores nothing': refuseWrites,
} as const;

/** Applies a restriction. Call it before the page is opened. */
export async function restrictStorage(page: Page, restriction: keyof typeof storageRestrictions): Promise<void> {
  await page.evaluateOnNewDocument(storageRestrictions[restriction]);
}

// These run in the page.

function refuseEverything(): void {
  const refused = (): never => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
    Object.defineProperty(window, name, { configurable: true, get: refused });
  }
  for (const name of ['BroadcastChannel', 'SharedWorker', 'Notification', 'matchMedia']) {
    Object.defineProperty(window, name, { configurable: true, value: refused });
  }
  for (const name of ['locks', 'clipboard', 'storage', 'serviceWorker', 'credentials']) {
    Object.defineProperty(navigator, name, { configurable: true, get: refused });
  }
  history.pushState = refused;
  history.replaceState = refused;
}

function removeEverything(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
    Object.defineProperty(window, name, { configurable: true, value: null });
  }
  for (const name of ['caches', 'cookieStore', 'BroadcastChannel', 'Notification', 'matchMedia']) {
    Object.defineProperty(window, name, { configurable: true, value: undefined });
  }
  for (const name of ['locks', 'clipboard', 'storage', 'serviceWorker', 'credentials']) {
    Object.defineProperty(navigator, name, { configurable: true, value: undefined });
  }
}

function refuseWrites(): void {
  const full = (): never => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  Storage.prototype.setItem = full;
  IDBFactory.prototype.open = full;
  navigator.locks.request = () => Promise.reject(new DOMException('The request was denied.', 'SecurityError'));
}
