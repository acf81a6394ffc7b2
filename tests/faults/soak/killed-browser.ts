import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Browser } from 'puppeteer-core';

import { launchChromium } from '../../harness/browser.ts';
import { killAllWith } from '../processes.ts';
import { hasTornLog } from './browser/leveldb-log.ts';
import { servePage } from './browser/page.ts';
import { createTabLog } from './browser/tab-log.ts';
import type { TabMessage, TabLog } from './browser/tab-log.ts';
import type { Scenario } from './scenario.ts';

const tabs = ['left', 'right'] as const;

/** The browser is killed while two tabs write to one IndexedDB. */
export const killedBrowser: Scenario = {
  name: 'killed-browser',
  what: 'SIGKILL to Chromium while two tabs write to IndexedDB',
  async run({ random, rounds }) {
    const page = await servePage();
    let profile = newProfile();
    const tabLog = createTabLog();
    let isTorn = false;
    let spoiled = 0;
    try {
      for (let round = 0; round < rounds; round += 1) {
        const browser = await launchChromium({ userDataDir: profile });
        await Promise.all(tabs.map((tab) => openTab(browser, `${page.url}?tab=${tab}`, tabLog)));
        await pause(random.between(0, 300));
        // Kills all processes of the browser: storage runs in a separate process, and two browsers must not use one folder.
        await killAllWith(profile);
        tabLog.endRound();
        if (!isTorn) {
          isTorn = hasTornLog(profile);
          continue;
        }
        // All data was found. But later writes would follow a torn record, so Chromium would delete them.
        isTorn = false;
        spoiled += 1;
        remove(profile);
        profile = newProfile();
        tabLog.reset();
      }
    } finally {
      remove(profile);
      await page.close();
    }
    const figures = [
      `${String(rounds)} kills, ${String(tabLog.acknowledged)} writes acknowledged in two tabs`,
      `${String(spoiled)} times the kill tore a record in Chromium’s own log, and the round started with a new profile`,
    ];
    return { violations: tabLog.violations, figures };
  },
};

function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'account-elements-browser-'));
}

function remove(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
}

/** Opens a tab and waits until it works. */
async function openTab(browser: Browser, url: string, tabLog: TabLog): Promise<void> {
  const tab = await browser.newPage();
  await new Promise<void>((resolve, reject) => {
    tab.on('pageerror', (error) => reject(new Error(`The page failed: ${String(error)}`)));
    tab.on('console', (message) => {
      const said = JSON.parse(message.text()) as TabMessage;
      tabLog.hear(said);
      if (said.kind === 'named') resolve();
    });
    tab.goto(url).catch(reject);
  });
}
