/**
 * Everything written in the elements of a page that is not from the catalogue, while the page is in the pseudo-locale, which puts each text
 * of it in brackets. It runs in the page, so all it needs is in it.
 */
export function unmarkedTexts(): readonly string[] {
  // User input, browser texts, and texts announced before the language was set.
  const foreign = 'bdi, code, time, [translate=no], style, [role=status]';
  const spoken = ['aria-label', 'title', 'placeholder', 'alt'];
  const labels = [...document.querySelectorAll('[label]')].map((element) => element.getAttribute('label'));
  // A text may contain another, as a sentence contains the name of a field: the inner brackets go first.
  const withoutMarked = (text: string): string => {
    const less = text.replaceAll(/\[[^[\]]*\]/gu, '');
    return less === text ? text : withoutMarked(less);
  };
  const isForeign = (text: string): boolean => !/\p{L}/u.test(withoutMarked(text)) || labels.includes(text);

  const textsOf = (root: ParentNode): readonly string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const inner = element.shadowRoot === null ? [] : textsOf(element.shadowRoot);
      if (element.closest(foreign) !== null) return inner;
      // As one text: an element with what a person wrote stands inside a sentence.
      const own = [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
      return [...inner, own, ...spoken.map((name) => element.getAttribute(name) ?? '')];
    });
  const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('account-'));
  return elements
    .flatMap((element) => [
      ...(element.shadowRoot === null ? [] : textsOf(element.shadowRoot)),
      // The forms with a password or a code in them are in light DOM.
      ...[...element.children].filter(({ slot }) => slot !== '').flatMap(textsOf),
    ])
    .map((text) => text.trim())
    .filter((text) => !isForeign(text));
}
