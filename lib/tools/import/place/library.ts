/** What the content folder already has: the company, its people and categories, and the addresses of its pages. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type CompanyData, companySchema } from "#lib/content/schema/company.ts";
import { samePath } from "./addresses.ts";

export interface ContentFolder {
  path: string;
  company?: CompanyData;
  /** File names by name, folded to small letters. */
  people: Map<string, string>;
  categories: Map<string, string>;
  /** The addresses of its pages, folded by `samePath`, and the file of each; "the site itself" where there is none. */
  known: Map<string, string>;
  /** Where a link may lead: the same addresses and the old ones that lead there, folded, and the address each leads to. */
  links: Map<string, string>;
}

const named = z.looseObject({ name: z.string() });
const placed = z.looseObject({
  permalink: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  draft: z.boolean().optional(),
});

/** Reads what is there; a missing or broken file is simply not known. */
export function readContentFolder(path: string): ContentFolder {
  const company = companySchema.safeParse(readYaml(join(path, "company.yaml")));
  const own = [
    "/",
    "/blog/",
    "/contact/",
    "/services/",
    "/glossary/",
    "/compare/",
    "/authors/",
    "/search/",
    "/about/",
    "/privacy/",
  ];
  const known = new Map(own.map((address) => [samePath(address), "the site itself"]));
  const links = new Map(own.map((address) => [samePath(address), address]));
  for (const [folder, before] of [
    ["pages", "/"],
    ["services", "/services/"],
    ["glossary", "/glossary/"],
    ["articles", "/"],
  ] as const) {
    for (const name of filesOf(join(path, folder), ".mdx")) {
      const { permalink, aliases = [], draft } = placeOf(join(path, folder, `${name}.mdx`));
      const address = permalink ?? `${before}${name}/`;
      known.set(samePath(address), `${folder}/${name}.mdx`);
      if (draft !== true) for (const old of [...aliases, address]) links.set(samePath(old), address);
    }
  }
  return {
    path,
    ...(company.success ? { company: company.data } : {}),
    people: namesOf(join(path, "people")),
    categories: namesOf(join(path, "categories")),
    known,
    links,
  };
}

/** Names are the same whatever their case and spaces. */
export function fold(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

function namesOf(folder: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const file of filesOf(folder, ".yaml")) {
    const data = named.safeParse(readYaml(join(folder, `${file}.yaml`)));
    if (data.success) names.set(fold(data.data.name), file);
    names.set(file, file);
  }
  return names;
}

function filesOf(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith(ending))
    .map(({ name: file }) => file.slice(0, -ending.length))
    .sort();
}

function placeOf(file: string): z.infer<typeof placed> {
  const head = /^---\r?\n([\s\S]*?)\n---/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  if (!/^(?:permalink|aliases|draft):/m.test(head)) return {};
  try {
    return placed.safeParse(parse(head)).data ?? {};
  } catch {
    return {};
  }
}

function readYaml(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
