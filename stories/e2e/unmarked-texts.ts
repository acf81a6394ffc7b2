/**
 * Returns all texts in the elements of a page that are not from the catalogue. The page must use the pseudo-locale, which puts
 * each catalogue text in brackets. The function runs in the page, so it must be self-contained.
 */
export function unmarkedTexts(): readonly string[] {
  // User input, browser texts, and texts announced before the language was set.
  const foreign = 'bdi, code, time, [translate=no], style, [role=status]';
  const spoken = ['aria-label', 'title', 'placeholder', 'alt'];
  const labels = [...document.querySelectorAll('[label]')].map((element) => element.getAttribute('label'));
  // A text may contain another text, for example the name of a field. So inner brackets are removed first.
  const withoutMarked = (text: string): string => {
    const less = text.replaceAll(/\[[^[\]]*\]/gu, '');
    return less === text ? text : withoutMarked(less);
  };
  const isForeign = (text: string): boolean => !/\p{L}/u.test(withoutMarked(text)) || labels.includes(text);

  const textsOf = (root: ParentNode): readonly string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const inner = element.shadowRoot === null ? [] : textsOf(element.shadowRoot);
      if (element.closest(foreign) !== null) return inner;
      // As one text, because an element with user input can be part of a sentence.
      const own = [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
      return [...inner, own, ...spoken.map((name) => element.getAttribute(name) ?? '')];
    });
  const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('account-'));
  return elements
    .flatMap((element) => [
      ...(element.shadowRoot === null ? [] : textsOf(element.shadowRoot)),
      // The forms with a password or code are in light DOM.
      ...[...element.children].filter(({ slot }) => slot !== '').flatMap(textsOf),
    ])
    .map((text) => text.trim())
    .filter((text) => !isForeign(text));
}
