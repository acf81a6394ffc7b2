import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

/**
 * Looks for violations of WCAG 2.2 AA in a part of the page, shadow roots included.
 *
 * @throws {Error} that names each rule and the places that break it.
 */
export async function assertAccessible(scene: Element): Promise<void> {
  const { axe } = window as unknown as {
    readonly axe: { run(scene: Element, options: RunOptions): Promise<AxeResults> };
  };
  const { violations } = await axe.run(scene, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Of a whole page: a host has the landmarks and the first heading.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  const lines = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(', ')}`,
  );
  if (lines.length > 0) throw new Error(lines.join('\n'));
}
