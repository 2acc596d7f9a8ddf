/** Old links as new ones: posts by their new address, tracking parameters taken off, dead ends reported. */
import type { LinkTarget } from "../body/site.ts";
import { deadLink, oldFile, pageAnchor } from "../report/rules/links.ts";
import { filesMeant, isRelative } from "../source/saved-links.ts";
import type { IndexedPost, WxrIndex } from "../source/wxr-types.ts";
import { type Placement, type Places, samePath } from "./addresses.ts";

const tracking = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_cid|mc_eid|_ga|hsCtaTracking|igshid)$/;

interface Target {
  address: string;
  /** Why a link to it would lead nowhere today. */
  hidden?: string;
}

/** What leads a link to its new address. */
export interface LinkResolver {
  resolve(href: string): LinkTarget;
}

/** Resolves the links of one site. */
export class Links implements LinkResolver {
  private readonly host: string;
  private readonly byPath = new Map<string, Target>();
  private readonly byId = new Map<number, Target>();
  private readonly known: ReadonlyMap<string, string>;

  /** @param known the paths the new site has beside the imported ones, old ones too, and the address each leads to. */
  constructor(index: Pick<WxrIndex, "site" | "posts">, places: Places, known: ReadonlyMap<string, string>) {
    this.host = hostOf(index.site.url);
    this.known = known;
    for (const post of index.posts.values()) {
      const place = places.of(post.key);
      if (place === undefined) continue;
      const hidden = hiddenBecause(post, place);
      const target = { address: place.address, ...(hidden === undefined ? {} : { hidden }) };
      if (post.id !== undefined && !this.byId.has(post.id)) this.byId.set(post.id, target);
      for (const path of [place.address, ...place.aliases]) this.byPath.set(samePath(path), target);
    }
  }

  resolve(href: string): LinkTarget {
    if (/^(?:#|mailto:|tel:|sms:)/i.test(href)) return { href };
    const base = this.host === "" ? "https://relative.invalid/" : `https://${this.host}/`;
    if (!URL.canParse(href, base)) return nowhere(href, "is no address");
    const url = new URL(href, base);
    const names = [...url.searchParams.keys()].filter((name) => tracking.test(name));
    for (const name of names) url.searchParams.delete(name);
    if (!/^https?:$/.test(url.protocol)) return { href };
    if (hostOf(url.href) !== hostOf(base)) return { href: names.length > 0 ? url.href : href };
    return this.own(url);
  }

  /**
   * The links as one saved page has them: what is beside it in the folder, then what was beside it on the old site.
   *
   * @param saved the new address of every saved page of the import, by its path.
   */
  ofPage(path: string, link: string, saved: ReadonlyMap<string, string>): LinkResolver {
    return {
      resolve: (href) => {
        const file = filesMeant(path, href).find((candidate) => saved.has(candidate));
        const address = file === undefined ? undefined : saved.get(file);
        if (address !== undefined) return /#./.test(href) ? topOf(address, href) : { href: address };
        return this.resolve(isRelative(href) && URL.canParse(href, link) ? new URL(href, link).href : href);
      },
    };
  }

  private own(url: URL): LinkTarget {
    const id = Number(url.searchParams.get("p") ?? url.searchParams.get("page_id") ?? Number.NaN);
    const target =
      this.byId.get(id) ??
      this.byPath.get(samePath(`${url.pathname}${url.search}`)) ??
      this.byPath.get(samePath(url.pathname));
    const path = `${url.pathname}${url.search}${url.hash}`;
    if (target?.hidden !== undefined) return nowhere(target.address, target.hidden);
    const known =
      this.known.get(samePath(`${url.pathname}${url.search}`)) ?? this.known.get(samePath(url.pathname));
    if (target !== undefined || known !== undefined) {
      const href = target?.address ?? known ?? "/";
      if (url.hash === "" || url.hash === "#") return { href };
      return topOf(href, path);
    }
    if (url.pathname.includes("/wp-content/"))
      return {
        nowhere: `Link not carried over: ${url.pathname} is a file of the old site`,
        finding: oldFile({ address: url.pathname }),
      };
    return nowhere(path, "is neither in the export nor in the content folder");
  }
}

/** Headings get their anchors anew, and which the other page has is not known here. */
function topOf(href: string, before: string): LinkTarget {
  return { href, finding: pageAnchor({ href }, { before, after: href }) };
}

function hiddenBecause(post: IndexedPost, place: Placement): string | undefined {
  if (place.clash !== undefined || post.password) return "is a draft";
  if (post.status === "future") return "is not published yet";
  return post.status === "publish" ? undefined : "is a draft";
}

function nowhere(address: string, why: string): LinkTarget {
  return {
    nowhere: `Link not carried over: ${address} ${why}`,
    finding: deadLink({ address, why }),
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : "";
}
