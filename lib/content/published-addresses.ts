/**
 * `content/published-addresses.txt`: every address that the site has had, one per line. Publishing adds to it, and
 * the check requires that each still leads somewhere, so that a renamed file keeps its readers.
 */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomic } from "../shared/write-file-atomic.ts";

export const publishedFile = "published-addresses.txt";

const head = (
  origin: string,
) => `# Every address that ${origin} has had online, one a line. Publishing adds to it; commit it.
# The check asks that each still leads to a page. To give an address up for good, delete its line.
# A site that was never online owes nothing: delete the whole file.
`;

/** An address with its line in the list, counted from 1. */
export interface Published {
  path: string;
  line: number;
}

function linesOf(root: string): string[] {
  const file = join(root, "content", publishedFile);
  try {
    return statSync(file).isFile() ? readFileSync(file, "utf8").split(/\r?\n/) : [];
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** All addresses of the list; none where the file does not exist yet. */
export function readPublished(root: string): Published[] {
  return linesOf(root)
    .map((text, index) => ({ path: text.trim(), line: index + 1 }))
    .filter(({ path }) => path !== "" && !path.startsWith("#"));
}

/**
 * The addresses whose readers the site owes something. A site that moves to another name keeps them; what was published
 * under a name that exists for examples alone (RFC 2606), as the sample's is, had no readers.
 *
 * @param url the site's own, as content/company.yaml has it
 */
export function owedAddresses(root: string, url: string): Published[] {
  const origin = /^# Every address that (https?:\/\/\S+) /.exec(linesOf(root)[0] ?? "")?.[1];
  const tried = origin !== undefined && isExample(origin) && !isSameOrigin(origin, url);
  return tried ? [] : readPublished(root);
}

/**
 * Adds addresses to the list.
 *
 * @param origin of the site that has them online now: `https://www.example.com`
 * @returns those that were not in it
 */
export function notePublished(root: string, paths: readonly string[], origin: string): string[] {
  const known = new Set(owedAddresses(root, origin).map(({ path }) => path));
  const added = [...new Set(paths)].filter((path) => !known.has(path));
  if (added.length > 0) {
    const all = [...known, ...added].sort();
    writeFileAtomic(join(root, "content", publishedFile), `${head(origin)}${all.join("\n")}\n`);
  }
  return added;
}

function isExample(origin: string): boolean {
  const { hostname } = new URL(origin);
  return /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$|^[\d.]+$|^\[/.test(hostname);
}

function isSameOrigin(origin: string, url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === origin;
}
