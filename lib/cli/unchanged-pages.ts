/**
 * What a build can skip. A page and its Markdown alternate are made from the page's own text, from every document's fields, the
 * pictures and the program; feeds, graphs, sitemaps and the search are made from more and are always made again.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBodyText } from "../content/documents.ts";
import { collectionNames } from "../content/schema/collections.ts";
import type { SiteContent } from "../content/site-content.ts";
import { walk } from "../content/walk.ts";
import { renderedBefore } from "../delivery/deliver.ts";
import { allBuiltPages } from "../kinds/experiments.ts";
import { remember, remembered } from "../shared/memory.ts";
import type { BuildFile } from "../site/build-file.ts";
import { hashFolder } from "../site/folder-digest.ts";
import { publicFolder } from "../site/folders.ts";
import { buildFiles } from "./build-stamp.ts";

/** What is remembered from build to build. */
const memory = join(".cache", "pages.json");
const distDir = ".next";
const compiledStamp = join(distDir, "compiled-from");

interface Pages {
  /** Of everything that every page is made from. */
  shared: string;
  /** Of each page's own text, by the address that it is built at. */
  own: Record<string, string>;
}

/** Of the program: what Next compiles. Sizes and dates would differ from clone to clone, so it is the text. */
export function programDigest(): string {
  const hash = createHash("sha256").update(`${process.version} ${process.env.PREVIEW ?? ""}`);
  for (const folder of ["app", "components", "lib", join(".cache", "fonts")]) hashFolder(hash, folder);
  for (const file of buildFiles) if (existsSync(file)) hash.update(file).update(readFileSync(file));
  return hash.digest("base64url");
}

/** Whether Next's compiler has seen a program in this folder, which is nearly always this one. */
export function hasCompiled(): boolean {
  return existsSync(compiledStamp);
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
 * @returns the state to note when the build has ended well, and the pages left out of it
 */
export function unchangedPages(
  siteContent: SiteContent,
  program: string,
): { now: Pages; unchanged: NonNullable<BuildFile["unchanged"]> } {
  const now: Pages = { shared: sharedDigest(siteContent, program), own: {} };
  for (const { page, address } of allBuiltPages(siteContent)) {
    const text = page.body ? readBodyText(page.body.document) : "";
    now.own[address] = createHash("sha256").update(text).digest("base64url");
  }
  const before = remembered<Pages>(memory);
  // Rendering writes over what is remembered here; a build that ends halfway leaves nothing to rely on.
  rmSync(memory, { force: true });
  const rendered = renderedBefore();
  const unchanged = Object.entries(now.own).flatMap(([path, digest]) => {
    if (before?.shared !== now.shared || before.own[path] !== digest) return [];
    const page = rendered(`${path}index.html`);
    // Next renders a route without parameters in every build.
    return page?.route.includes("[") ? [{ path, ...page }] : [];
  });
  return { now, unchanged };
}

export function notePages(now: Pages): void {
  remember(memory, now);
}

function sharedDigest({ editions }: SiteContent, program: string): string {
  const hash = createHash("sha256").update(`${program} ${process.env.LEADS_ORIGIN ?? ""}`);
  for (const { all } of editions)
    for (const name of collectionNames)
      for (const { id, slug = "", waiting, data } of all(name))
        hash.update(JSON.stringify([name, id, slug, waiting?.why, data]));
  hashFolder(hash, join("content", "images"));
  // A page says how large a file is that it offers, and nothing else of it: a video need not be read.
  const { files = [] } = walk(publicFolder()) ?? {};
  for (const file of files) hash.update(`${file} ${statSync(join(publicFolder(), file)).size}\n`);
  for (const folder of ["chunks", "media"]) hashFolder(hash, join(distDir, "static", folder));
  return hash.digest("base64url");
}
