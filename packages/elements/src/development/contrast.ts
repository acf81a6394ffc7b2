/** A foreground and a background colour, as an element draws them now. */
export interface ContrastPair {
  /** The name of the foreground token: `text`, `muted`, `outline` … */
  readonly colour: string;
  /** The name of the background token: `surface`, `field` or `accent`. */
  readonly ground: string;
  /** The contrast ratio of WCAG 2.2, 1 to 21. `null` if the element is not rendered or a colour could not be read. */
  readonly ratio: number | null;
  /** The minimum of WCAG 2.2 AA: 4.5 for text (1.4.3), 3 for the border of a control and the focus ring (1.4.11). */
  readonly minimum: number;
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const text = 4.5;
const graphic = 3;

const pairs: readonly (readonly [colour: string, ground: string, minimum: number])[] = [
  ['text', 'surface', text],
  ['text', 'field', text],
  ['muted', 'surface', text],
  ['muted', 'field', text],
  ['contrast', 'accent', text],
  ['danger', 'surface', text],
  ['danger', 'field', text],
  ['success', 'surface', text],
  ['warning', 'surface', graphic],
  ['accent', 'surface', graphic],
  ['outline', 'surface', graphic],
  ['outline', 'field', graphic],
  ['focus', 'surface', graphic],
];

/**
 * Measures the colours of an element, with the tokens and the colour scheme that it inherits now.
 *
 * @param element - An element of this package. It has no colours while it has no box: if it or an ancestor is hidden, or it is not slotted.
 */
export function measureContrast(element: Element): readonly ContrastPair[] {
  const read = createReader(element);
  try {
    return pairs.map(([colour, ground, minimum]) => {
      const below = over(read.token(ground), read.page);
      const above = below && over(read.token(colour), below);
      return { colour, ground, minimum, ratio: above && below && contrast(above, below) };
    });
  } finally {
    read.close();
  }
}

interface Reader {
  readonly page: Colour;
  token(name: string): Colour | null;
  close(): void;
}

// An element with an invalid colour token inherits the colour of its parent. No theme uses this colour, so it shows an invalid token.
const parentColour = 'rgba(1, 2, 3, 0.02)';

// A probe in the element's own root inherits its private tokens and resolves `light-dark()` as the element does. A canvas parses every
// colour that the browser supports.
function createReader(element: Element): Reader {
  const { ownerDocument: document, shadowRoot } = element;
  const box = document.createElement('span');
  box.style.color = parentColour;
  const probe = document.createElement('span');
  box.append(probe);
  (shadowRoot ?? element).append(box);
  // jsdom does not have this method and renders nothing.
  const isRendered = 'checkVisibility' in probe && probe.checkVisibility();
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const isDark = (): boolean => {
    probe.style.color = 'light-dark(#fff, #000)';
    return getComputedStyle(probe).color === 'rgb(0, 0, 0)';
  };
  const page: Colour = isDark() ? [0, 0, 0, 1] : [255, 255, 255, 1];
  return {
    page,
    token(name) {
      probe.style.color = `var(--_${name})`;
      if (context === null || !isRendered) return null;
      context.fillStyle = parentColour;
      const unread = context.fillStyle;
      // A canvas ignores a colour that it cannot parse.
      context.fillStyle = getComputedStyle(probe).color;
      if (context.fillStyle === unread) return null;
      context.clearRect(0, 0, 1, 1);
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    },
    close: () => box.remove(),
  };
}

function over(colour: Colour | null, [red, green, blue]: Colour): Colour | null {
  if (colour === null) return null;
  const [r, g, b, alpha] = colour;
  const mix = (above: number, below: number): number => above * alpha + below * (1 - alpha);
  return [mix(r, red), mix(g, green), mix(b, blue), 1];
}

function contrast(one: Colour, other: Colour): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

// "Relative luminance" of WCAG 2.2.
function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
