import type { Page } from 'puppeteer-core';

/** Captures the story on a page, or the dialog that is open in it, as a PNG. */
export async function capture(page: Page): Promise<Buffer> {
  let picture = await captureOnce(page);
  // A picture counts when the next one is the same: a font or a late render may still change it.
  for (let tries = 0; tries < 10; tries += 1) {
    const next = await captureOnce(page);
    if (next.equals(picture)) break;
    picture = next;
  }
  return picture;
}

async function captureOnce(page: Page): Promise<Buffer> {
  const clip = await page.evaluate(areaOfStory);
  const picture = await page.screenshot({ type: 'png', optimizeForSpeed: true, captureBeyondViewport: true, clip });
  return Buffer.from(picture);
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function areaOfStory(): Promise<Area> {
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  scrollTo(0, 0);
  const withShadowRoots = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      one,
      ...(one.shadowRoot === null ? [] : withShadowRoots(one.shadowRoot)),
    ]);
  const dialog = withShadowRoots(document).findLast((one) => one.matches('dialog:modal'));
  const margin = 24;
  if (dialog === undefined) {
    const end = document.querySelector('#storybook-root')?.getBoundingClientRect().bottom ?? 0;
    return { x: 0, y: 0, width: innerWidth, height: Math.ceil(end + margin) };
  }
  const { left, top, right, bottom } = dialog.getBoundingClientRect();
  const [x, y] = [Math.max(0, Math.floor(left - margin)), Math.max(0, Math.floor(top - margin))];
  return { x, y, width: Math.min(innerWidth, Math.ceil(right + margin)) - x, height: Math.ceil(bottom + margin) - y };
}
