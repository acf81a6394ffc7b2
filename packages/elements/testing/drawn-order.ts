/** The characters of an element as they are drawn: line by line, each line from its left end to its right end. */
export function drawnOrder(element: Element): string {
  const page = element.ownerDocument;
  const walker = page.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const drawn: { readonly character: string; readonly box: DOMRect }[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const [index, character] of [...(node.nodeValue ?? '')].entries()) {
      const range = page.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = range.getBoundingClientRect();
      if (box.width > 0) drawn.push({ character, box });
    }
  }
  // Glyphs of two fonts in one line differ in height by less than half of it.
  const isBelow = (a: DOMRect, b: DOMRect): boolean => Math.abs(a.top - b.top) > Math.min(a.height, b.height) / 2;
  drawn.sort(({ box: a }, { box: b }) => (isBelow(a, b) ? a.top - b.top : a.left - b.left));
  return drawn.map(({ character }) => character).join('');
}
