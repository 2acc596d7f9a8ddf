/**
 * Proves that nothing of an export is lost: every published address has its page or one redirect to it, titles,
 * descriptions, dates and categories are equal, and every sentence of the old text stands in the new.
 * Reads the files as anybody would; it shares the finding of JSON-LD and the shortcode table with the import, nothing else.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { hasBlocks, unwrapBlocks } from "./body/gutenberg.ts";
import { parseFragment, plainText, visibleLines } from "./body/html-tree.ts";
import { mdxLines, readMdx, readMdxFile } from "./body/mdx-text.ts";
import { expandShortcodes } from "./body/shortcodes.ts";
import { takeJsonLd } from "./json-ld/find.ts";
import { publishedPath, samePath } from "./place/addresses.ts";
import { readContentFolder } from "./place/library.ts";
import { ImportState } from "./place/state.ts";
import { SourceError } from "./source/decode-stream.ts";
import type { SourcePost } from "./source/source-post.ts";
import { indexWxr, type WxrIndex } from "./source/wxr-index.ts";
import { wxrPosts } from "./source/wxr-posts.ts";

export interface VerifyOptions {
  against: string;
  out: string;
  encoding?: string;
  /** The origin of a running site to ask over HTTP; without it the files alone are compared. */
  url?: string;
}

export interface Mismatch {
  title: string;
  address: string;
  /** What differs: `file`, `address`, `title`, `description`, `date`, `category`, `text`. */
  what: string;
  text: string;
}

export interface VerifyReport {
  posts: number;
  addresses: number;
  sentences: number;
  mismatches: Mismatch[];
}

const fieldsSchema = z.looseObject({
  title: z.string().optional(),
  description: z.string().optional(),
  publishedAt: z.string().optional(),
  category: z.string().optional(),
  permalink: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  faq: z.array(z.looseObject({ question: z.string(), answer: z.string() })).optional(),
});
type Fields = z.infer<typeof fieldsSchema>;

/** Compares an export with what the content folder (and a running site) has. @throws {SourceError} where the export cannot be read. */
export async function verify(options: VerifyOptions): Promise<VerifyReport> {
  const content = readContentFolder(dirname(resolve(options.out)));
  const state = new ImportState(content.path, true);
  const index = await indexWxr(options.against, options.encoding);
  const redirects = readRedirects(content.path);
  const report: VerifyReport = { posts: 0, addresses: 0, sentences: 0, mismatches: [] };
  for await (const post of wxrPosts(
    options.against,
    index,
    content.company?.timeZone ?? "UTC",
    options.encoding,
  )) {
    if (post.status !== "publish" || post.password) continue;
    report.posts += 1;
    const say = (what: string, text: string) =>
      report.mismatches.push({ title: post.title, address: post.link, what, text });
    const file = state.fileOf(post.key);
    const path = file === undefined ? "" : join(content.path, file);
    if (file === undefined || !existsSync(path)) {
      say("file", "It was never imported, or its file is gone.");
      continue;
    }
    const source = readFileSync(path, "utf8");
    const fields = readFields(source);
    compareFields(post, fields, index, content.categories, say);
    const address = fields.permalink ?? `/${file.replace(/^.*\//, "").replace(/\.mdx$/, "")}/`;
    await compareAddresses(post, address, fields, redirects, options.url, report, say);
    compareText(post, source, fields, index, report, say);
  }
  return report;
}

type Say = (what: string, text: string) => void;

function compareFields(
  post: SourcePost,
  fields: Fields,
  index: WxrIndex,
  categories: ReadonlyMap<string, string>,
  say: Say,
): void {
  if (spell(fields.title ?? "") !== spell(post.title))
    say("title", `'${post.title}' is now '${fields.title}'.`);
  const description = plainText(
    post.meta.get("_yoast_wpseo_metadesc") || post.meta.get("rank_math_description") || post.excerpt,
  );
  if (
    description.length >= 50 &&
    description.length <= 300 &&
    !description.includes("%") &&
    spell(fields.description ?? "") !== spell(description)
  ) {
    say("description", `'${description}' is now '${fields.description}'.`);
  }
  if (post.kind === "pages") return;
  if (Date.parse(fields.publishedAt ?? "") !== Date.parse(post.publishedAt ?? ""))
    say("date", `${post.publishedAt} is now ${fields.publishedAt}.`);
  const names = post.categories.flatMap(({ slug, name }) => [
    slug,
    categories.get(name.toLowerCase()) ?? slug,
    index.categories.get(slug)?.name.toLowerCase() ?? slug,
  ]);
  if (post.categories.length > 0 && !names.includes(fields.category ?? ""))
    say("category", `'${post.categories.map(({ name }) => name).join(", ")}' is now '${fields.category}'.`);
}

async function compareAddresses(
  post: SourcePost,
  address: string,
  fields: Fields,
  redirects: ReadonlyMap<string, string>,
  url: string | undefined,
  report: VerifyReport,
  say: Say,
): Promise<void> {
  const published = publishedPath(post.link);
  const old = [
    ...(published === undefined ? [] : [published]),
    ...(post.id === undefined ? [] : [`/?${post.kind === "pages" ? "page_id" : "p"}=${post.id}`]),
  ];
  for (const path of old) {
    report.addresses += 1;
    if (url === undefined) {
      const there =
        samePath(path) === samePath(address) ||
        (fields.aliases ?? []).includes(path) ||
        redirects.get(path) === address;
      if (!there)
        say(
          "address",
          `${path} leads nowhere: neither the page's address (${address}), nor an alias, nor in redirects.yaml.`,
        );
    } else {
      const trouble = await ask(url, path, address);
      if (trouble !== undefined) say("address", trouble);
    }
  }
}

/**
 * Asks the running site: 200 at once, or one permanent redirect to the page's own address and then 200.
 *
 * @throws {SourceError} where nobody answers at the origin: the rest need not be asked.
 */
async function ask(origin: string, path: string, address: string): Promise<string | undefined> {
  try {
    const first = await fetch(new URL(path, origin), { redirect: "manual" });
    await first.body?.cancel();
    if (first.status === 200 && samePath(path) === samePath(address)) return undefined;
    const location = first.headers.get("location");
    if ((first.status !== 301 && first.status !== 308) || location === null)
      return `${path} answers ${first.status}; 200 or one permanent redirect to ${address} is right.`;
    const target = new URL(location, new URL(path, origin));
    if (samePath(target.pathname) !== samePath(address))
      return `${path} redirects to ${target.pathname}, not to ${address}.`;
    const second = await fetch(target, { redirect: "manual" });
    await second.body?.cancel();
    return second.status === 200
      ? undefined
      : `${path} redirects to ${target.pathname}, which answers ${second.status} instead of 200.`;
  } catch (error) {
    throw new SourceError(
      `${origin} does not answer (${error instanceof Error ? error.message : error}). Start the site with npm start and give its address: --url http://localhost:3000`,
    );
  }
}

function compareText(
  post: SourcePost,
  file: string,
  fields: Fields,
  index: WxrIndex,
  report: VerifyReport,
  say: Say,
): void {
  const body = mdxLines(readMdxFile(file));
  const answers = (fields.faq ?? []).flatMap(({ question, answer }) => [
    question,
    ...mdxLines(readMdx(answer)),
  ]);
  const now = squeeze([...body, ...answers].join(" "));
  for (const sentence of oldSentences(post, index)) {
    report.sentences += 1;
    if (!now.includes(squeeze(sentence))) say("text", sentence);
  }
}

/** What a visitor of the old page could read, JSON-LD left out, sentence by sentence. */
function oldSentences(post: SourcePost, index: WxrIndex): string[] {
  const { html } = takeJsonLd(
    post.content.replaceAll("\r\n", "\n"),
    () => false,
    () => true,
  );
  const unwrapped = unwrapBlocks(html, (id) => index.blocks.get(id)).html;
  const expanded = expandShortcodes(unwrapped, { picture: () => "", footnote: (note) => ` ${note} ` }).html;
  const shown = expanded
    .replace(/<(script|style|form|iframe|noscript|svg|select|button|object)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<sup data-fn[\s\S]*?<\/sup>/g, "");
  const lined = hasBlocks(html) ? shown : shown.replaceAll("\n", "<br>");
  return visibleLines(parseFragment(lined))
    .flatMap((line) => line.split(/(?<=[.!?…])\s+/))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Letters, digits and signs, however quotes, dashes and spaces are written. */
function squeeze(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[“”„″«»"'‘’′`]/g, "")
    .replace(/[–—−-]/g, "-")
    .replaceAll("…", "...")
    .replace(/[\s\u00AD\u200B\uFEFF]/g, "");
}

function spell(text: string): string {
  return squeeze(text).toLowerCase();
}

function readFields(file: string): Fields {
  const yaml = /^---\n([\s\S]*?)\n---/.exec(file)?.[1] ?? "";
  const parsed = fieldsSchema.safeParse(parseYaml(yaml));
  return parsed.success ? parsed.data : {};
}

function readRedirects(contentFolder: string): Map<string, string> {
  const file = join(contentFolder, "redirects.yaml");
  const schema = z.looseObject({ redirects: z.array(z.looseObject({ from: z.string(), to: z.string() })) });
  const parsed = schema.safeParse(existsSync(file) ? parseYaml(readFileSync(file, "utf8")) : undefined);
  return new Map(parsed.success ? parsed.data.redirects.map(({ from, to }) => [from, to]) : []);
}
