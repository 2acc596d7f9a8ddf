/**
 * A record with exactly the given keys. `Object.fromEntries` forgets which keys it was given; this is the one place that
 * tells the compiler.
 */
export function recordOf<K extends string, V>(keys: readonly K[], valueFor: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, valueFor(key)])) as Record<K, V>;
}
