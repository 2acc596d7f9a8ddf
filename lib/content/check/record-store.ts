/** What the check read of each document, kept by content in one file, so that the next process reads only what changed. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keepFile, makerDigest } from "../../shared/cached.ts";
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

/** Everything that decides what is found in a document. */
export const checkerSources = [
  "lib/amounts",
  "lib/content",
  "lib/costs",
  "lib/forms",
  "lib/kinds/hub/names.ts",
  "lib/kinds/plain/names.ts",
  "lib/mdx",
  "lib/shared",
  "lib/site",
];

/**
 * @param root the folder that holds `content/`
 * @param program the folder that holds `lib/`
 */
export function keptRecords(root: string, program = join(import.meta.dirname, "../../..")): RecordStore {
  const file = join(root, ".cache", "content-check.json");
  const checker = makerDigest({ sources: checkerSources, program });
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
      keepFile(file, JSON.stringify(kept));
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
