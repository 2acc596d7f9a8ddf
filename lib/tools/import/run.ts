/** One import: all sources found and indexed together, then each post converted and written, one report. */
import { basename, dirname, resolve } from "node:path";
import { completedPage } from "./json-ld/page-graph.ts";
import { type Placement, Places } from "./place/addresses.ts";
import { type ContentFolder, readContentFolder } from "./place/library.ts";
import { Links } from "./place/links.ts";
import { MediaFiles, mediaOf, type PictureFolders } from "./place/media.ts";
import { Pictures } from "./place/pictures.ts";
import { type Choice, ImportState } from "./place/state.ts";
import { type PostOptions, type PostSource, Posts } from "./posts.ts";
import { type ArticleReport, diagnosticsOf, type Finding, type ImportReport } from "./report/finding.ts";
import { notConverted } from "./report/rules/files.ts";
import {
  damagedExport,
  goneFromExport,
  missingFolder,
  noPosts,
  otherTypes,
  trash,
  twoVersions,
  unreadableSource,
} from "./report/rules/sources.ts";
import { SourceError } from "./source/decode-stream.ts";
import { readSavedPage } from "./source/saved-page.ts";
import { type IndexedPage, type Site, SiteSources } from "./source/sites.ts";
import {
  type FoundSources,
  findSources,
  foldersOfPage,
  removeUnpacked,
  type SourceFile,
} from "./source/source-files.ts";
import type { SourcePost } from "./source/source-post.ts";
import { readExport, siteKey } from "./source/wxr-index.ts";
import { wxrPosts } from "./source/wxr-posts.ts";
import type { WxrIndex } from "./source/wxr-types.ts";

export interface ImportOptions extends PostOptions {
  /** Files and folders: exports, saved pages, their texts. The files of a split export belong into one import. */
  sources: string[];
  /** The folder of articles; its parent is the content folder. */
  out: string;
  media?: string;
  encoding?: string;
  /** Conflicts a person has settled, by file: `articles/x.mdx`. */
  choices?: ReadonlyMap<string, Choice>;
  /** Called after each post, for a line of progress. */
  onProgress?: (done: number) => void;
}

/** Imports all sources; a source that cannot be read is reported and the others go on. */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const contentFolder = dirname(resolve(options.out));
  const content = readContentFolder(contentFolder);
  const state = new ImportState(contentFolder, options.dryRun, options.choices);
  const found = await findSources(options.sources);
  try {
    const run = new Run(options, content, state, found);
    await run.all();
    state.save();
    return run.report;
  } finally {
    removeUnpacked(found);
  }
}

/** Tells whether something was not imported: a file that could not be read, a post that could not be converted. */
export function failed(report: ImportReport): boolean {
  return diagnosticsOf(report).some(({ severity }) => severity === "error");
}

class Run {
  readonly report: ImportReport = { articles: [], general: [] };
  private readonly options: ImportOptions;
  private readonly content: ContentFolder;
  private readonly state: ImportState;
  private readonly found: FoundSources;
  private readonly posts: Posts;
  private readonly pictures: PictureFolders;
  private readonly pictureNames = new Map<string, string>();
  private done = 0;

  constructor(options: ImportOptions, content: ContentFolder, state: ImportState, found: FoundSources) {
    this.options = options;
    this.content = content;
    this.state = state;
    this.found = found;
    this.posts = new Posts(options, content, state, (finding) => this.report.general.push(finding));
    const media = mediaOf([options.media, ...found.folders]);
    for (const reason of found.problems) this.say(unreadableSource({ reason }));
    for (const folder of media.missing) this.say(missingFolder({ folder }));
    this.pictures = { ...media, ...(options.media === undefined ? {} : { named: options.media }) };
  }

  async all(): Promise<void> {
    const sites = await this.index();
    const standing = new Map(
      [...this.content.known].filter(([, file]) => this.state.ownerOf(file) === undefined),
    );
    const places = new Places(
      sites.flatMap(({ index }) => [...index.posts.values()]),
      standing,
    );
    const saved = new Map(
      sites.flatMap(({ pages }) =>
        pages.map(({ file, post }) => [resolve(file.path), places.of(post.key)?.address ?? "/"] as const),
      ),
    );
    for (const site of sites) {
      if (site.exports.length > 0) this.tellOfExport(site);
      const links = new Links(site.index, places, this.content.links);
      const pictures = new Pictures(site.index.attachments, this.pictures, this.pictureNames);
      for (const file of site.exports) await this.wxr(file, places, { index: site.index, links, pictures });
      for (const page of site.pages) await this.page(page, places, site.index, links, saved);
      this.tellOfMissing(site.index);
    }
  }

  /** The first reading of everything. */
  private async index(): Promise<Site[]> {
    const sources = new SiteSources(this.content.company?.url ?? "");
    for (const file of this.found.files) {
      try {
        if (file.kind === "export")
          sources.addExport(file, await readExport(file.path, this.options.encoding));
        else sources.addPage(file, await this.savedPage(file));
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        this.say(unreadableSource({ reason: error.message }));
      }
    }
    return sources.sites();
  }

  private async savedPage(file: SourceFile): Promise<SourcePost> {
    return completedPage(await readSavedPage(file, this.timeZone, this.options.encoding), this.content);
  }

  private async wxr({ path }: SourceFile, places: Places, source: PostSource): Promise<void> {
    for await (const post of wxrPosts(path, source.index, this.timeZone, this.options.encoding))
      this.post(post, places, source);
  }

  private async page(
    { file, post: { key } }: IndexedPage,
    places: Places,
    index: WxrIndex,
    links: Links,
    saved: ReadonlyMap<string, string>,
  ): Promise<void> {
    const post = await this.savedPage(file);
    const beside = new MediaFiles(foldersOfPage(file.path));
    const folders = { ...this.pictures, page: dirname(resolve(file.path)), beside };
    const pictures = new Pictures(index.attachments, folders, this.pictureNames);
    const own = links.ofPage(file.path, post.link, saved);
    this.post({ ...post, key }, places, { index, links: own, pictures });
  }

  private post(post: SourcePost, places: Places, source: PostSource): void {
    const place = places.of(post.key);
    if (place === undefined) return;
    const record = this.placed(post, place, source);
    // A copy of its own: pieces cut out of the source would keep the whole source in memory.
    this.report.articles.push(structuredClone(record));
    this.done += 1;
    this.options.onProgress?.(this.done);
  }

  /** What no step foresaw in one post must not end the import of all others. */
  private placed(post: SourcePost, place: Placement, source: PostSource): ArticleReport {
    try {
      return this.posts.place(post, place, source);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return {
        title: post.title,
        from: post.link || post.key,
        outcome: "skipped",
        findings: [notConverted({ reason })],
      };
    }
  }

  private tellOfExport({ index, exports, pages }: Site): void {
    const files = exports.map(({ name }) => basename(name));
    for (const damage of index.problems) this.say(damagedExport({ damage }));
    if (index.posts.size === pages.length) this.say(noPosts({ files }));
    for (const [type, items] of index.others) this.say(otherTypes({ type, items }));
    for (const { title, taken, left } of index.twice)
      this.say(twoVersions({ title, taken: basename(taken), left: basename(left) }));
    if (index.trashed > 0) this.say(trash({ items: index.trashed }));
  }

  private tellOfMissing(index: WxrIndex): void {
    const site = siteKey(index.site.url);
    for (const [key, file] of this.state.files()) {
      if (key.startsWith(site) && !index.posts.has(key)) this.say(goneFromExport({ file }));
    }
  }

  private get timeZone(): string {
    return this.content.company?.timeZone ?? "UTC";
  }

  private say(finding: Finding): void {
    this.report.general.push(finding);
  }
}
