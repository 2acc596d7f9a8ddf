/**
 * `content/published-addresses.txt`: every address that the site has had, one a line. The build adds to it, nobody
 * deletes by accident: the check asks that each still leads somewhere, so that a renamed file keeps its readers.
 */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const publishedFile = "published-addresses.txt";

const head = `# Every address this site has published, one a line. The build adds to it; commit it with your change.
# The check asks that each still leads to a page. To give an address up for good, delete its line.
`;

/** @returns the addresses with their lines, counted from 1; empty where the file does not exist yet */
export function readPublished(root: string): { path: string; line: number }[] {
  const file = join(root, "content", publishedFile);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
  return readFileSync(file, "utf8")
    .split(/\r?\n/)
    .map((text, index) => ({ path: text.trim(), line: index + 1 }))
    .filter(({ path }) => path !== "" && !path.startsWith("#"));
}

/**
 * Adds addresses to the list.
 *
 * @returns those that were not in it
 */
export function notePublished(root: string, paths: readonly string[]): string[] {
  const known = new Set(readPublished(root).map(({ path }) => path));
  const added = paths.filter((path) => !known.has(path));
  if (added.length > 0) {
    const all = [...new Set([...known, ...added])].sort();
    writeFileSync(join(root, "content", publishedFile), `${head}${all.join("\n")}\n`);
  }
  return added;
}
