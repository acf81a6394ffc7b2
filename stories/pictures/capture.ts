import type { CDPSession, Page } from 'puppeteer-core';

/** Captures the story on a page, or its open dialog, as a PNG. */
export async function capture(page: Page): Promise<Buffer> {
  const devTools = await page.createCDPSession();
  let picture = await captureOnce(page, devTools);
  // Repeats until two pictures in a row are equal, because a font or a late render may still change the page.
  for (let tries = 0; tries < 10; tries += 1) {
    const next = await captureOnce(page, devTools);
    if (next.equals(picture)) break;
    picture = next;
  }
  await devTools.detach();
  return picture;
}

// Not `page.screenshot`: it activates the page, so that the other pages of the browser stop rendering.
async function captureOnce(page: Page, devTools: CDPSession): Promise<Buffer> {
  const area = await page.evaluate(areaOfStory);
  const { data } = await devTools.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: true,
    clip: { ...area, scale: 1 },
  });
  return Buffer.from(data, 'base64');
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
