/** Site content made from a folder of content without a build: the same schemas, the same relations, bodies not shown. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { WrittenDocument } from "#lib/content/documents.ts";
import { readFields, readText } from "#lib/content/fields-of.ts";
import { isLanguageFolder, languageOf } from "#lib/content/languages.ts";
import { type CollectionName, collections } from "#lib/content/schema/collections.ts";
import { loadSiteContent, type SiteContent, type SiteContentOptions } from "#lib/content/site-content.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { outlinedBody } from "./outlined-body.ts";

/**
 * @param content the folder, such as `content` or one that writeFixtureContent filled
 * @param options drafts are left out and the day is 2026-11-23 where nothing else is said
 */
export function siteContentFrom(content: string, options: Partial<SiteContentOptions> = {}): SiteContent {
  const bodies = temporaryFolder("bodies");
  mkdirSync(bodies, { recursive: true });
  const folders = readdirSync(content).filter(isLanguageFolder);
  const read = (name: CollectionName): WrittenDocument[] => [
    ...documentsIn(content, name, bodies),
    ...folders.flatMap((folder) =>
      documentsIn(join(content, folder), name, bodies).map((document) => ({
        ...document,
        folder,
        file: document.file.replace("content/", `content/${folder}/`),
      })),
    ),
  ];
  return loadSiteContent({ now: new Date("2026-11-23T12:00:00Z"), preview: false, ...options }, read);
}

let sample: SiteContent | undefined;

/** The content of this repository. It is read once in a process, because reading it takes a second; nothing may change it. */
export function sampleContent(): SiteContent {
  sample ??= siteContentFrom("content");
  return sample;
}

function documentsIn(content: string, name: CollectionName, bodies: string): WrittenDocument[] {
  const { format, place } = collections[name];
  const inside = join(content, name);
  const files =
    place === "file"
      ? [`${name}.yaml`]
      : existsSync(inside)
        ? readdirSync(inside)
            .filter((file) => extname(file) === `.${format}`)
            .map((file) => `${name}/${file}`)
            .sort()
        : [];
  return files
    .filter((file) => existsSync(join(content, file)))
    .map((file) => {
      const id = basename(file, extname(file));
      const source = readFileSync(join(content, file), "utf8");
      const compiled = join(bodies, `${basename(content)}-${name}-${id}.json`);
      writeFileSync(compiled, outlinedBody(readText(source, name), languageOf(basename(content))));
      return { name: id, file: `content/${file}`, data: readFields(source, name), compiled };
    });
}
