import type { Page } from 'puppeteer-core';

import { holdAnimations } from './engines/in-page.ts';

/** The current time on the page. With it, relative times such as "3 days ago" are the same in every run. */
const now = Date.UTC(2026, 8, 18, 14, 5);

/** Fixes everything that changes by itself on a page: time, time zone, caret and animations. Call it before the page is opened. */
export async function keepStill(page: Page): Promise<void> {
  await page.emulateTimezone('UTC');
  await page.evaluateOnNewDocument(fixTime, now);
  await page.evaluateOnNewDocument(hideCaret);
  await page.evaluateOnNewDocument(holdAnimations);
  // The text "Saved" fades out. At this playback rate every animation stays at its start, even on a slow machine.
  const devTools = await page.createCDPSession();
  await devTools.send('Animation.enable');
  await devTools.send('Animation.setPlaybackRate', { playbackRate: 0 });
}

function fixTime(time: number): void {
  globalThis.Date = class extends Date {
    static override now(): number {
      return time;
    }
    constructor(...parts: readonly number[]) {
      super(...((parts.length === 0 ? [time] : parts) as [number]));
    }
  } as DateConstructor;
}

function hideCaret(): void {
  addEventListener('DOMContentLoaded', () => {
    document.documentElement.style.caretColor = 'transparent';
  });
}
