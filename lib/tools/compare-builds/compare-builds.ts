/** What differs between two built sites, each difference once with the files that have it. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { UsageError } from "../../shared/usage-error.ts";
import { buildMark } from "../../site/folders.ts";
import { compareMarkdown } from "./compare-markdown.ts";
import { comparePages } from "./compare-pages.ts";
import { type Difference, differenceGroups } from "./difference.ts";
import { withoutDigests } from "./page-tokens.ts";

/** A difference and the files, by their names below the folder, that have it. */
export interface FoundDifference extends Difference {
  files: string[];
}

/**
 * @param before a folder that a build wrote, such as `out`
 * @throws UsageError where one of the folders holds no built site
 */
export function compareBuilds(before: string, after: string): FoundDifference[] {
  const [old, now] = [filesIn(before), filesIn(after)];
  const found = new Map<string, FoundDifference>();
  for (const name of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    for (const difference of compareFiles(name, old.get(name), now.get(name))) {
      const key = `${difference.group}\n${difference.what}`;
      const known = found.get(key);
      if (known) known.files.push(name);
      else found.set(key, { ...difference, files: [name] });
    }
  }
  return [...found.values()].sort(
    (a, b) => differenceGroups.indexOf(a.group) - differenceGroups.indexOf(b.group),
  );
}

function compareFiles(name: string, before: string | undefined, after: string | undefined): Difference[] {
  if (before === undefined) return [{ group: "Files", what: "+ came" }];
  if (after === undefined) return [{ group: "Files", what: "- went" }];
  const [old, now] = [readFileSync(before), readFileSync(after)];
  if (old.equals(now) || isEncoding(name)) return [];
  if (name.endsWith(".html")) return comparePages(old.toString(), now.toString());
  if (name.endsWith(".md")) return compareMarkdown(old.toString(), now.toString());
  return [{ group: "Files", what: printedDigests(old, now) }];
}

function printedDigests(old: Buffer, now: Buffer): string {
  const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return `- ${digest(old)}, ${old.length} bytes\n+ ${digest(now)}, ${now.length} bytes`;
}

/** Brotli and gzip of a file follow from it: that they are there is compared, their bytes are not. */
function isEncoding(name: string): boolean {
  return /\.(?:br|gz)$/.test(name);
}

/** The files of a build by name, which is without the digest of what is in them. */
function filesIn(folder: string): Map<string, string> {
  if (!existsSync(join(folder, "index.html")))
    throw new UsageError(`There is no built site in ${folder}/. Name a folder that npm run build wrote.`);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    // The build's note of its own sources changes with every line of the program, and no visitor gets it.
    .filter((name) => name !== buildMark);
  // Two files whose names differ only in their digests cannot be distinguished without them.
  const groups = Map.groupBy(names, (name) => withoutDigests(`/${name}`).slice(1));
  return new Map(
    [...groups].flatMap(([plain, members]) =>
      members.map((name) => [members.length === 1 ? plain : name, join(folder, name)] as const),
    ),
  );
}
