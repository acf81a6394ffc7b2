import type { Browser, Page } from 'puppeteer-core';

import { setUpCamera } from './pictures/camera.ts';
import type { Look } from './pictures/look.ts';
import { moreViewsOf, pictureName } from './pictures/views.ts';
import type { View } from './pictures/views.ts';
import { unmarkedTexts } from './unmarked-texts.ts';

/** One page of a browser that is shown stories, one after the other. */
export interface StoryPage {
  /**
   * Opens a story by itself, lets its play function run to the end, then switches the theme under it, then the language.
   *
   * @param look is called for each view of it.
   * @param options `hasHostWords`: a story that is about words of the host's own is not asked where its words are from.
   * @returns everything that is wrong with it in either theme, and what of it is not from the catalogue, in words. Empty when nothing is.
   */
  show(id: string, look: Look, options: { readonly hasHostWords: boolean }): Promise<readonly string[]>;
  /** Opens a story in a language, lets its play function run to the end, and says what is wrong. */
  playIn(locale: string, id: string): Promise<readonly string[]>;
  /** Opens a docs page, and says what is wrong with it. */
  read(id: string): Promise<readonly string[]>;
  /** Opens Storybook itself with a story in it, and says what is wrong. */
  browse(id: string): Promise<readonly string[]>;
}

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
  __STORYBOOK_ADDONS_CHANNEL__: {
    once(event: string, listener: (story: StoryFinished) => void): void;
    last(event: 'globalsUpdated'): readonly [{ globals?: { viewport?: { value?: string } } }] | undefined;
    last(event: string): readonly unknown[] | undefined;
    emit(event: string, payload: unknown): void;
  };
}

// Only for what never ends: a machine that does other work beside the tests is slow.
const patience = 60_000;
const size = { width: 1000, height: 800 };
const narrow = 320;
/** The language in which a story is seen from right to left. */
const rightToLeft = 'ar';
const pseudoLocale = 'en-XA';

/** Opens a page for the stories of a Storybook. */
export async function openStoryPage(browser: Browser, storybook: string): Promise<StoryPage> {
  const page = await browser.newPage();
  let problems: string[] = [];
  await page.setViewport(size);
  // Without motion there is none to wait for.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  // Several pages run at once; each is to believe that it has the focus.
  await page.emulateFocusedPage(true);
  const camera = await setUpCamera(page);
  watch(page, new URL(storybook).origin, (problem) => problems.push(problem));
  return {
    async show(id, look, { hasHostWords }) {
      problems = [];
      const views = moreViewsOf(id);
      const photograph = async (view: View): Promise<void> => {
        problems.push(...(await look(pictureName(id, view), () => camera.take())));
      };
      await page.goto(`${storybook}/iframe.html?id=${id}&viewMode=story&globals=theme:light`);
      await inTheme('light', page, problems, afterPlay);
      await atWidth(page, await widthOf(page), () => photograph('light'));
      if (views.includes('narrow')) await atWidth(page, narrow, () => photograph('narrow'));
      await inTheme('dark', page, problems, (there) => afterSwitch(there, { theme: 'dark' }));
      if (views.includes('dark')) await photograph('dark');
      if (views.includes('rtl')) await inLanguage(page, problems, rightToLeft, () => photograph('rtl'));
      if (!hasHostWords) await inLanguage(page, problems, pseudoLocale, () => findForeignTexts(page, problems));
      await page.evaluate(() => localStorage.clear());
      return problems;
    },
    async playIn(locale, id) {
      problems = [];
      await page.goto(`${storybook}/iframe.html?id=${id}&viewMode=story&globals=locale:${locale}`);
      await inTheme(locale, page, problems, afterPlay);
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
      await frame?.waitForSelector('#storybook-root > *', { timeout: patience });
      return frame === undefined ? ['There is no preview'] : problems;
    },
  };
}

function watch(page: Page, origin: string, tell: (problem: string) => void): void {
  page.on('pageerror', (error) => tell(`Uncaught: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') tell(`Console: ${message.text()} ${message.location().url ?? ''}`.trim());
  });
  // New backup codes ask before the page is left.
  page.on('dialog', (dialog) => void dialog.accept());
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) tell(`Request to ${url.href}`);
  });
}

async function inTheme(
  theme: string,
  page: Page,
  problems: string[],
  finish: (page: Page) => Promise<StoryFinished>,
): Promise<void> {
  try {
    problems.push(...verdict(await finish(page)).map((problem) => `In ${theme}: ${problem}`));
  } catch (thrown) {
    problems.push(`In ${theme}: it never ends (${String(thrown)})`);
  }
}

/** The width that the story asks for: by itself, Storybook's frame gives it all there is. */
async function widthOf(page: Page): Promise<number> {
  return page.evaluate((otherwise) => {
    const [{ globals }] = (window as unknown as PreviewWindow).__STORYBOOK_ADDONS_CHANNEL__.last('globalsUpdated') ?? [
      {},
    ];
    return Number(/^w(?<width>\d+)$/u.exec(globals?.viewport?.value ?? '')?.groups?.['width'] ?? otherwise);
  }, size.width);
}

async function atWidth(page: Page, width: number, look: () => Promise<void>): Promise<void> {
  if (width === size.width) return look();
  await page.setViewport({ ...size, width });
  await look();
  await page.setViewport(size);
}

async function afterPlay(page: Page): Promise<StoryFinished> {
  return (await lastOf(page, 'storyFinished')) as StoryFinished;
}

async function lastOf(page: Page, event: string): Promise<unknown> {
  const handle = await page.waitForFunction(
    (name) => (window as unknown as Partial<PreviewWindow>).__STORYBOOK_ADDONS_CHANNEL__?.last(name)?.[0],
    { timeout: patience, polling: 50 },
    event,
  );
  return handle.jsonValue();
}

// The story is drawn again and not played again: what was typed and opened is to be there still.
async function afterSwitch(page: Page, globals: Readonly<Record<string, unknown>>): Promise<StoryFinished> {
  const switched = async (milliseconds: number, chosen: unknown): Promise<StoryFinished> => {
    const channel = (window as unknown as PreviewWindow).__STORYBOOK_ADDONS_CHANNEL__;
    return new Promise<StoryFinished>((resolve, reject) => {
      setTimeout(() => reject(new Error('not drawn again')), milliseconds);
      channel.once('storyFinished', resolve);
      channel.emit('updateGlobals', { globals: chosen });
    });
  };
  return page.evaluate(switched, patience, globals);
}

// Axe has seen it in two themes; other words make no other colours.
async function inLanguage(page: Page, problems: string[], locale: string, look: () => Promise<void>): Promise<void> {
  try {
    await afterSwitch(page, { theme: 'light', locale, a11y: { manual: true } });
    const language = await page.evaluate(() => document.documentElement.lang);
    if (language !== locale) problems.push(`In ${locale}: the page is in "${language}"`);
    await look();
  } catch (thrown) {
    problems.push(`In ${locale}: it never ends (${String(thrown)})`);
  }
}

async function findForeignTexts(page: Page, problems: string[]): Promise<void> {
  const texts = await page.evaluate(unmarkedTexts);
  problems.push(...texts.map((text) => `In the pseudo-locale: "${text}" is not from the catalogue`));
}

function verdict({ status, reporters }: StoryFinished): readonly string[] {
  const violations = reporters.find(({ type }) => type === 'a11y')?.result.violations;
  if (violations === undefined) return [status === 'error' ? 'it ends with an error' : 'axe did not run'];
  const problems = violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary = '' }) => `${target.join(' ')} ${failureSummary}`);
    return `axe ${id}: ${help}: ${places.join('; ')}`;
  });
  return status === 'error' && problems.length === 0 ? ['it ends with an error'] : problems;
}
