/** Which page of the content folder has an old address now, as its files say: permalinks, file names and aliases. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { samePath } from "../place/addresses.ts";

/** The fields that verification reads; anything else may be there, too. */
const fieldsSchema = z.looseObject({
  title: z.string().optional(),
  description: z.string().optional(),
  publishedAt: z.string().optional(),
  category: z.string().optional(),
  keywords: z.array(z.string()).optional(),
  permalink: z.string().optional(),
  aliases: z.array(z.string()).optional(),
});
export type Fields = z.infer<typeof fieldsSchema>;

/** The frontmatter of a file's text; empty where it is none. */
export function readFields(text: string): Fields {
  const yaml = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "";
  try {
    return fieldsSchema.parse(parseYaml(yaml));
  } catch {
    return {};
  }
}

/** A page's address: its permalink, else its file's name. */
export function addressOf(file: string, fields: Fields): string {
  return fields.permalink ?? `/${file.replace(/^.*\//, "").replace(/\.mdx$/, "")}/`;
}

/** Where a link of the old site leads now: the path of the page that has its address. A link to elsewhere stays what it is. */
export class AddressBook {
  private readonly byPath = new Map<string, string>();
  private readonly host: string;

  constructor(contentFolder: string, siteUrl: string) {
    this.host = hostOf(siteUrl);
    for (const folder of ["articles", "pages"]) {
      const path = join(contentFolder, folder);
      const entries = existsSync(path) ? readdirSync(path, { withFileTypes: true }) : [];
      const files = entries
        .filter((entry) => !entry.isDirectory() && entry.name.endsWith(".mdx"))
        .map(({ name }) => name);
      for (const name of files) {
        const fields = readFields(readFileSync(join(path, name), "utf8"));
        const address = addressOf(name, fields);
        for (const old of [address, ...(fields.aliases ?? [])]) this.byPath.set(samePath(old), address);
      }
    }
  }

  newAddress(href: string): string | undefined {
    const base = this.host === "" ? "https://own.invalid" : `https://${this.host}`;
    if (!URL.canParse(href, base)) return undefined;
    const url = new URL(href, base);
    if (hostOf(url.href) !== hostOf(base)) return undefined;
    const query = ["p", "page_id"].flatMap((name) => {
      const id = url.searchParams.get(name);
      return id === null ? [] : [this.byPath.get(samePath(`/?${name}=${id}`))];
    });
    return query[0] ?? this.byPath.get(samePath(url.pathname)) ?? `${url.pathname}${url.search}`;
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : "";
}
