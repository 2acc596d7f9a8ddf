/** One post: its surroundings gathered, its text converted, its file and pictures written, its findings collected. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeFileAtomic } from "../../shared/write-file-atomic.ts";
import { articleText } from "./article.ts";
import type { Surroundings } from "./body/site.ts";
import { completedPost, pageGraph } from "./json-ld/page-graph.ts";
import type { Placement } from "./place/addresses.ts";
import { Categories } from "./place/categories.ts";
import type { ContentFolder } from "./place/library.ts";
import type { LinkResolver } from "./place/links.ts";
import type { Pictures } from "./place/pictures.ts";
import type { ImportState } from "./place/state.ts";
import { conflictFinding } from "./report/conflict.ts";
import { Duplicates } from "./report/duplicates.ts";
import type { ArticleReport, Finding } from "./report/finding.ts";
import {
  fromAnotherSource,
  invalidMdx,
  movedButEdited,
  otherPicture,
  sameFileName,
  tooLarge,
} from "./report/rules/files.ts";
import { featuredNotInExport, featuredPicture, libraryPictureMissing } from "./report/rules/pictures.ts";
import type { SourcePost } from "./source/source-post.ts";
import type { WxrIndex } from "./source/wxr-types.ts";

/** What of the import's options concerns a single post. */
export interface PostOptions {
  dryRun: boolean;
  /** A date for sources without one. */
  published?: string;
  /** The largest post that is converted, in characters. */
  largestPost?: number;
  /** Today, for what has no date: `2026-11-23`. */
  today: string;
}

/** What the posts of one source share. */
export interface PostSource {
  index: WxrIndex;
  links: LinkResolver;
  pictures: Pictures;
}

/** The largest post in characters, where nobody says otherwise: some 60,000 words, a book. */
export const usualLargest = 400_000;

export class Posts {
  private readonly options: PostOptions;
  private readonly content: ContentFolder;
  private readonly state: ImportState;
  private readonly categories: Categories;
  private readonly duplicates = new Duplicates();

  constructor(
    options: PostOptions,
    content: ContentFolder,
    state: ImportState,
    say: (finding: Finding) => void,
  ) {
    this.options = options;
    this.content = content;
    this.state = state;
    this.categories = new Categories(content, state, say);
  }

  /** Converts one post, writes its file and its pictures, and tells what happened. */
  place(source: SourcePost, place: Placement, { index, links, pictures }: PostSource): ArticleReport {
    const graph = pageGraph(withFeatured(source, pictures), this.content, (address) =>
      index.files.has(address),
    );
    const post = completedPost(source, graph.claims, this.content);
    const record: ArticleReport = {
      title: post.title || "(no title)",
      from: post.link || post.key,
      outcome: "skipped",
      findings: [],
    };
    const largest = this.options.largestPost ?? usualLargest;
    const size = post.content.length > largest ? withoutPictures(post.content) : 0;
    if (size > largest) {
      record.findings.push(tooLarge({ characters: size }));
      return record;
    }
    const surroundings: Surroundings = {
      link: (href) => links.resolve(href),
      picture: (picture) => pictures.place(picture),
      libraryPicture: (id) => {
        const html = pictures.html(id);
        if (html === "") record.findings.push(libraryPictureMissing({ number: id }));
        return html;
      },
      reusableBlock: (id) => index.blocks.get(id),
      footnotes: footnotesOf(post),
    };
    record.findings.push(...post.findings);
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
      graph,
      attachment: (id) => pictures.attachment(id),
      reported: record.findings,
    });
    record.findings.push(...made.findings);
    const questions = made.faq.map(({ question }) => question);
    record.findings.push(...this.duplicates.of(post.title, post.status === "publish", questions));
    const file = `${place.kind}/${place.name}.mdx`;
    if (made.broken !== undefined) {
      record.outcome = "held";
      record.findings.push(invalidMdx({ reason: made.broken, path: this.state.hold(file, made.text) }));
      return record;
    }
    this.write(post.key, file, made.text, post.publishedAt === undefined ? assumedDate : undefined, record);
    this.copyPictures(pictures, record);
    return record;
  }

  private write(
    key: string,
    file: string,
    text: string,
    assumedDate: string | undefined,
    record: ArticleReport,
  ): void {
    const before = this.state.fileOf(key);
    record.file = file;
    const owner = this.state.ownerOf(file);
    if (owner !== undefined && owner !== key) {
      record.outcome = "conflict";
      record.findings.unshift(fromAnotherSource({ file, owner }));
      return;
    }
    const result = this.state.write(key, file, text, assumedDate);
    record.outcome = result.outcome;
    if (result.conflict !== undefined) record.findings.unshift(conflictFinding(file, result.conflict));
    if (before === undefined || before === file || result.outcome === "conflict") return;
    if (key.startsWith("file:")) {
      // A file's name says little: the next `page.txt` may be another page.
      record.findings.push(sameFileName({ before }));
    } else if (!this.state.leave(before)) record.findings.push(movedButEdited({ before, file }));
  }

  private copyPictures(pictures: Pictures, record: ArticleReport): void {
    for (const { file, from } of pictures.take()) {
      const target = join(this.content.path, "images", file);
      const bytes = typeof from === "string" ? readFileSync(from) : from;
      if (existsSync(target)) {
        if (!readFileSync(target).equals(bytes)) record.findings.push(otherPicture({ file }));
      } else if (!this.options.dryRun) writeFileAtomic(target, bytes);
    }
  }

  private featured(
    post: SourcePost,
    pictures: Pictures,
    findings: Finding[],
  ): { src: string; alt: string } | undefined {
    const number = Number(post.meta.get("_thumbnail_id") ?? Number.NaN);
    const attachment = pictures.attachment(number);
    const src = attachment?.url ?? post.meta.get("og:image");
    if (src === undefined) {
      if (number > 0)
        findings.push(featuredNotInExport({ number, page: post.kind === "pages" ? "page" : "article" }));
      return undefined;
    }
    // A page has no field for it; its picture goes above its text.
    if (post.kind === "pages") return undefined;
    const place = pictures.place({ src, alt: attachment?.alt ?? "", caption: "" });
    if (place.ok) return { src: place.file, alt: place.alt };
    findings.push(featuredPicture({ problem: place.finding.message }, { before: src }));
    return undefined;
  }
}

/** A page's featured picture stood above its text in the old theme; it does here. */
function withFeatured(post: SourcePost, pictures: Pictures): SourcePost {
  const number = Number(post.meta.get("_thumbnail_id") ?? Number.NaN);
  const html = post.kind === "pages" ? pictures.html(number) : "";
  const shown = html === "" || post.content.includes(`wp-image-${number}"`);
  return shown ? post : { ...post, content: `${html}\n\n${post.content}` };
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
