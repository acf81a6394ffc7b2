import type { ConsoleMessage, HTTPRequest, Page } from 'puppeteer-core';

/** Watches the pages and the output of a server, and records problems. */
export interface Monitor {
  /** Watches a page. Call it before the page is opened. */
  watch(page: Page): Promise<void>;
  /** Registers a password, key or code, which must appear only in forms and on the screen. Returns it. */
  secret(text: string): string;
  /** Looks for secrets in a text, for example of a log. */
  search(place: string, text: string): void;
  /** Looks for secrets in the storage of a page. */
  searchStorage(page: Page): Promise<void>;
  /** Returns the problems since the last call. */
  takeProblems(): readonly string[];
}

// The browser logs every response with an error status, and every request while the server is stopped or the page is offline.
// Tests cause these on purpose.
const refusal =
  /^Failed to load resource: (?:the server responded with a status of 4\d\d|net::ERR_(?:INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE))/u;
const telling: readonly string[] = ['error', 'warn', 'assert'];

export function createMonitor(): Monitor {
  const problems: string[] = [];
  const secrets = new Set<string>();

  const search = (place: string, text: string): void => {
    for (const secret of secrets) {
      if (text.includes(secret) || text.includes(encodeURIComponent(secret)))
        problems.push(`${place} contains a secret`);
    }
  };
  const onConsole = (message: ConsoleMessage): void => {
    const text = message.text();
    // Chromium reports problems of password forms in such entries, at a level that is hidden by default.
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
  // A page such as about:blank has no storage.
  try {
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, window.name]);
  } catch {
    return '';
  }
}
