/**
 * Computes something slow once for each key: a call whose write is lost to another one decides again without computing again.
 *
 * @param compute gets the key, which is all that the value depends on.
 */
export function remember<Key, Value>(compute: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
