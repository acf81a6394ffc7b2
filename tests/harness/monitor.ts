import type { ConsoleMessage, HTTPRequest, Page } from 'puppeteer-core';

/** Sees all pages of a run, and all that the server says, and remembers what must not be. */
export interface Monitor {
  /** Listens to a page from before its first document. */
  watch(page: Page): Promise<void>;
  /** Remembers a password, key or code: from now on it may be in a form and on the screen, and nowhere else. Gives it back. */
  secret(text: string): string;
  /** Looks for secrets in a text that somebody could keep: a log, a storage. */
  search(place: string, text: string): void;
  /** Looks through what the page keeps in the browser. */
  searchStorage(page: Page): Promise<void>;
  /** Everything that went wrong since it was asked last. */
  takeProblems(): readonly string[];
}

// A browser reports by itself every request that is refused, and every one made while a test has stopped the server or pulled
// the plug. That a wrong password is refused is no mistake of the page.
const refusal =
  /^Failed to load resource: (?:the server responded with a status of 4\d\d|net::ERR_(?:INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE))/u;
const telling: readonly string[] = ['error', 'warn', 'assert'];

export function createMonitor(): Monitor {
  const problems: string[] = [];
  const secrets = new Set<string>();

  const search = (place: string, text: string): void => {
    for (const secret of secrets) {
      if (text.includes(secret) || text.includes(encodeURIComponent(secret))) problems.push(`${place} holds a secret`);
    }
  };
  const onConsole = (message: ConsoleMessage): void => {
    const text = message.text();
    // Chromium says what it thinks of password forms in entries that begin so, at a level that nobody sees.
    const isFormAdvice = text.startsWith('[DOM]');
    if (refusal.test(text) || !(isFormAdvice || telling.includes(message.type()))) return;
    problems.push(`console ${message.type()}: ${text}`);
  };
  const onRequest = (request: HTTPRequest): void => search(`URL ${request.method()}`, decode(request.url()));

  return {
    search,
    secret(text) {
      secrets.add(text);
      return text;
    },
    async watch(page) {
      page.on('console', onConsole);
      page.on('pageerror', (error) => problems.push(`page error: ${String(error)}`));
      page.on('request', onRequest);
      page.on('framenavigated', (frame) => search('address bar', decode(frame.url())));
      await page.evaluateOnNewDocument(reportViolations);
    },
    async searchStorage(page) {
      search('storage', await page.evaluate(readStorage));
      search('address bar', decode(page.url()));
    },
    takeProblems: () => problems.splice(0),
  };
}

function decode(url: string): string {
  try {
    return `${url} ${decodeURIComponent(url)}`;
  } catch {
    return url;
  }
}

function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`CSP violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
}

function readStorage(): string {
  // A page of the browser's own, such as about:blank, has none.
  try {
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, window.name]);
  } catch {
    return '';
  }
}
