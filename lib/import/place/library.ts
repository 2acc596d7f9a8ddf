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
}

const named = z.looseObject({ name: z.string() });

/** Reads what is there; a missing or broken file is simply not known. */
export function readContentFolder(path: string): ContentFolder {
  const company = companySchema.safeParse(readYaml(join(path, "company.yaml")));
  const known = new Map(
    [
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
    ].map((path) => [samePath(path), "the site itself"]),
  );
  for (const [folder, before] of [
    ["pages", "/"],
    ["services", "/services/"],
    ["glossary", "/glossary/"],
    ["articles", "/"],
  ] as const) {
    for (const name of filesOf(join(path, folder), ".mdx"))
      known.set(samePath(`${before}${name}/`), `${folder}/${name}.mdx`);
  }
  return {
    path,
    ...(company.success ? { company: company.data } : {}),
    people: namesOf(join(path, "people")),
    categories: namesOf(join(path, "categories")),
    known,
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
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

function readYaml(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
