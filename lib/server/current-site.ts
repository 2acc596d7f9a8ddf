/** The site that a folder or a link leads to at this moment: after a switch to another release or a new build, the other one. */
import { realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildMark } from "../site/folders.ts";

/** A switch is noticed this many milliseconds after it at the latest. */
const lookAgainAfter = 100;

/**
 * @param folder a folder, or a link to one that is replaced when another release is published
 * @param read makes what is needed to answer from a real folder; one answer never mixes two of them
 */
export function watchSite<Site>(folder: string, read: (real: string) => Site): () => Site {
  let last = lookAt(folder);
  if (!last) throw new Error(`There is no folder ${folder}. Run: npm run build`);
  let site = read(last.real);
  let looked = performance.now();
  return () => {
    if (performance.now() - looked < lookAgainAfter) return site;
    looked = performance.now();
    const now = lookAt(folder);
    if (now && (now.real !== last?.real || now.built !== last.built)) {
      site = read(now.real);
      last = now;
    }
    return site;
  };
}

/** Nothing where the folder is gone: the last site is served on as far as it is there. */
function lookAt(folder: string): { real: string; built: number | undefined } | undefined {
  try {
    const real = realpathSync(folder);
    return { real, built: statSync(join(real, buildMark), { throwIfNoEntry: false })?.mtimeMs };
  } catch {
    return undefined;
  }
}
