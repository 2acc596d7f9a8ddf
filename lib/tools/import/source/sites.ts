/** The sources of one import, by the site they come from: the files of a split export, and pages saved from it. */
import type { SourceFile } from "./source-files.ts";
import type { SourcePost } from "./source-post.ts";
import { joinExports } from "./wxr-index.ts";
import type { IndexedPost, WxrExport, WxrIndex } from "./wxr-types.ts";

/** A page of which only what others may point to is kept. */
export interface IndexedPage {
  file: SourceFile;
  post: IndexedPost;
}

export interface Site {
  index: WxrIndex;
  exports: SourceFile[];
  pages: IndexedPage[];
}

/** Collects the sources; {@link SiteSources.sites} joins what belongs together. */
export class SiteSources {
  private readonly byHost = new Map<string, { exports: [SourceFile, WxrExport][]; pages: IndexedPage[] }>();
  private readonly keys = new Set<string>();
  private readonly ownUrl: string;

  /** @param ownUrl the new site's, for pages that do not say where they were. */
  constructor(ownUrl: string) {
    this.ownUrl = ownUrl;
  }

  addExport(file: SourceFile, read: WxrExport): void {
    this.of(read.site.url, file.path).exports.push([file, read]);
  }

  addPage(file: SourceFile, { key: named, slug, title, link }: SourcePost): void {
    // One page saved twice is two pages until a person says which one is right.
    const key = this.keys.has(named) ? `${named} ${file.name}` : named;
    this.keys.add(key);
    const post: IndexedPost = {
      key,
      type: "post",
      status: "publish",
      slug,
      title,
      link,
      password: false,
      oldSlugs: [],
    };
    this.of(link || this.ownUrl, "").pages.push({ file, post });
  }

  sites(): Site[] {
    return [...this.byHost.values()].map(({ exports, pages }) => {
      const joined = joinExports(exports.map(([, read]) => read));
      const url = joined.site.url || (pages[0]?.post.link ?? "") || this.ownUrl;
      return {
        index: {
          ...joined,
          site: { ...joined.site, url },
          posts: new Map([...joined.posts, ...pages.map(({ post }) => [post.key, post] as const)]),
        },
        exports: exports.map(([file]) => file),
        pages,
      };
    });
  }

  private of(url: string, otherwise: string) {
    const host = URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : otherwise;
    const site = this.byHost.get(host) ?? { exports: [], pages: [] };
    this.byHost.set(host, site);
    return site;
  }
}
