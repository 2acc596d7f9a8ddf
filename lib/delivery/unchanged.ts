/**
 * Articles that would come out of this build as they came out of the last. `npm run build` finds them before anything is
 * rendered (lib/cli/unchanged-articles.ts); the routes leave them out, and their files in `out/` stay.
 */
import { readFileSync } from "node:fs";

/** A file that names them, one address a line; set by `npm run build` alone. */
const list = process.env.UNCHANGED_ARTICLES;

const none: ReadonlySet<string> = new Set();
let known: ReadonlySet<string> | undefined;

/** Their addresses. */
export function unchangedArticles(): ReadonlySet<string> {
  known ??= list
    ? new Set(readFileSync(/* turbopackIgnore: true */ list, "utf8").split("\n").filter(Boolean))
    : none;
  return known;
}
