import type { CDPSession, Page } from 'puppeteer-core';

/** The number of listeners and nodes and the size of the heap of a page, after garbage collection. */
export interface Held {
  readonly listeners: number;
  readonly nodes: number;
  readonly heapBytes: number;
}

/** What to mount, and how often. */
export interface Mounts {
  readonly tag: 'account-settings' | 'account-security';
  /** The number of mounts before the measurement, in which modules are loaded and code is compiled. */
  readonly first: number;
  readonly then: number;
}

/** Adds an element to the page's provider and removes it, many times. Returns the measurements before and after. */
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

// A call to the browser has a timeout, so the mounts are divided into batches.
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
  // One collection can release objects that only the next collection frees.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { listeners: of('JSEventListeners'), nodes: of('Nodes'), heapBytes: of('JSHeapUsedSize') };
}
