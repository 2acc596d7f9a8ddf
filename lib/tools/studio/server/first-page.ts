/** The page that a writer most likely looks at first, so that it can be prepared while the studio opens. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { pathOf } from "../../../content/check/addresses.ts";
import type { Site } from "../../../content/check/site.ts";

/** @returns the address of the document that changed last; nothing where none has a page */
export function likelyFirstPage({ root, documents }: Site): string | undefined {
  const pages = documents.flatMap((document) => {
    const address = pathOf(document);
    const { mtimeMs } = statSync(join(root, document.source.file), { throwIfNoEntry: false }) ?? {};
    return address !== undefined && mtimeMs !== undefined ? [{ address, mtimeMs }] : [];
  });
  return pages.sort((a, b) => b.mtimeMs - a.mtimeMs)[0]?.address;
}
