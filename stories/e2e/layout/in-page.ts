// These functions run in the page of the stories, each sent as text. See engines/in-page.ts.
import type { StoryWindow } from '../engines/in-page.ts';

/** The checks of a story. Each returns its problems, in words. */
export interface Looks {
  /** Finds text and controls that overflow or are cut off. */
  cut(): readonly string[];
  /** Finds targets that are too small for touch. */
  small(size: number): readonly string[];
  /** Finds animations and transitions. */
  moving(): readonly string[];
}

/** Adds a style sheet to the document and every shadow root, until the returned function is called. */
type Dress = (css: string) => () => void;

type LayoutWindow = StoryWindow & {
  looks: Looks;
  dress: Dress;
  seen(): readonly HTMLElement[];
  nameOf(one: Element): string;
};

/** Adds to the window the functions that find and style elements. */
export function prepareLayout(): void {
  const page = window as unknown as LayoutWindow;
  page.nameOf = (one) => {
    const root = one.getRootNode();
    const host = root instanceof ShadowRoot ? `${root.host.localName} ` : '';
    const text = (one.ariaLabel ?? one.textContent).trim().replaceAll(/\s+/gu, ' ').slice(0, 40);
    return `${host}${one.localName}[${one.getAttribute('part') ?? one.id}] "${text}"`;
  };
  // While a modal dialog is open, only its content: the rest is inert.
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

/** Adds the checks to the window. */
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
  // The row of tabs scrolls by itself, and the QR code has a fixed size.
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
      // These animations change only the opacity or visibility.
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

/** Renders a story at a width of 320 px. Returns what overflows, targets that are too small for touch, and animations. */
export async function visitNarrow({ id }: { readonly id: string }): Promise<readonly string[]> {
  const page = window as unknown as LayoutWindow;
  const errors = await page.tell(id, 'setCurrentStory', { storyId: id, viewMode: 'story' });
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
    ...errors,
    ...plain,
    ...targets.map((problem) => `Target: ${problem}`),
    ...motion,
    ...spaced.map((problem) => `With text spacing: ${problem}`),
  ];
}
