/** The part of axe-core that tests use. A test imports `axe-core/axe.min.js`, which sets `window.axe`. */
interface Axe {
  run(container: Element, options: object): Promise<{ readonly violations: readonly Violation[] }>;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown }[];
}

/**
 * Checks that a part of the page has no violations of WCAG 2.2 AA, including shadow roots.
 *
 * @throws {Error} with each broken rule and the elements that break it.
 */
export async function assertAccessible(container: Element): Promise<void> {
  const { axe } = window as unknown as { readonly axe: Axe };
  // During a transition a colour has a value between the two.
  await new Promise(requestAnimationFrame);
  const moving = rootsIn(container).flatMap((root) => root.getAnimations());
  const changes = moving.filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(changes.map(({ finished }) => finished));
  // "Saved" fades out, and can be half transparent here on a slow machine.
  for (const animation of moving) {
    if (!(animation instanceof CSSAnimation) || animation.animationName !== 'account-fade') continue;
    animation.pause();
    animation.currentTime = 0;
  }
  const { violations } = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // These rules are for a whole page. The host has the landmarks and the first heading.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  const lines = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(', ')}`,
  );
  if (lines.length > 0) throw new Error(lines.join('\n'));
}

function rootsIn(container: Element | ShadowRoot): readonly (Document | ShadowRoot)[] {
  const roots = [...container.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [...(container instanceof Element ? [document] : [container]), ...roots.flatMap(rootsIn)];
}
