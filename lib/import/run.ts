/** One import: each source read, each post converted and written, one report. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { articleText } from "./article.ts";
import type { Surroundings } from "./body/site.ts";
import { type Placement, Places } from "./place/addresses.ts";
import { Categories } from "./place/categories.ts";
import { type ContentFolder, readContentFolder } from "./place/library.ts";
import { Links } from "./place/links.ts";
import { Pictures } from "./place/pictures.ts";
import { addRedirects, type Redirect } from "./place/redirects.ts";
import { type Choice, ImportState, writeWhole } from "./place/state.ts";
import { conflictFinding } from "./report/conflict.ts";
import { Duplicates } from "./report/duplicates.ts";
import type { ArticleReport, Finding, ImportReport } from "./report/finding.ts";
import { SourceError } from "./source/decode-stream.ts";
import { readSavedPage } from "./source/saved-page.ts";
import type { SourcePost } from "./source/source-post.ts";
import { indexWxr, type WxrIndex } from "./source/wxr-index.ts";
import { wxrKey, wxrPosts } from "./source/wxr-posts.ts";

export interface ImportOptions {
  sources: string[];
  /** The folder of articles; its parent is the content folder. */
  out: string;
  dryRun: boolean;
  media?: string;
  encoding?: string;
  /** A date for sources without one. */
  published?: string;
  /** Conflicts a person has settled, by file: `articles/x.mdx`. */
  choices?: ReadonlyMap<string, Choice>;
  /** The largest post that is converted, in characters. */
  largestPost?: number;
  /** Today, for what has no date: `2026-11-23`. */
  today: string;
  /** Called after each post, for a line of progress. */
  onProgress?: (done: number) => void;
}

const defaultLargest = 2_000_000;

/** Imports all sources; a source that cannot be read is reported and the others go on. */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const contentFolder = dirname(resolve(options.out));
  const content = readContentFolder(contentFolder);
  const run = new Run(options, content, new ImportState(contentFolder, options.dryRun, options.choices));
  for (const source of options.sources) {
    try {
      if (!existsSync(source) || !statSync(source).isFile())
        throw new SourceError(`${source}: there is no such file.`);
      if (/\.(?:html?|txt|md)$/i.test(source)) await run.page(source);
      else await run.wxr(source);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      run.report.general.push({ kind: "decide", text: error.message });
    }
  }
  run.finish();
  return run.report;
}

/** Tells whether a source failed as a whole. */
export function failed(report: ImportReport): boolean {
  return report.articles.length === 0 && report.general.some(({ kind }) => kind === "decide");
}

interface Shared {
  links: Links;
  pictures: Pictures;
}

class Run {
  readonly report: ImportReport = { articles: [], general: [] };
  private readonly options: ImportOptions;
  private readonly content: ContentFolder;
  private readonly state: ImportState;
  private readonly categories: Categories;
  private readonly duplicates = new Duplicates();
  private readonly redirects: Redirect[] = [];

  constructor(options: ImportOptions, content: ContentFolder, state: ImportState) {
    this.options = options;
    this.content = content;
    this.state = state;
    this.categories = new Categories(content, state, (finding) => this.report.general.push(finding));
  }

  async wxr(path: string): Promise<void> {
    const { encoding } = this.options;
    const index = await indexWxr(path, encoding);
    for (const problem of index.problems) this.say("decide", `${basename(path)}: ${problem}`);
    if (index.posts.size === 0) {
      this.say(
        "decide",
        `${basename(path)} is an export without posts or pages. In WordPress, Tools > Export > All content gives the right file.`,
      );
    }
    for (const [type, count] of index.others) {
      this.say(
        "decide",
        `The export has items that are neither posts nor pages: '${type}', ${count} of them. They were left out; if they had addresses of their own, write redirects for them.`,
      );
    }
    const places = new Places();
    for (const post of index.posts.values()) places.add(post);
    const shared: Shared = {
      links: new Links(index, places, this.content.known),
      pictures: new Pictures(index.attachments, this.options.media),
    };
    const timeZone = this.content.company?.timeZone ?? "UTC";
    const seen = new Set<string>();
    let done = 0;
    for await (const post of wxrPosts(path, index, timeZone, encoding)) {
      const place = post.id === undefined ? undefined : places.of(post.id);
      if (place === undefined) continue;
      this.post(post, place, index, shared);
      seen.add(post.key);
      done += 1;
      this.options.onProgress?.(done);
    }
    const site = wxrKey(index, 0).replace(/0$/, "");
    for (const [key, file] of this.state.files()) {
      if (key.startsWith(site) && !seen.has(key)) {
        this.say(
          "kept",
          `content/${file} came from an earlier export and is not in this one. It stays; delete it if it should go.`,
        );
      }
    }
  }

  async page(path: string): Promise<void> {
    const post = await readSavedPage(path, this.options.encoding);
    const places = new Places();
    const indexed = {
      id: 1,
      type: "post",
      status: "publish",
      slug: post.slug,
      title: post.title,
      link: post.link,
      oldSlugs: [],
    };
    const index: WxrIndex = {
      site: { title: "", url: post.link || (this.content.company?.url ?? "") },
      authors: new Map(),
      categories: new Map(),
      posts: new Map([[1, indexed]]),
      attachments: new Map(),
      files: new Set(),
      blocks: new Map(),
      others: new Map(),
      problems: [],
    };
    const place = places.add(indexed);
    if (place === undefined) return;
    this.post(post, { ...place, aliases: place.aliases.filter((alias) => !alias.startsWith("/?")) }, index, {
      links: new Links(index, places, this.content.known),
      pictures: new Pictures(new Map(), this.options.media),
    });
  }

  /** Redirects and the state, once all is written. */
  finish(): void {
    const added = addRedirects(this.content.path, this.redirects, this.state, this.options.dryRun);
    if (added !== undefined) this.report.general.push(added);
    this.state.save();
  }

  private say(kind: Finding["kind"], text: string): void {
    this.report.general.push({ kind, text });
  }

  private post(post: SourcePost, place: Placement, index: WxrIndex, shared: Shared): void {
    const record = this.convert(post, place, index, shared);
    // A copy of its own: pieces cut out of the source would keep the whole source in memory.
    this.report.articles.push(structuredClone(record));
  }

  private convert(
    post: SourcePost,
    place: Placement,
    index: WxrIndex,
    { links, pictures }: Shared,
  ): ArticleReport {
    const record: ArticleReport = {
      title: post.title || "(no title)",
      from: post.link || post.key,
      outcome: "skipped",
      findings: [],
    };
    const largest = this.options.largestPost ?? defaultLargest;
    const size = post.content.length > largest ? withoutPictures(post.content) : 0;
    if (size > largest) {
      record.findings.push({
        kind: "decide",
        text: `The post has ${size.toLocaleString("en-US")} characters without its pictures, more than a page should have. Split it in WordPress, or import with --largest-post ${size}.`,
      });
      return record;
    }
    const surroundings: Surroundings = {
      link: (href) => links.resolve(href),
      picture: (picture) => pictures.place(picture),
      libraryPicture: (id) => pictures.html(id),
      reusableBlock: (id) => index.blocks.get(id),
      footnotes: footnotesOf(post),
    };
    const image = this.featured(post, pictures, record.findings);
    const assumedDate = this.options.published ?? this.state.assumedDate(post.key) ?? this.options.today;
    const dated =
      this.options.published === undefined || post.publishedAt !== undefined
        ? post
        : { ...post, publishedAt: this.options.published };
    const {
      name: category,
      others,
      findings,
    } = post.kind === "articles"
      ? this.categories.choose(post, index.categories)
      : { name: "", others: [], findings: [] };
    record.findings.push(...findings);
    const made = articleText({
      post: dated,
      place,
      ...(image === undefined ? {} : { image }),
      category,
      otherCategories: others,
      content: this.content,
      assumedDate,
      surroundings,
      knowsAddress: (address) => index.files.has(address),
    });
    record.findings.push(...made.findings);
    const questions = made.faq.map(({ question }) => question);
    record.findings.push(...this.duplicates.of(post.title, post.status === "publish", questions));
    const file = `${place.kind}/${place.name}.mdx`;
    if (made.broken !== undefined) {
      record.outcome = "held";
      record.findings.push({
        kind: "decide",
        text: `The result is no valid MDX (${made.broken}). It waits at ${this.state.hold(file, made.text)}: correct it there and move it into content/.`,
      });
      return record;
    }
    if (place.kind === "pages" && (post.status !== "publish" || post.password)) {
      record.outcome = "held";
      record.findings.push({
        kind: "decide",
        text: `A page cannot be a draft, so this one waits at ${this.state.hold(file, made.text)}. Move it to content/pages/ when it is ready.`,
      });
      return record;
    }
    this.write(
      post,
      place,
      file,
      made.text,
      post.publishedAt === undefined ? assumedDate : undefined,
      record,
    );
    this.copyPictures(pictures, record);
    return record;
  }

  private write(
    post: SourcePost,
    place: Placement,
    file: string,
    text: string,
    assumedDate: string | undefined,
    record: ArticleReport,
  ): void {
    const before = this.state.fileOf(post.key);
    record.file = file;
    const owner = this.state.ownerOf(file);
    if (owner !== undefined && owner !== post.key) {
      record.outcome = "conflict";
      record.findings.unshift({
        kind: "conflict",
        text: `content/${file} was imported from another source (${owner}) and stays. Delete it, if this one is to take its place, and import again.`,
      });
      return;
    }
    const result = this.state.write(post.key, file, text, assumedDate);
    record.outcome = result.outcome;
    if (result.conflict !== undefined) record.findings.unshift(conflictFinding(file, result.conflict));
    if (
      before !== undefined &&
      before !== file &&
      result.outcome !== "conflict" &&
      !this.state.leave(before)
    ) {
      record.findings.push({
        kind: "conflict",
        text: `The article moved from ${before} to ${file}, but the old file was changed by hand and stays. Take over what you need and delete it.`,
      });
    }
    if (place.kind !== "pages") return;
    const old = post.link === "" ? [] : place.aliases;
    for (const from of old) this.redirects.push({ from, to: place.address });
  }

  private copyPictures(pictures: Pictures, record: ArticleReport): void {
    for (const { file, from } of pictures.take()) {
      const target = join(this.content.path, "images", file);
      const bytes = typeof from === "string" ? readFileSync(from) : from;
      if (existsSync(target)) {
        if (!readFileSync(target).equals(bytes))
          record.findings.push({
            kind: "conflict",
            text: `content/images/${file} is another picture than the old site's and stays as it is.`,
          });
      } else if (!this.options.dryRun) writeWhole(target, bytes);
    }
  }

  private featured(
    post: SourcePost,
    pictures: Pictures,
    findings: Finding[],
  ): { src: string; alt: string } | undefined {
    const attachment = pictures.attachment(Number(post.meta.get("_thumbnail_id") ?? Number.NaN));
    const src = attachment?.url ?? post.meta.get("og:image");
    if (src === undefined || post.kind === "pages") return undefined;
    const place = pictures.place({ src, alt: attachment?.alt ?? "", caption: "" });
    if (place.ok) return { src: place.file, alt: place.alt };
    findings.push({ kind: "picture", text: `The featured picture: ${place.reason}`, before: src });
    return undefined;
  }
}

/** The characters of a text without the pictures embedded in it. */
function withoutPictures(content: string): number {
  let size = content.length;
  for (const match of content.matchAll(/data:image\/[^"')\s]+/g)) size -= match[0].length;
  return size;
}

/** The block editor keeps footnotes as JSON in a custom field. */
function footnotesOf(post: SourcePost): Map<string, string> {
  const notes = z.array(z.looseObject({ id: z.string(), content: z.string() }));
  try {
    const parsed = notes.safeParse(JSON.parse(post.meta.get("footnotes") ?? "[]"));
    return new Map(parsed.success ? parsed.data.map(({ id, content }) => [id, content]) : []);
  } catch {
    return new Map();
  }
}
