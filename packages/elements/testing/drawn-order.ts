/** The characters of an element in the order on the screen: line by line, each line from left to right. */
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
  // The tops of two glyphs in one line differ by less than half of their height.
  const isBelow = (a: DOMRect, b: DOMRect): boolean => Math.abs(a.top - b.top) > Math.min(a.height, b.height) / 2;
  drawn.sort(({ box: a }, { box: b }) => (isBelow(a, b) ? a.top - b.top : a.left - b.left));
  return drawn.map(({ character }) => character).join('');
}
