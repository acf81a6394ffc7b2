import type { CDPSession, Page } from 'puppeteer-core';

/** The time on the page. Relative times such as "3 days ago" are the same in every run. */
const now = Date.UTC(2026, 8, 18, 14, 5);

/** Fixes what changes by itself on a page: the time, the time zone, the caret and fading texts. Call it before the page is opened. */
export async function keepStill(page: Page): Promise<void> {
  await page.emulateTimezone('UTC');
  await page.evaluateOnNewDocument(fixTime, now);
  await page.evaluateOnNewDocument(hideCaret);
  await pauseFading(await page.createCDPSession());
}

// The text "Saved" fades out. It stays visible, so that the result does not depend on the time of the picture.
async function pauseFading(devTools: CDPSession): Promise<void> {
  await devTools.send('Animation.enable');
  devTools.on('Animation.animationStarted', ({ animation: { id, name } }) => {
    if (name !== 'account-fade') return;
    // The page may have been closed.
    void devTools.send('Animation.setPaused', { animations: [id], paused: true }).catch(() => undefined);
  });
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
