/**
 * A record with exactly the given keys. The compiler cannot see that a loop leaves none out; this is the one place that
 * tells it.
 */
export function recordOf<K extends string, V>(keys: readonly K[], valueFor: (key: K) => V): Record<K, V> {
  const record: Partial<Record<K, V>> = {};
  for (const key of keys) record[key] = valueFor(key);
  return record as Record<K, V>;
}
