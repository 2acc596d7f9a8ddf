import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CheckMemory, type CheckOptions, checkContent, checkMemory } from "#lib/content/check/check.ts";
import { type DocumentRecord, recordOf } from "#lib/content/check/document.ts";
import { type FixedFile, fixContent } from "#lib/content/check/fix.ts";
import type { ContentDiagnostic, Source } from "#lib/content/check/source.ts";

export const fixtures = new URL("../../fixtures/broken/", import.meta.url).pathname;

/** The moment at which the fixtures are checked. */
export const now = new Date("2026-06-01T12:00:00Z");

/** A copy of the small good site, to break. */
export function smallSite() {
  const root = mkdtempSync(join(tmpdir(), "content-check-"));
  cpSync(join(fixtures, "base"), root, { recursive: true });
  return {
    root,
    read: (file: string): string => readFileSync(join(root, file), "utf8"),
    write(file: string, text: string | Uint8Array): void {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
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

/** Nothing is remembered of another site, but a document that another test of this process has read is not read again. */
function memory(): CheckMemory {
  const find = (source: Source): DocumentRecord => {
    const key = `${source.file}\n${source.text}`;
    const record = records.get(key) ?? recordOf(source);
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
