/**
 * Everything written in the elements of a page that is not from the catalogue, while the page is in the pseudo-locale, which puts each text
 * of it in brackets. It runs in the page, so all it needs is in it.
 */
export function unmarkedTexts(): readonly string[] {
  // What people wrote, what browsers write, and what was said before the page was in this language.
  const foreign = 'bdi, code, time, [translate=no], style, [role=status]';
  const spoken = ['aria-label', 'title', 'placeholder', 'alt'];
  const labels = [...document.querySelectorAll('[label]')].map((element) => element.getAttribute('label'));
  const isForeign = (text: string): boolean => !/\p{L}/u.test(text) || /^\[.*\]$/su.test(text) || labels.includes(text);

  const textsOf = (root: ParentNode): readonly string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const inner = element.shadowRoot === null ? [] : textsOf(element.shadowRoot);
      if (element.closest(foreign) !== null) return inner;
      const own = [...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data);
      return [...inner, ...own, ...spoken.map((name) => element.getAttribute(name) ?? '')];
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
