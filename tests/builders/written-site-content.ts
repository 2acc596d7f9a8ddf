/** Site content made from documents that a test writes down: the schemas and relations of the real one, no build, no folder of content. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Document } from "#lib/content/documents.ts";
import {
  type CollectionName,
  collections,
  contentPath,
  type DataOf,
} from "#lib/content/schema/collections.ts";
import { loadSiteContent, type SiteContent } from "#lib/content/site-content.ts";
import { mapTexts } from "#lib/mdx/figure-tags.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** The fields of each document by collection and file name, as an author writes them; `body` is the text below the fields. */
export type WrittenContent = Partial<Record<CollectionName, Record<string, Record<string, unknown>>>>;

const schemas: { [Name in CollectionName]: { schema: z.ZodType<DataOf<Name>> } } = collections;

/**
 * To be called inside a test, which removes the bodies when it ends.
 *
 * @throws ZodError where a document does not fit its schema, ContentError where one names another that is not written
 */
export function writtenSiteContent(content: WrittenContent): SiteContent {
  const folder = temporaryFolder("written-site-content");
  const read = <Name extends CollectionName>(
    name: Name,
    fill: (text: string) => string,
  ): Document<Name>[] => {
    const documents: Record<string, Record<string, unknown>> = content[name] ?? {};
    return Object.entries(documents).map(([id, { body = "", ...fields }]) => {
      const compiled = join(folder, `${name}-${id}.json`);
      writeFileSync(compiled, JSON.stringify({ body: { raw: body }, code: "" }));
      const data = schemas[name].schema.parse(mapTexts(fields, fill));
      return { collection: name, id, file: `content/${contentPath(name, id)}`, data, compiled };
    });
  };
  return loadSiteContent({ now: new Date("2026-11-23T12:00:00Z"), preview: false }, read);
}
