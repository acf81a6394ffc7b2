const properties = [
  'display position float visibility opacity box-sizing width height cursor appearance box-shadow clip-path overflow-x',
  'margin-top margin-right margin-bottom margin-left padding-top padding-right padding-bottom padding-left',
  'border-top-width border-top-style border-top-color border-left-width border-top-left-radius background-color color',
  'font-family font-size font-weight font-style line-height letter-spacing text-transform text-align list-style-type',
  'outline-style outline-width outline-color',
].flatMap((names) => names.split(' '));
const ofShapes = ['fill', 'stroke', 'stroke-width', 'visibility', 'opacity'];

/** The appearance of an element: its name, its box in the window, and its computed style. */
export interface Look {
  readonly name: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The appearance of all elements in a part of a page, also in shadow roots. */
export function lookOf(root: Element): readonly Look[] {
  const { x, y } = root.getBoundingClientRect();
  return elementsIn(root).map((element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const computed = propertiesOf(element).map((name) => [name, style.getPropertyValue(name)] as const);
    return { name: nameOf(element), values: { ...Object.fromEntries(computed), x: box.x - x, y: box.y - y } };
  });
}

/** The differences of more than half a pixel, one line for each element. */
export function differences(before: readonly Look[], after: readonly Look[]): readonly string[] {
  return before.flatMap(({ name, values }, index) => {
    const now = after[index]?.values ?? {};
    const different = Object.entries(values).filter(([key, value]) => !isSame(value, now[key]));
    return different.length === 0
      ? []
      : [`${name}: ${different.map(([key, value]) => `${key} ${String(value)} → ${String(now[key])}`).join(', ')}`];
  });
}

function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((one) => [
    // Custom elements and slots draw nothing themselves.
    ...(one.localName.includes('-') || one.localName === 'slot' ? [] : [one]),
    ...(one.shadowRoot === null ? [] : elementsIn(one.shadowRoot)),
  ]);
}

function propertiesOf(element: Element): readonly string[] {
  return element instanceof SVGElement && !(element instanceof SVGSVGElement) ? ofShapes : properties;
}

function nameOf(element: Element): string {
  const part = element.getAttribute('part');
  return `${element.localName}${part === null ? '' : `[part~=${part}]`}${element.id === '' ? '' : `#${element.id}`}`;
}

function isSame(before: string | number, now: string | number | undefined): boolean {
  const [a, b] = [Number.parseFloat(String(before)), Number.parseFloat(String(now))];
  return before === now || Math.abs(a - b) < 0.5;
}
