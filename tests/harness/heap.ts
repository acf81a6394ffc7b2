import type { Page } from 'puppeteer-core';

/**
 * Returns which of the given texts are in the JavaScript memory of a page, for example in a variable, closure, task or node.
 * Garbage is collected first.
 */
export async function textsInMemory(page: Page, texts: readonly string[]): Promise<readonly string[]> {
  const session = await page.createCDPSession();
  const longest = Math.max(...texts.map((text) => text.length));
  const found = new Set<string>();
  let end = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    const piece = end + chunk;
    for (const text of texts) if (piece.includes(text)) found.add(text);
    // A text may be split between two chunks.
    end = piece.slice(-longest);
  });
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return [...found];
}
