/** Which version of each document the development site shows, so that it is whole whatever was saved. Pure. */

/** One state of a document. */
export interface Version {
  /** Says which state: text and compiler together. */
  digest: string;
  /** The files that it cannot be shown without: `content/categories/managed-it.yaml`. */
  needs: readonly string[];
}

export interface Candidate<V extends Version> {
  /** The saved state, where nothing in it spoils the page. */
  fresh?: V;
  /** The state that is shown now. */
  shown?: V;
  /** The file is no longer there. */
  gone?: boolean;
}

/**
 * The freshest set of versions in which nothing needs what is not in the set. A document with a mistake keeps the state
 * that was shown; one that was deleted stays as long as another needs it; one that was never sound is left out.
 *
 * @param required files that every page needs
 */
export function chooseVersions<V extends Version>(
  candidates: ReadonlyMap<string, Candidate<V>>,
  required: readonly string[],
): Map<string, V> {
  const chosen = new Map<string, V>();
  const refused = new Set<string>();
  for (const [file, { fresh, shown, gone }] of candidates) {
    const version = fresh ?? (gone && !required.includes(file) ? undefined : shown);
    if (version) chosen.set(file, version);
  }
  for (let settled = false; !settled; ) {
    settled = true;
    for (const [file, version] of chosen) {
      const missing = version.needs.filter((need) => !chosen.has(need));
      if (missing.length === 0) continue;
      settled = false;
      const back = missing.map((need) => [need, candidates.get(need)?.shown] as const);
      if (back.every(([need, shown]) => shown && !refused.has(need))) {
        for (const [need, shown] of back) if (shown) chosen.set(need, shown);
        continue;
      }
      const older = candidates.get(file)?.shown;
      if (older && older !== version) {
        chosen.set(file, older);
      } else {
        chosen.delete(file);
        refused.add(file);
      }
    }
  }
  return chosen;
}
