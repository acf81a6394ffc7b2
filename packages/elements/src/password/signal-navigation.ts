/**
 * Tells browsers and password managers that a form which stays on its page has gone through: a navigation is how they know. Address, state
 * and length of the history stay as they are. To be called while the fields still hold what was sent, because Firefox reads them then.
 */
export function signalNavigation(): void {
  try {
    history.replaceState(history.state, '');
  } catch {
    // Safari allows a hundred in half a minute. A manager that does not ask is no reason to fail.
  }
}
