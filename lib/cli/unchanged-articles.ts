/**
 * What a build can skip. An article's page and Markdown alternate are made from its own text, from every document's fields, the
 * pictures and the program; feeds, lists, sitemaps and the search are made from more and are always made again.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBody } from "../content/documents.ts";
import { collectionNames } from "../content/schema/collections.ts";
import type { Article, SiteContent } from "../content/site-content.ts";
import { walk } from "../content/walk.ts";
import { deliveredFrom } from "../delivery/deliver.ts";
import { writeFileAtomic } from "../shared/write-file-atomic.ts";
import type { BuildFile } from "../site/build-file.ts";
import { hashFolder } from "../site/folder-digest.ts";
import { publicFolder } from "../site/folders.ts";
import { buildFiles } from "./build-stamp.ts";

/** What is remembered from build to build. */
const memory = join(".cache", "articles.json");
const distDir = ".next";
const compiledStamp = join(distDir, "compiled-from");

interface Articles {
  /** Of everything that every article is made from. */
  shared: string;
  /** Of each article's own text, by its address. */
  own: Record<string, string>;
}

/** Of the program: what Next compiles. Sizes and dates would differ from clone to clone, so it is the text. */
export function programDigest(): string {
  const hash = createHash("sha256").update(`${process.version} ${process.env.PREVIEW ?? ""}`);
  for (const folder of ["app", "components", "lib", join(".cache", "fonts")]) hashFolder(hash, folder);
  for (const file of buildFiles) if (existsSync(file)) hash.update(file).update(readFileSync(file));
  return hash.digest("base64url");
}

/** Whether Next's compiler has seen this very program, in this very folder. */
export function isCompiled(program: string): boolean {
  return existsSync(compiledStamp) && readFileSync(compiledStamp, "utf8") === program;
}

export function noteCompiled(program: string): void {
  writeFileSync(compiledStamp, program);
}

/**
 * @param program its digest
 * @returns the state to note when the build has ended well, and the articles left out of it
 */
export function unchangedArticles(
  siteContent: SiteContent,
  program: string,
): { now: Articles; unchanged: NonNullable<BuildFile["unchanged"]> } {
  const now: Articles = {
    shared: sharedDigest(siteContent, program),
    own: Object.fromEntries(
      articlesOf(siteContent).map((article) => [
        article.path,
        createHash("sha256").update(readBody(article).raw).digest("base64url"),
      ]),
    ),
  };
  const before = remembered();
  // Rendering writes over what is remembered here; a build that ends halfway leaves nothing to rely on.
  rmSync(memory, { force: true });
  const from = deliveredFrom();
  const unchanged = articlesOf(siteContent).flatMap(({ path }) => {
    if (before?.shared !== now.shared || before.own[path] !== now.own[path]) return [];
    const html = from(`${path}index.html`);
    return html ? [{ path, html }] : [];
  });
  return { now, unchanged };
}

/** In every language. */
function articlesOf({ editions }: SiteContent): Article[] {
  return editions.flatMap(({ articles }) => articles);
}

export function noteArticles(now: Articles): void {
  writeFileAtomic(memory, JSON.stringify(now));
}

function remembered(): Articles | undefined {
  try {
    return JSON.parse(readFileSync(memory, "utf8"));
  } catch {
    return undefined;
  }
}

function sharedDigest(siteContent: SiteContent, program: string): string {
  const hash = createHash("sha256").update(`${program} ${process.env.LEADS_ORIGIN ?? ""}`);
  for (const { path, waiting } of articlesOf(siteContent)) hash.update(`${path} ${waiting?.why ?? ""}\n`);
  for (const { all } of siteContent.editions)
    for (const name of collectionNames)
      for (const { id, slug = id, data } of all(name))
        hash.update(`${name} ${id}${slug === id ? "" : ` ${slug}`}`).update(JSON.stringify(data));
  hashFolder(hash, join("content", "images"));
  // A page says how large a file is that it offers, and nothing else of it: a video need not be read.
  const { files = [] } = walk(publicFolder()) ?? {};
  for (const file of files) hash.update(`${file} ${statSync(join(publicFolder(), file)).size}\n`);
  for (const folder of ["chunks", "media"]) hashFolder(hash, join(distDir, "static", folder));
  return hash.digest("base64url");
}
