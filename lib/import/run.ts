/** One import: each source read, each post converted and written, one report. */
import { existsSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { completedPost, pageGraph } from "./json-ld/page-graph.ts";
import { type Placement, Places } from "./place/addresses.ts";
import { type ContentFolder, readContentFolder } from "./place/library.ts";
import { Links } from "./place/links.ts";
import { Pictures } from "./place/pictures.ts";
import { type Choice, ImportState } from "./place/state.ts";
import { type PostOptions, type PostSource, Posts } from "./posts.ts";
import type { Finding, ImportReport } from "./report/finding.ts";
import { SourceError } from "./source/decode-stream.ts";
import { readSavedPage } from "./source/saved-page.ts";
import type { SourcePost } from "./source/source-post.ts";
import { indexWxr, type WxrIndex } from "./source/wxr-index.ts";
import { wxrKey, wxrPosts } from "./source/wxr-posts.ts";

export interface ImportOptions extends PostOptions {
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
  const run = new Run(options, content, state);
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
  state.save();
  return run.report;
}

/** Tells whether a source failed as a whole. */
export function failed(report: ImportReport): boolean {
  return report.articles.length === 0 && report.general.some(({ kind }) => kind === "decide");
}

class Run {
  readonly report: ImportReport = { articles: [], general: [] };
  private readonly options: ImportOptions;
  private readonly content: ContentFolder;
  private readonly state: ImportState;
  private readonly posts: Posts;
  private readonly standing: ReadonlyMap<string, string>;

  constructor(options: ImportOptions, content: ContentFolder, state: ImportState) {
    this.options = options;
    this.content = content;
    this.state = state;
    this.posts = new Posts(options, content, state, (finding) => this.report.general.push(finding));
    this.standing = new Map([...content.known].filter(([, file]) => state.ownerOf(file) === undefined));
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
    const places = new Places(this.standing);
    for (const post of index.posts.values()) places.add(post);
    const source: PostSource = {
      index,
      links: new Links(index, places, this.content.known),
      pictures: new Pictures(index.attachments, this.options.media),
    };
    const timeZone = this.content.company?.timeZone ?? "UTC";
    const seen = new Set<string>();
    let done = 0;
    for await (const post of wxrPosts(path, index, timeZone, encoding)) {
      const place = post.id === undefined ? undefined : places.of(post.id);
      if (place === undefined) continue;
      this.post(post, place, source);
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
    const saved = await readSavedPage(path, this.options.encoding);
    const post = completedPost(saved, pageGraph(saved, this.content, () => false).claims, this.content);
    const places = new Places(this.standing);
    const indexed = {
      id: 1,
      type: "post",
      status: "publish",
      slug: post.slug,
      title: post.title,
      link: post.link,
      password: false,
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
    this.post(
      post,
      { ...place, aliases: place.aliases.filter((alias) => !alias.startsWith("/?")) },
      {
        index,
        links: new Links(index, places, this.content.known),
        pictures: new Pictures(new Map(), this.options.media),
      },
    );
  }

  private say(kind: Finding["kind"], text: string): void {
    this.report.general.push({ kind, text });
  }

  private post(post: SourcePost, place: Placement, source: PostSource): void {
    const record = this.posts.place(post, place, source);
    // A copy of its own: pieces cut out of the source would keep the whole source in memory.
    this.report.articles.push(structuredClone(record));
  }
}
