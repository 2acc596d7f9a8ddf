/**
 * Articles that would come out of this build as they came out of the last. `npm run build` finds them before anything is
 * rendered (lib/cli/unchanged-articles.ts); the routes leave them out, and what Next rendered of them is delivered again.
 */
import { readFileSync } from "node:fs";

export interface UnchangedArticle {
  path: string;
  /** What Next rendered of it. */
  page: string;
}

/** A file that lists them; set by `npm run build` alone. */
const list = process.env.UNCHANGED_ARTICLES;

let known: ReadonlyMap<string, UnchangedArticle> | undefined;

/** Each by its address. */
export function unchangedArticles(): ReadonlyMap<string, UnchangedArticle> {
  known ??= new Map(read().map((article) => [article.path, article]));
  return known;
}

function read(): UnchangedArticle[] {
  return list ? JSON.parse(readFileSync(/* turbopackIgnore: true */ list, "utf8")) : [];
}
