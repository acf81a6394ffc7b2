import type { CDPSession, Page } from 'puppeteer-core';

import { decodePicture } from './picture.ts';
import type { Picture } from './picture.ts';

/** Takes pictures of a page that stands still. */
export interface Camera {
  /** What is on the page now: all of the story, or the dialog that is open in it. */
  take(): Promise<Picture>;
}

/** When every picture is taken, and where: "3 days ago" is the same on each of them. */
const now = Date.UTC(2026, 8, 18, 14, 5);
const timeZone = 'UTC';

/** Puts up a camera, before anything is opened on the page. */
export async function setUpCamera(page: Page): Promise<Camera> {
  await page.emulateTimezone(timeZone);
  await page.evaluateOnNewDocument(stopTheClock, now);
  await page.evaluateOnNewDocument(hideTheCaret);
  const devTools = await page.createCDPSession();
  await holdWhatFades(devTools);
  return {
    async take() {
      const clip = await page.evaluate(frameOfTheStory);
      const { data } = await devTools.send('Page.captureScreenshot', {
        format: 'png',
        optimizeForSpeed: true,
        captureBeyondViewport: true,
        clip: { ...clip, scale: 1 },
      });
      return decodePicture(Buffer.from(data, 'base64'));
    },
  };
}

// "Saved" fades: a picture shows it before it does, however long it took to come to the picture.
async function holdWhatFades(devTools: CDPSession): Promise<void> {
  await devTools.send('Animation.enable');
  devTools.on('Animation.animationStarted', ({ animation: { id, name } }) => {
    if (name !== 'account-fade') return;
    // It may have gone with its page.
    void devTools.send('Animation.setPaused', { animations: [id], paused: true }).catch(() => undefined);
  });
}

function stopTheClock(at: number): void {
  globalThis.Date = class extends Date {
    static override now(): number {
      return at;
    }
    constructor(...when: readonly number[]) {
      super(...((when.length === 0 ? [at] : when) as [number]));
    }
  } as DateConstructor;
}

function hideTheCaret(): void {
  addEventListener('DOMContentLoaded', () => {
    document.documentElement.style.caretColor = 'transparent';
  });
}

/** Waits until what is known to come has been drawn, and says where to look. */
async function frameOfTheStory(): Promise<{ x: number; y: number; width: number; height: number }> {
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  scrollTo(0, 0);
  const deep = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot === null ? [] : deep(one.shadowRoot))]);
  const dialog = deep(document).findLast((one) => one.matches('dialog:modal'));
  const margin = 24;
  if (dialog === undefined) {
    const end = document.querySelector('#storybook-root')?.getBoundingClientRect().bottom ?? 0;
    return { x: 0, y: 0, width: innerWidth, height: Math.ceil(end + margin) };
  }
  const { left, top, right, bottom } = dialog.getBoundingClientRect();
  const [x, y] = [Math.max(0, Math.floor(left - margin)), Math.max(0, Math.floor(top - margin))];
  return { x, y, width: Math.min(innerWidth, Math.ceil(right + margin)) - x, height: Math.ceil(bottom + margin) - y };
}
