/** Site content made from documents that a test writes down: the schemas and relations of the real one, no build, no folder of content. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WrittenDocument } from "#lib/content/documents.ts";
import { languageOf } from "#lib/content/languages.ts";
import { type CollectionName, contentPath } from "#lib/content/schema/collections.ts";
import { loadSiteContent, type SiteContent } from "#lib/content/site-content.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { outlinedBody } from "./outlined-body.ts";

/** The fields of each document by collection and file name, as an author writes them; `body` is the text below the fields. */
export type WrittenContent = Partial<Record<CollectionName, Record<string, Record<string, unknown>>>>;

/**
 * To be called inside a test, which removes the bodies when it ends.
 *
 * @param translations the translated documents by the folder of their language
 * @throws ContentError where a document does not fit its schema or names another that is not written
 */
export function writtenSiteContent(
  content: WrittenContent,
  translations: Record<string, WrittenContent> = {},
): SiteContent {
  const bodies = temporaryFolder("written-site-content");
  const written = (from: WrittenContent, name: CollectionName, folder?: string): WrittenDocument[] =>
    Object.entries(from[name] ?? {}).map(([id, { body = "", ...data }]) => {
      const compiled = join(bodies, `${folder ?? ""}${name}-${id}.json`);
      writeFileSync(compiled, outlinedBody(String(body), languageOf(folder ?? "")));
      const path = contentPath(name, id);
      return {
        name: id,
        file: folder === undefined ? `content/${path}` : `content/${folder}/${path}`,
        data,
        compiled,
        ...(folder !== undefined && { folder }),
      };
    });
  return loadSiteContent({ now: new Date("2026-11-23T12:00:00Z"), preview: false }, (name) => [
    ...written(content, name),
    ...Object.entries(translations).flatMap(([folder, from]) => written(from, name, folder)),
  ]);
}
