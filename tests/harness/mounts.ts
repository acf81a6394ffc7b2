import type { CDPSession, Page } from 'puppeteer-core';

/** What a page holds on to, after all that nothing holds any more was collected. */
export interface Held {
  readonly listeners: number;
  readonly nodes: number;
  readonly heapBytes: number;
}

/** What is mounted, and how often. */
export interface Mounts {
  readonly tag: 'account-settings' | 'account-security';
  /** Before anything is measured: modules are loaded and code is compiled meanwhile. */
  readonly first: number;
  readonly then: number;
}

/** Puts an element into the page's provider and takes it out again, many times. Gives what the page held before and after. */
export async function mountMany(
  page: Page,
  { tag, first, then }: Mounts,
): Promise<readonly [before: Held, after: Held]> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await mountInTurns(page, tag, first);
  const before = await held(session);
  await mountInTurns(page, tag, then);
  const after = await held(session);
  await session.detach();
  return [before, after];
}

// A browser waits only so long for one answer.
async function mountInTurns(page: Page, tag: string, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 500) await page.evaluate(mount, tag, Math.min(left, 500));
}

async function mount(tag: string, count: number): Promise<void> {
  const provider = document.querySelector('account-provider');
  if (provider === null) throw new Error('There is no provider');
  for (let round = 0; round < count; round += 1) {
    const mounted = document.createElement(tag);
    mounted.setAttribute('selected', round % 2 === 0 ? 'security' : 'profile');
    provider.append(mounted);
    for (const one of [mounted, ...mounted.querySelectorAll('*')])
      await (one as Element & { readonly updateComplete?: Promise<unknown> }).updateComplete;
    mounted.remove();
  }
}

async function held(session: CDPSession): Promise<Held> {
  // What one collection sets free may hold what the next one does.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { listeners: of('JSEventListeners'), nodes: of('Nodes'), heapBytes: of('JSHeapUsedSize') };
}
