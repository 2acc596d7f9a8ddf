/** The site that a folder or a link leads to at this moment: after a switch to another release, the other one. */
import { realpathSync } from "node:fs";

/** A switch is noticed this many milliseconds after it at the latest. */
const lookAgainAfter = 100;

/**
 * @param folder a folder, or a link to one that is replaced when another release is published
 * @param read makes what is needed to answer from a real folder; one answer never mixes two of them
 */
export function followed<Site>(folder: string, read: (real: string) => Site): () => Site {
  let real = realpathSync(folder);
  let site = read(real);
  let looked = performance.now();
  return () => {
    if (performance.now() - looked < lookAgainAfter) return site;
    looked = performance.now();
    const now = currentTarget(folder) ?? real;
    if (now !== real) {
      site = read(now);
      real = now;
    }
    return site;
  };
}

/** Nothing where the folder is gone: the last site is served on as far as it is there. */
function currentTarget(folder: string): string | undefined {
  try {
    return realpathSync(folder);
  } catch {
    return undefined;
  }
}
