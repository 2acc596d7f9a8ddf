import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type CheckMemory, type CheckOptions, checkContent, checkMemory } from "#lib/content/check/check.ts";
import { type DocumentRecord, recordOf } from "#lib/content/check/document.ts";
import { type FixedFile, fixContent } from "#lib/content/check/fix.ts";
import type { ContentDiagnostic, Source } from "#lib/content/check/source.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

export const fixtures = new URL("../fixtures/broken/", import.meta.url).pathname;

/** The moment at which the fixtures are checked. */
export const now = new Date("2026-06-01T12:00:00Z");

/**
 * A copy of the small good site, to break.
 *
 * @param files what to write over it, by path
 */
export function smallSite(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const root = temporaryFolder("content-check");
  cpSync(join(fixtures, "base"), root, { recursive: true });
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  return {
    root,
    write,
    read: (file: string): string => readFileSync(join(root, file), "utf8"),
    remove(file: string): void {
      rmSync(join(root, file), { recursive: true });
    },
    [Symbol.dispose](): void {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** By file and text; most documents of the small site are the same in every test. */
const records = new Map<string, DocumentRecord>();

/** What is shared cannot be changed: a test that tries fails by itself, not the one after it. */
function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

/** Nothing is remembered of another site, but a document that another test of this process has read is not read again. */
function memory(): CheckMemory {
  const find = (source: Source): DocumentRecord => {
    const key = `${source.file}\n${source.text}`;
    const record = records.get(key) ?? frozen(recordOf(source));
    records.set(key, record);
    return record;
  };
  return { ...checkMemory(), records: { find, keep: () => {} } };
}

/** The program's check, without reading the same document in every test. */
export function checkSmallSite(options: CheckOptions): Promise<ContentDiagnostic[]> {
  return checkContent({ memory: memory(), ...options });
}

/** The program's fixes, without reading the same document in every test. */
export function fixSmallSite(options: CheckOptions): Promise<FixedFile[]> {
  return fixContent({ memory: memory(), ...options });
}

/** What the check refuses in the site of this folder: file, rule, message and remedy of each problem. */
export async function errorsOf(root: string): Promise<string[]> {
  const found = await checkSmallSite({ root, now });
  return found
    .filter(({ severity }) => severity === "error")
    .map(({ where, rule, message, remedy }) => `${where.file} ${rule}: ${message} → ${remedy}`);
}

/** The same of a small site with these files written over it and those taken away. */
export async function errorsWith(
  files: Readonly<Record<string, string>>,
  removed: readonly string[] = [],
): Promise<string[]> {
  using site = smallSite(files);
  for (const file of removed) site.remove(file);
  return await errorsOf(site.root);
}
