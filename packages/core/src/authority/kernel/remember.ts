/**
 * Caches the result of a slow computation for each key, so that a call whose write was stale decides again without computing again.
 *
 * @param compute The value must depend on the key alone.
 */
export function remember<Key, Value>(compute: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
