/**
 * Sets whether the user has pressed a key or clicked in the page, which a script cannot do. `undefined`: as in a browser that does not
 * tell. The returned function restores the browser's own value.
 */
export function setUserActivation(hasBeenActive: boolean | undefined): () => void {
  const value = hasBeenActive === undefined ? undefined : { hasBeenActive, isActive: false };
  Object.defineProperty(navigator, 'userActivation', { configurable: true, value });
  return () => Reflect.deleteProperty(navigator, 'userActivation');
}
