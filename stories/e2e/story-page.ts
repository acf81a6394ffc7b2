import type { Browser, Page } from 'puppeteer-core';

/** What came of one story: everything that is wrong with it, in words. Empty when nothing is. */
export type StoryProblems = readonly string[];

/** The parts of axe's report that are told. */
interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

interface StoryFinished {
  readonly status: 'success' | 'error';
  readonly reporters: readonly {
    readonly type: string;
    readonly result: { readonly violations?: readonly AxeViolation[]; readonly error?: unknown };
  }[];
}

/** As Storybook's preview leaves it on its page. */
interface PreviewWindow {
  __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): readonly [StoryFinished] | undefined };
}

const patience = 15_000;

/**
 * Opens one story by itself, lets its play function run to the end, and says what went wrong on the way.
 *
 * @param globals of the toolbar, for example `theme:dark`.
 * @param look called with the finished page.
 */
export async function openStory(
  browser: Browser,
  storybook: string,
  id: string,
  globals: string,
  look: (page: Page) => Promise<void> = async () => {},
): Promise<StoryProblems> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const problems: string[] = [];
    await page.setViewport({ width: 1000, height: 800 });
    // Several pages run at once; each is to believe that it has the focus.
    await page.emulateFocusedPage(true);
    watch(page, new URL(storybook).origin, problems);
    await page.goto(`${storybook}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
    const finished = await ending(page);
    await look(page);
    return finished === null
      ? [...problems, 'It never ends']
      : [...problems, ...verdict(finished), ...(await shownError(page))];
  } finally {
    await context.close();
  }
}

function watch(page: Page, origin: string, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`Uncaught: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`Console: ${message.text()} ${message.location().url ?? ''}`.trim());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) problems.push(`Request to ${url.href}`);
  });
}

async function ending(page: Page): Promise<StoryFinished | null> {
  try {
    const handle = await page.waitForFunction(
      () => (window as PreviewWindow).__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished')?.[0],
      { timeout: patience, polling: 50 },
    );
    return (await handle.jsonValue()) as StoryFinished;
  } catch {
    return null;
  }
}

function verdict({ status, reporters }: StoryFinished): StoryProblems {
  const axe = reporters.find(({ type }) => type === 'a11y');
  const violations = axe?.result.violations ?? [];
  const problems = violations.map(
    ({ id, help, nodes }) =>
      `axe ${id}: ${help}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join('; ')}`,
  );
  if (status === 'error' && problems.length === 0) return ['It ends with an error'];
  if (axe?.result.violations === undefined) return [...problems, 'axe did not run'];
  return problems;
}

// What Storybook shows in place of a story that threw.
async function shownError(page: Page): Promise<StoryProblems> {
  return page.evaluate(() => {
    if (!document.body.classList.contains('sb-show-errordisplay')) return [];
    return [
      document.querySelector('#error-message')?.textContent ?? '',
      document.querySelector('#error-stack')?.textContent ?? '',
    ];
  });
}
