/** Applies the safe fixes, again and again until none is left; words are never changed. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createPatch } from "diff";
import { splitMark } from "../../shared/byte-order-mark.ts";
import type { Edit } from "../../shared/diagnostic.ts";
import { type CheckOptions, checkContent, checkMemory } from "./check.ts";
import type { ContentDiagnostic } from "./source.ts";

export interface FixedFile {
  file: string;
  before: string;
  after: string;
  /** What was done, in the order it was done. */
  fixes: string[];
}

/** A file that cannot be changed; the message names it and says what to do. */
export class FixError extends Error {
  override name = "FixError";
}

/** More rounds than this mean that two fixes undo each other. */
const mostRounds = 10;

/**
 * Applies every fix to the files below `root` and returns what changed. Running it twice changes nothing more.
 *
 * @param options as for the check; `only` limits the files that may be changed
 */
export async function fixContent(options: CheckOptions): Promise<FixedFile[]> {
  const { memory = checkMemory() } = options;
  const fixed = new Map<string, FixedFile>();
  for (let round = 0; round < mostRounds; round += 1) {
    const problems = (await checkContent({ ...options, memory, advice: false })).filter(({ fix }) => fix);
    if (problems.length === 0) break;
    let changed = false;
    for (const [file, own] of Map.groupBy(problems, ({ where }) => where.file)) {
      const path = join(options.root, file);
      const { mark, text } = readText(path) ?? {};
      if (mark === undefined || text === undefined) continue;
      const { result, fixes } = applyFixes(text, own);
      if (result === text) continue;
      changed = true;
      write(file, path, mark + result);
      // Its size and date may be what they were.
      memory.files.delete(file);
      const known = fixed.get(file);
      fixed.set(file, {
        file,
        before: known?.before ?? text,
        after: result,
        fixes: [...(known?.fixes ?? []), ...fixes],
      });
    }
    if (!changed) break;
  }
  return [...fixed.values()];
}

/** Nothing where the file is gone by now. */
function readText(path: string): { mark: string; text: string } | undefined {
  if (!existsSync(path)) return undefined;
  return splitMark(readFileSync(path, "utf8"));
}

function write(file: string, path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (cause) {
    throw new FixError(`${file} cannot be written. Look at its permissions.`, { cause });
  }
}

/** Applies the fixes of one file; one that touches what another has changed waits for the next round. */
export function applyFixes(
  text: string,
  problems: readonly ContentDiagnostic[],
): { result: string; fixes: string[] } {
  const taken: Edit[] = [];
  const fixes: string[] = [];
  for (const { fix, where } of problems) {
    if (
      !fix ||
      fix.edits.some((edit) => taken.some((other) => edit.start <= other.end && other.start <= edit.end))
    )
      continue;
    taken.push(...fix.edits);
    fixes.push(`line ${where.line}: ${fix.title}`);
  }
  const newline = /\r\n/.test(text) ? "\r\n" : "\n";
  const result = taken
    .sort((a, b) => b.start - a.start)
    .reduce(
      (whole, { start, end, text: replacement }) =>
        whole.slice(0, start) + replacement.replace(/\r?\n/g, newline) + whole.slice(end),
      text,
    );
  return { result, fixes };
}

/** What changed in a file, as a unified diff. */
export function diffOf({ file, before, after }: FixedFile): string {
  return createPatch(file, before, after, "", "", { context: 1 }).split("\n").slice(4).join("\n").trimEnd();
}
