/** What the check read of each document, kept by content in one file, so that the next process reads only what changed. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashFolder, isSource } from "../../site/folder-digest.ts";
import { writeCache } from "./cache.ts";
import type { CheckedDocument, DocumentRecord } from "./document.ts";
import type { Source } from "./source.ts";

export interface RecordStore {
  find(source: Source): DocumentRecord | undefined;
  /** Writes the file anew with these documents alone. */
  keep(documents: readonly CheckedDocument[]): void;
}

interface Kept {
  checker: string;
  records: Record<string, DocumentRecord>;
}

/** @param root the folder that holds `content/` */
export function keptRecords(root: string): RecordStore {
  const file = join(root, ".cache", "content-check.json");
  const checker = checkerDigest();
  let records = read(file, checker);
  return {
    find: (source) => records[keyOf(source)],
    keep(documents) {
      records = Object.fromEntries(
        documents.map(({ source, at: _at, text: _text, draft: _draft, ...record }) => [
          keyOf(source),
          record,
        ]),
      );
      const kept: Kept = { checker, records };
      writeCache(file, JSON.stringify(kept));
    },
  };
}

function read(file: string, checker: string): Kept["records"] {
  try {
    const kept: Kept = JSON.parse(readFileSync(file, "utf8"));
    return kept.checker === checker ? kept.records : {};
  } catch {
    return {};
  }
}

/** A record depends on the text, on the file's name and place, and on nothing else. */
function keyOf({ file, text }: Source): string {
  return createHash("sha256").update(`${file}\n${text}`).digest("base64url");
}

/** Changes with everything that decides what is found in a document. */
function checkerDigest(): string {
  const lib = join(import.meta.dirname, "..", "..");
  const hash = createHash("sha256");
  for (const folder of ["content", "mdx", "site"]) hashFolder(hash, join(lib, folder), isSource);
  return hash.digest("base64url");
}
