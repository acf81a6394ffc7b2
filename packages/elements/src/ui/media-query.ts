/** A media query, or `null` if the page has no `matchMedia`. */
export function mediaQuery(window: Window, query: string): MediaQueryList | null {
  try {
    return window.matchMedia(query);
  } catch {
    return null;
  }
}
