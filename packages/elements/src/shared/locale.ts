/**
 * The language in which an element writes dates and numbers: the nearest `lang`, across shadow roots, when it is a
 * variant of the language its texts are in; else the texts' own. Texts and dates never mix languages.
 */
export function localeOf(element: Element, textLocale: string): string {
  const language = textLocale.split('-')[0];
  const nearest = nearestLang(element);
  return nearest !== null && nearest.split('-')[0] === language && isLocale(nearest) ? nearest : textLocale;
}

function nearestLang(element: Element): string | null {
  const found = element.closest('[lang]');
  if (found !== null) return found.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : null;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
