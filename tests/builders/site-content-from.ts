/** Site content made from a folder of content without a build: the same schemas, the same relations, bodies not compiled. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { z } from "zod";
import type { Document } from "#lib/content/documents.ts";
import { readFields } from "#lib/content/fields-of.ts";
import {
  type CollectionName,
  collections,
  contentPath,
  type DataOf,
} from "#lib/content/schema/collections.ts";
import { loadSiteContent, type SiteContent, type SiteContentOptions } from "#lib/content/site-content.ts";
import { mapTexts } from "#lib/mdx/figure-tags.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const schemas: { [Name in CollectionName]: { schema: z.ZodType<DataOf<Name>> } } = collections;

/**
 * @param content the folder, such as `content` or one that writeFixtureContent filled
 * @param options drafts are left out and the day is 2026-11-23 where nothing else is said
 */
export function siteContentFrom(content: string, options: Partial<SiteContentOptions> = {}): SiteContent {
  const bodies = temporaryFolder("bodies");
  const read = <Name extends CollectionName>(
    name: Name,
    fill: (text: string) => string,
  ): Document<Name>[] => {
    const { format, place } = collections[name];
    const files =
      place === "file"
        ? [`${name}.yaml`]
        : existsSync(join(content, name))
          ? readdirSync(join(content, name))
              .filter((file) => extname(file) === `.${format}`)
              .map((file) => `${name}/${file}`)
              .sort()
          : [];
    return files
      .filter((file) => existsSync(join(content, file)))
      .map((file) => {
        const id = basename(file, extname(file));
        const source = readFileSync(join(content, file), "utf8");
        const parsed = schemas[name].schema.safeParse(mapTexts(readFields(source, name), fill));
        if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
        const compiled = join(bodies, `${name}-${id}.json`);
        mkdirSync(bodies, { recursive: true });
        const raw = source.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, "");
        writeFileSync(compiled, JSON.stringify({ body: { raw }, code: "" }));
        return {
          collection: name,
          id,
          file: `content/${contentPath(name, id)}`,
          data: parsed.data,
          compiled,
        };
      });
  };
  return loadSiteContent({ now: new Date("2026-11-23T12:00:00Z"), preview: false, ...options }, read);
}
