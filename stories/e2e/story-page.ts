import type { Browser, Page } from 'puppeteer-core';

import type { View } from '../pictures/views.ts';
import { keepStill } from './still-page.ts';
import { watch } from './watch.ts';

/** One page of a browser, which shows one story at a time. Each method returns the problems that it finds, in words. */
export interface StoryPage {
  /** Opens a story, waits for the end of its play function, and calls `save` with the page in each view. */
  draw(id: string, views: readonly View[], save: (view: View, page: Page) => Promise<void>): Promise<readonly string[]>;
  /** Opens a story in a language and waits for the end of its play function. */
  playIn(locale: string, id: string): Promise<readonly string[]>;
  /** Opens a docs page. */
  read(id: string): Promise<readonly string[]>;
  /** Opens Storybook itself with a story in it. */
  browse(id: string): Promise<readonly string[]>;
}

/** The parts of axe's report that are used. */
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

/** What Storybook's preview sets on its window. */
interface PreviewWindow {
  __STORYBOOK_ADDONS_CHANNEL__: {
    once(event: string, listener: (story: StoryFinished) => void): void;
    last(event: 'globalsUpdated'): readonly [{ globals?: { viewport?: { value?: string } } }] | undefined;
    last(event: string): readonly unknown[] | undefined;
    emit(event: string, payload: unknown): void;
  };
}

// In milliseconds. The timeout only ends what hangs, because a busy machine is slow.
const timeout = 120_000;
const size = { width: 1000, height: 800 };
const narrow = 320;
/** The language of the right-to-left view. */
const rightToLeft = 'ar';

/** Opens a page for the stories of a Storybook. */
export async function openStoryPage(browser: Browser, storybook: string): Promise<StoryPage> {
  const page = await browser.newPage();
  let problems: string[] = [];
  await page.setViewport(size);
  // With reduced motion, tests do not have to wait for transitions.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  // Several pages run at once, and each one needs the focus.
  await page.emulateFocusedPage(true);
  await keepStill(page);
  // The browser asks for confirmation before it leaves a page with new backup codes.
  page.on('dialog', (dialog) => void dialog.accept());
  watch(page, (problem) => problems.push(problem));
  const play = async (id: string, globals: string, condition: string): Promise<void> => {
    problems = [];
    await page.goto(`${storybook}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
    await collect(condition, problems, () => afterPlay(page));
  };
  return {
    async draw(id, views, save) {
      await play(id, 'theme:light', 'light');
      await atWidth(page, await widthOf(page), () => save('light', page));
      if (views.includes('narrow')) await atWidth(page, narrow, () => save('narrow', page));
      if (views.includes('dark')) {
        await collect('dark', problems, () => afterSwitch(page, { theme: 'dark' }));
        await save('dark', page);
      }
      if (views.includes('rtl')) await inLanguage(page, problems, rightToLeft, () => save('rtl', page));
      await page.evaluate(() => localStorage.clear());
      return problems;
    },
    async playIn(locale, id) {
      await play(id, `locale:${locale}`, locale);
      const language = await page.evaluate(() => document.documentElement.lang);
      return language === locale ? problems : [...problems, `The page is in "${language}"`];
    },
    async read(id) {
      problems = [];
      await page.goto(`${storybook}/iframe.html?id=${id}&viewMode=docs`);
      await lastOf(page, 'docsRendered').catch((thrown: unknown) => problems.push(`It never ends (${String(thrown)})`));
      return problems;
    },
    async browse(id) {
      problems = [];
      await page.goto(`${storybook}/?path=/story/${id}`);
      const preview = await page.waitForSelector('iframe#storybook-preview-iframe');
      const frame = await preview?.contentFrame();
      await frame?.waitForSelector('#storybook-root > *', { timeout });
      return frame === undefined ? ['There is no preview'] : problems;
    },
  };
}

/** Adds the problems of a finished story. */
async function collect(condition: string, problems: string[], finish: () => Promise<StoryFinished>): Promise<void> {
  try {
    problems.push(...problemsOf(await finish()).map((problem) => `In ${condition}: ${problem}`));
  } catch (thrown) {
    problems.push(`In ${condition}: it never ends (${String(thrown)})`);
  }
}

/** Returns the width that the story specifies. Storybook applies it only to its own frame. */
async function widthOf(page: Page): Promise<number> {
  return page.evaluate((otherwise) => {
    const [{ globals }] = (window as unknown as PreviewWindow).__STORYBOOK_ADDONS_CHANNEL__.last('globalsUpdated') ?? [
      {},
    ];
    return Number(/^w(?<width>\d+)$/u.exec(globals?.viewport?.value ?? '')?.groups?.['width'] ?? otherwise);
  }, size.width);
}

async function atWidth(page: Page, width: number, task: () => Promise<void>): Promise<void> {
  if (width === size.width) return task();
  await page.setViewport({ ...size, width });
  await task();
  await page.setViewport(size);
}

async function afterPlay(page: Page): Promise<StoryFinished> {
  return (await lastOf(page, 'storyFinished')) as StoryFinished;
}

async function lastOf(page: Page, event: string): Promise<unknown> {
  const handle = await page.waitForFunction(
    (name) => (window as unknown as Partial<PreviewWindow>).__STORYBOOK_ADDONS_CHANNEL__?.last(name)?.[0],
    { timeout, polling: 50 },
    event,
  );
  return handle.jsonValue();
}

// The story renders again but does not play again: input and open dialogs stay.
async function afterSwitch(page: Page, globals: Readonly<Record<string, unknown>>): Promise<StoryFinished> {
  const switched = async (milliseconds: number, chosen: unknown): Promise<StoryFinished> => {
    const channel = (window as unknown as PreviewWindow).__STORYBOOK_ADDONS_CHANNEL__;
    return new Promise<StoryFinished>((resolve, reject) => {
      setTimeout(() => reject(new Error('The story did not render again')), milliseconds);
      channel.once('storyFinished', resolve);
      channel.emit('updateGlobals', { globals: chosen });
    });
  };
  return page.evaluate(switched, timeout, globals);
}

// Axe has already checked both themes. Another language does not change a colour.
async function inLanguage(page: Page, problems: string[], locale: string, task: () => Promise<void>): Promise<void> {
  try {
    await afterSwitch(page, { theme: 'light', locale, a11y: { manual: true } });
    const language = await page.evaluate(() => document.documentElement.lang);
    if (language !== locale) problems.push(`In ${locale}: the page is in "${language}"`);
    await task();
  } catch (thrown) {
    problems.push(`In ${locale}: it never ends (${String(thrown)})`);
  }
}

function problemsOf({ status, reporters }: StoryFinished): readonly string[] {
  const violations = reporters.find(({ type }) => type === 'a11y')?.result.violations;
  if (violations === undefined) return [status === 'error' ? 'it ends with an error' : 'axe did not run'];
  const problems = violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary = '' }) => `${target.join(' ')} ${failureSummary}`);
    return `axe ${id}: ${help}: ${places.join('; ')}`;
  });
  return status === 'error' && problems.length === 0 ? ['it ends with an error'] : problems;
}
