import { distance } from "fastest-levenshtein";

/**
 * The known name that a misspelled one most likely means.
 *
 * @returns nothing where no name is close enough to be worth proposing
 * @example closest("Calout", ["Callout", "Photo"]) // "Callout"
 */
export function closest(written: string, known: readonly string[]): string | undefined {
  const plain = bare(written);
  let best: { name: string; far: number } | undefined;
  for (const name of known) {
    const other = bare(name);
    const far = plain === other ? 0 : swapped(plain, other) ? 1 : distance(plain, other);
    if (
      far <= Math.max(1, Math.floor(Math.min(plain.length, other.length) / 3)) &&
      (!best || far < best.far)
    ) {
      best = { name, far };
    }
  }
  if (best || plain.length < 4) return best?.name;
  const containing = known.filter((name) => bare(name).includes(plain));
  return containing.length === 1 ? containing[0] : undefined;
}

/** The same letters in another order: `abuot` for `about`. */
function swapped(one: string, other: string): boolean {
  return (
    one.length === other.length &&
    distance(one, other) === 2 &&
    [...one].sort().join("") === [...other].sort().join("")
  );
}

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** ` Did you mean 'x'?`, or nothing. */
export function didYouMean(name: string | undefined): string {
  return name === undefined ? "" : ` Did you mean '${name}'?`;
}

/** The first names of a list, and how many more there are. */
export function some(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
