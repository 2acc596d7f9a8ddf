/**
 * Proves that nothing of a source is lost: every published address has its page or one redirect to it, titles, descriptions, dates
 * and categories are equal, and every sentence, picture, link, question and keyword of the old page is on the new one. Both sides
 * are read as anybody would read them (`proof/`), without the tables by which the import cleans and converts.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { plainText } from "./body/html-tree.ts";
import { readMdxFile } from "./body/mdx-text.ts";
import { completedPage } from "./json-ld/page-graph.ts";
import { askedPath, publishedPath } from "./place/addresses.ts";
import { type ContentFolder, readContentFolder } from "./place/library.ts";
import { ImportState } from "./place/state.ts";
import { AddressBook, addressOf, type Fields, readFields } from "./proof/address-book.ts";
import { addressTroubles, readRedirects } from "./proof/addresses.ts";
import { type Compared, compareWords, squeeze } from "./proof/lost.ts";
import { type PageWords, pageWords } from "./proof/page-words.ts";
import { postWords } from "./proof/post-words.ts";
import { compareSavedPage } from "./proof/saved-page.ts";
import { SourceError } from "./source/decode-stream.ts";
import { filesMeant, isRelative } from "./source/saved-links.ts";
import { readSavedPage } from "./source/saved-page.ts";
import { SiteSources } from "./source/sites.ts";
import { type FoundSources, findSources, removeUnpacked, type SourceFile } from "./source/source-files.ts";
import type { SourcePost } from "./source/source-post.ts";
import { readExport } from "./source/wxr-index.ts";
import { wxrPosts } from "./source/wxr-posts.ts";
import type { WxrIndex } from "./source/wxr-types.ts";

export interface VerifyOptions {
  /** The export or page, or all files of an export in several. */
  against: string | readonly string[];
  out: string;
  encoding?: string;
  /** The origin of a running site to ask over HTTP; without it the files alone are compared. */
  url?: string;
}

export interface Mismatch {
  title: string;
  address: string;
  /** What differs: `file`, `address`, `title`, `description`, `date`, `category`, `text`, `picture`, `link`, `question`, `keyword`. */
  what: string;
  text: string;
  /** It is in the file, in a comment that waits for its author. */
  waiting: boolean;
}

export interface VerifyReport {
  /** Sources that cannot be read, and why; the others are compared. */
  unread: string[];
  posts: number;
  addresses: number;
  sentences: number;
  pictures: number;
  links: number;
  questions: number;
  mismatches: Mismatch[];
  /** Lines of saved pages before and after the part that arrived: menus, side panels, comments. */
  around: string[];
}

/** Compares sources with what the content folder (and a running site) has; one that cannot be read is named, and the others go on. */
export async function verify(options: VerifyOptions): Promise<VerifyReport> {
  const content = readContentFolder(dirname(resolve(options.out)));
  const run = new Verification(options, content);
  await run.all();
  return run.report;
}

class Verification {
  readonly report: VerifyReport = {
    unread: [],
    posts: 0,
    addresses: 0,
    sentences: 0,
    pictures: 0,
    links: 0,
    questions: 0,
    mismatches: [],
    around: [],
  };
  private readonly options: VerifyOptions;
  private readonly content: ContentFolder;
  private readonly state: ImportState;
  private readonly redirects: ReadonlyMap<string, string>;
  /** The new address of each saved page, by its path. */
  private readonly saved = new Map<string, string>();

  constructor(options: VerifyOptions, content: ContentFolder) {
    this.options = options;
    this.content = content;
    this.state = new ImportState(content.path, true);
    this.redirects = readRedirects(content.path);
  }

  async all(): Promise<void> {
    const found = await findSources([this.options.against].flat());
    try {
      await this.compare(found);
    } finally {
      removeUnpacked(found);
    }
  }

  private async compare(found: FoundSources): Promise<void> {
    this.report.unread.push(...found.problems);
    const sources = new SiteSources(this.content.company?.url ?? "");
    for (const file of found.files) await this.add(file, sources);
    const sites = sources.sites();
    for (const { file, post } of sites.flatMap(({ pages }) => pages)) {
      const made = this.state.fileOf(post.key);
      if (made !== undefined) this.saved.set(resolve(file.path), this.addressAt(made));
    }
    for (const { index, exports, pages } of sites) {
      const book = new AddressBook(this.content.path, index.site.url);
      for (const file of exports) await this.wxr(file, index, book);
      for (const { file, post } of pages) await this.page(file, post.key, book);
    }
  }

  private async add(file: SourceFile, sources: SiteSources): Promise<void> {
    const { encoding } = this.options;
    try {
      if (file.kind === "export") sources.addExport(file, await readExport(file.path, encoding));
      else
        sources.addPage(
          file,
          completedPage(await readSavedPage(file, this.timeZone, encoding), this.content),
        );
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      this.report.unread.push(error.message);
    }
  }

  private async wxr(file: SourceFile, index: WxrIndex, book: AddressBook): Promise<void> {
    for await (const post of wxrPosts(file.path, index, this.timeZone, this.options.encoding)) {
      const isPublished = post.status === "publish" && !post.password;
      if (isPublished) this.report.posts += 1;
      const page = this.fileOf(post);
      if (page === undefined) continue;
      if (isPublished) {
        compareFields(post, page.fields, index, this.content.categories, page.say);
        const query = post.kind === "pages" ? "page_id" : "p";
        await this.addresses(post, page, post.id === undefined ? [] : [`/?${query}=${post.id}`]);
      }
      const { source, markup } = postWords(post, {
        block: (id) => index.blocks.get(id),
        attachment: (id) => index.attachments.get(id),
      });
      const names = post.categories.filter(({ slug }) => slug !== "uncategorized").map(({ name }) => name);
      const keywords = [...markup.keywords, ...names];
      this.words(
        compareWords(source, { ...markup, keywords }, page.words, (href) => book.newAddress(href)),
        page.say,
      );
    }
  }

  private async page(file: SourceFile, key: string, book: AddressBook): Promise<void> {
    const { encoding } = this.options;
    const saved = await readSavedPage(file, this.timeZone, encoding);
    const post = { ...completedPage(saved, this.content), key };
    this.report.posts += 1;
    const page = this.fileOf(post);
    if (page === undefined) return;
    await this.addresses(post, page, []);
    const compared = await compareSavedPage(file, encoding, page.words, page.fields, (href) => {
      const saved = filesMeant(file.path, href).find((path) => this.saved.has(path));
      const there = isRelative(href) && URL.canParse(href, post.link) ? new URL(href, post.link).href : href;
      return saved === undefined ? book.newAddress(there) : this.saved.get(saved);
    });
    for (const { what, text } of compared.fields) page.say(what, text);
    this.report.around.push(...compared.around);
    this.words(compared, page.say);
  }

  /** The file a source document became, read; nothing, and said so, where there is none. */
  private fileOf(post: SourcePost): Page | undefined {
    const say: Say = (what, text, waiting = false) =>
      this.report.mismatches.push({ title: post.title, address: post.link, what, text, waiting });
    const file = this.state.fileOf(post.key);
    const path = file === undefined ? "" : join(this.content.path, file);
    if (file === undefined || !existsSync(path)) {
      say("file", "It was never imported, or its file is gone.");
      return undefined;
    }
    const text = readFileSync(path, "utf8");
    const fields = readFields(text);
    const words = pageWords(readMdxFile(text), fields);
    const category = [...this.content.categories].filter(([, name]) => name === fields.category);
    words.text += `\n${category.map(([name]) => name).join("\n")}`;
    return { file, fields, words, say };
  }

  private async addresses(
    post: SourcePost,
    { file, fields, say }: Page,
    more: readonly string[],
  ): Promise<void> {
    const published = publishedPath(post.link);
    const asked = askedPath(post);
    const old = [
      ...new Set([
        ...(published === undefined ? [] : [published]),
        ...(asked === undefined ? [] : [asked]),
        ...more,
      ]),
    ];
    this.report.addresses += old.length;
    const address = addressOf(file, fields);
    for (const trouble of await addressTroubles(old, address, fields, this.redirects, this.options.url))
      say("address", trouble);
  }

  private addressAt(file: string): string {
    const path = join(this.content.path, file);
    return addressOf(file, existsSync(path) ? readFields(readFileSync(path, "utf8")) : {});
  }

  private get timeZone(): string {
    return this.content.company?.timeZone ?? "UTC";
  }

  private words(compared: Compared, say: Say): void {
    for (const name of ["sentences", "pictures", "links", "questions"] as const)
      this.report[name] += compared[name];
    for (const { what, text, waiting } of compared.lost) say(what, text, waiting);
    for (const question of compared.demoted)
      say("question", `'${question}' was a question of the FAQ; it is only words of the page now.`);
  }
}

type Say = (what: string, text: string, waiting?: boolean) => void;

interface Page {
  file: string;
  fields: Fields;
  words: PageWords;
  say: Say;
}

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
  // Without a date in the source the article is a draft until a person gives it one.
  if (post.publishedAt !== undefined && Date.parse(fields.publishedAt ?? "") !== Date.parse(post.publishedAt))
    say("date", `${post.publishedAt} is now ${fields.publishedAt}.`);
  const names = post.categories.flatMap(({ slug, name }) => [
    slug,
    categories.get(name.toLowerCase()) ?? slug,
    index.categories.get(slug)?.name.toLowerCase() ?? slug,
  ]);
  if (post.categories.length > 0 && !names.includes(fields.category ?? ""))
    say("category", `'${post.categories.map(({ name }) => name).join(", ")}' is now '${fields.category}'.`);
}

function spell(text: string): string {
  return squeeze(text).toLowerCase();
}
