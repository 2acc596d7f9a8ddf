/** The latest of what is expensive to make, by the text it was made from. */
export interface Recent<Value> {
  get(text: string): Value | undefined;
  set(text: string, value: Value): Value;
}

/** @param most how many are kept */
export function recent<Value>(most: number): Recent<Value> {
  const kept = new Map<string, Value>();
  const set = (text: string, value: Value): Value => {
    kept.delete(text);
    kept.set(text, value);
    for (const key of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(key);
    }
    return value;
  };
  return {
    get: (text) => {
      const value = kept.get(text);
      return value === undefined ? undefined : set(text, value);
    },
    set,
  };
}
