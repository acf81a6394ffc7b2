/**
 * Tells browsers and password managers that a form without a page load was submitted successfully. They detect this by a navigation.
 * The URL, the state and the length of the history do not change. Call it before the fields are emptied, because Firefox reads them.
 */
export function signalNavigation(): void {
  try {
    history.replaceState(history.state, '');
  } catch {
    // Safari allows 100 calls in 30 seconds. After that, a password manager may not offer to save, which is not an error.
  }
}
