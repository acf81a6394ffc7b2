import { launchChromium } from '../harness/browser.ts';
import { mountMany } from '../harness/mounts.ts';
import { startServer } from '../harness/server.ts';

/**
 * `pnpm bench:mounts`: puts the whole account page into a page and takes it out again 10 000 times. Fails when what is held
 * afterwards is not what was held before: listeners and nodes exactly, heap within 10 %.
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
