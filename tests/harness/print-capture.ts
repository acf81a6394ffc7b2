import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'puppeteer-core';

import { launchChromium } from './browser.ts';
import { eventually } from './eventually.ts';

/** A Chromium that prints to PDF files without a dialog. */
export interface PrintCapture {
  readonly launch: () => Promise<Browser>;
  /** Waits for one print, and returns the lines of each of its pages. */
  readonly nextPrint: () => Promise<readonly (readonly string[])[]>;
  readonly close: () => Promise<void>;
}

// The settings of the print dialog.
const settings = {
  version: 2,
  recentDestinations: [{ id: 'Save as PDF', origin: 'local', account: '' }],
  selectedDestinationId: 'Save as PDF',
  isHeaderFooterEnabled: false,
};

/** Chromium prints only in a window, so this uses a virtual screen. */
export function createPrintCapture(): PrintCapture {
  const folder = mkdtempSync(join(tmpdir(), 'tally-print-'));
  const tray = join(folder, 'tray');
  const profile = join(folder, 'profile');
  mkdirSync(tray);
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = {
    printing: { print_preview_sticky_settings: { appState: JSON.stringify(settings) } },
    savefile: { default_directory: tray },
    download: { default_directory: tray },
  };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  let screen: ChildProcess | undefined;

  return {
    async launch() {
      screen = spawn(process.env['XVFB_PATH'] ?? 'Xvfb', ['-displayfd', '3', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      });
      const number = await displayOf(screen);
      return launchChromium({
        headless: false,
        userDataDir: profile,
        env: { ...process.env, DISPLAY: `:${number}` },
        args: ['--kiosk-printing'],
      });
    },
    async nextPrint() {
      const pages = await eventually(() => pagesOf(readFileSync(join(tray, readdirSync(tray)[0] ?? ''))));
      for (const file of readdirSync(tray)) rmSync(join(tray, file));
      return pages;
    },
    async close() {
      const ended = screen && once(screen, 'exit');
      screen?.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function displayOf(screen: ChildProcess): Promise<string> {
  const output = screen.stdio[3];
  if (output === null || output === undefined || !('read' in output)) throw new Error('The screen says nothing');
  const [number] = (await once(createInterface({ input: output }), 'line')) as [string];
  return number;
}

async function pagesOf(file: Buffer): Promise<readonly (readonly string[])[]> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      return text.split('\n').filter((line) => line.trim() !== '');
    }),
  );
  await task.destroy();
  return pages;
}
