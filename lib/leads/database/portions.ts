/** Databases limit the number of values in one statement. */
const atOnce = 500;

/** A list in parts, each of which fits into one statement. */
export function portions<Value>(all: readonly Value[]): (readonly Value[])[] {
  return Array.from({ length: Math.ceil(all.length / atOnce) }, (_, index) =>
    all.slice(index * atOnce, (index + 1) * atOnce),
  );
}
