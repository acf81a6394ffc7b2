import { launchChromium } from '../harness/browser.ts';
import { mountMany } from '../harness/mounts.ts';
import { startServer } from '../harness/server.ts';

/**
 * `pnpm bench:mounts`: adds the whole account page to a document and removes it again, 10 000 times. Fails if the numbers of
 * listeners and nodes change, or the heap changes by more than 10 %.
 */
const count = 10_000;
const server = await startServer();
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  await page.goto(`${server.address}/html/`);
  await page.waitForSelector('account-provider account-settings');
  const began = performance.now();
  const [before, after] = await mountMany(page, { tag: 'account-settings', first: 1000, then: count });
  const each = (performance.now() - began) / count;
  console.log(`${count} mounts, ${each.toFixed(2)} ms each`);
  for (const name of ['listeners', 'nodes', 'heapBytes'] as const)
    console.log(`${name.padEnd(10)} ${before[name]} → ${after[name]}`);
  const isBack =
    after.listeners === before.listeners && after.nodes === before.nodes && after.heapBytes < before.heapBytes * 1.1;
  process.exitCode = isBack ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}
