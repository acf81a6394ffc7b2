// What runs in the page of the stories, each function as its text; see engines/in-page.ts.
import type { StoryWindow } from '../engines/in-page.ts';

/** What a story may be asked. Each is answered by what is wrong, in words. */
export interface Looks {
  /** Text or controls that stick out, or are cut off. */
  cut(): readonly string[];
  /** Targets that a finger would miss. */
  small(size: number): readonly string[];
  /** What moves, or would. */
  moving(): readonly string[];
}

/** Puts a stylesheet into the document and every shadow root, until the returned function is called. */
type Dress = (css: string) => () => void;

type LayoutWindow = StoryWindow & {
  looks: Looks;
  dress: Dress;
  seen(): readonly HTMLElement[];
  nameOf(one: Element): string;
};

/** Leaves on the window what finds the things of a page and dresses them. */
export function prepareLayout(): void {
  const page = window as unknown as LayoutWindow;
  page.nameOf = (one) => {
    const root = one.getRootNode();
    const host = root instanceof ShadowRoot ? `${root.host.localName} ` : '';
    const text = (one.ariaLabel ?? one.textContent).trim().replaceAll(/\s+/gu, ' ').slice(0, 40);
    return `${host}${one.localName}[${one.getAttribute('part') ?? one.id}] "${text}"`;
  };
  // While a modal dialog is open, only what is in it: the rest is inert.
  page.seen = () => {
    const all = page.rootsIn(document).flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')]);
    const drawn = all.filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) && one.closest('.sb-wrapper, #storybook-docs, head') === null,
    );
    const modal = all.findLast((one) => one.matches(':modal'));
    if (modal === undefined) return drawn;
    const isIn = (one: Element | null): boolean => {
      if (one === null || one === modal) return one === modal;
      const root = one.getRootNode();
      return isIn(one.assignedSlot ?? one.parentElement ?? (root instanceof ShadowRoot ? root.host : null));
    };
    return drawn.filter(isIn);
  };
  page.dress = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const roots = page.rootsIn(document);
    for (const root of roots) root.adoptedStyleSheets.push(sheet);
    return () => {
      for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  };
}

/** Leaves on the window what looks. */
export function prepareLooks(): void {
  const page = window as unknown as LayoutWindow;
  const { nameOf, seen } = page;
  const styleOf = (one: Element) => getComputedStyle(one);
  const isUnseen = (one: Element): boolean => one.closest('.account-unseen') !== null;
  const widthOf = (one: Element): number => one.scrollWidth - one.clientWidth;
  const hit = (x: number, y: number): Element | null => {
    let one = document.elementFromPoint(x, y);
    for (
      let inner = one?.shadowRoot?.elementFromPoint(x, y);
      inner && inner !== one;
      inner = one?.shadowRoot?.elementFromPoint(x, y)
    )
      one = inner;
    return one;
  };
  const leadsTo = (one: Element | null, target: Element): boolean =>
    one !== null && (one === target || target.contains(one) || one.closest('label')?.control === target);
  // A line of tabs scrolls by itself, and the QR code is drawn to a size.
  const mayScroll = (one: Element): boolean => one.closest('[role=tablist], textarea, input, select, svg') !== null;

  page.looks = {
    cut() {
      const wide = document.documentElement;
      const all = seen().filter((one) => !isUnseen(one) && !mayScroll(one));
      const out = all.filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 0 && (left < -1 || right > innerWidth + 1);
      });
      const clipped = all.filter((one) => {
        const { overflowX, overflowY } = styleOf(one);
        const tooHigh = one.scrollHeight - one.clientHeight > 1;
        return (overflowX !== 'visible' && widthOf(one) > 1) || (['hidden', 'clip'].includes(overflowY) && tooHigh);
      });
      return [
        ...(widthOf(wide) > 0 ? [`The page is ${String(wide.scrollWidth)} px wide`] : []),
        ...out.map((one) => `${nameOf(one)} sticks out`),
        ...clipped.filter((one) => one !== wide && one !== document.body).map((one) => `${nameOf(one)} is cut`),
      ];
    },
    small(size) {
      const targets = seen().filter(
        (one) => one.matches('button, a[href], input:not([readonly]), select, [role=tab]') && !isUnseen(one),
      );
      return targets.flatMap((target) => {
        const frame = target.matches('[type=radio]') ? (target.closest('label') ?? target) : target;
        frame.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const { left, top, width, height } = frame.getBoundingClientRect();
        const [x, y, reach] = [left + width / 2, top + height / 2, size / 2 - 1];
        const edges = [
          [x - reach, y],
          [x + reach, y],
          [x, y - reach],
          [x, y + reach],
        ] as const;
        return edges.every(([atX, atY]) => leadsTo(hit(atX, atY), target))
          ? []
          : [`${nameOf(frame)} is ${width.toFixed(0)} × ${height.toFixed(0)} px`];
      });
    },
    moving() {
      const still = /^0s(, 0s)*$/u;
      // It shows when something is over, by time and not by motion.
      const isFade = (name: string): boolean => /^(none|account-(appear|fade))$/u.test(name);
      return seen()
        .filter((one) => {
          const { transitionDuration, animationDuration, animationName } = styleOf(one);
          return !still.test(transitionDuration) || !(still.test(animationDuration) || isFade(animationName));
        })
        .map((one) => `${nameOf(one)} moves`);
    },
  };
}

/** Draws a story on a telephone of 320 px, and says what does not fit, what a finger would miss, and what moves. */
export async function visitNarrow({ id }: { readonly id: string }): Promise<readonly string[]> {
  const page = window as unknown as LayoutWindow;
  const { status } = await page.tell(id, 'setCurrentStory', { storyId: id, viewMode: 'story' });
  const plain = page.looks.cut();
  const targets = page.looks.small(44);
  const motion = page.looks.moving();
  // The values of WCAG 1.4.12.
  const undress = page.dress(`* {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`);
  const spaced = page.looks.cut();
  undress();
  localStorage.clear();
  return [
    ...(status === 'error' ? ['It ends with an error'] : []),
    ...plain,
    ...targets.map((problem) => `Target: ${problem}`),
    ...motion,
    ...spaced.map((problem) => `With text spacing: ${problem}`),
  ];
}
