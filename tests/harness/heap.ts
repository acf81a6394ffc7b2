import type { Page } from 'puppeteer-core';

/**
 * Which of some texts are anywhere in the memory of a page's scripts: held by a variable, a closure, a task or a node. What nothing
 * holds any more is collected first.
 */
export async function textsInMemory(page: Page, texts: readonly string[]): Promise<readonly string[]> {
  const session = await page.createCDPSession();
  const longest = Math.max(...texts.map((text) => text.length));
  const found = new Set<string>();
  let end = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    const piece = end + chunk;
    for (const text of texts) if (piece.includes(text)) found.add(text);
    // A text may begin in one piece and end in the next.
    end = piece.slice(-longest);
  });
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return [...found];
}
