/** Old links as new ones: posts by their new address, tracking parameters taken off, dead ends reported. */
import type { Finding } from "../report/finding.ts";
import type { WxrIndex } from "../source/wxr-index.ts";
import { type Places, samePath } from "./addresses.ts";

const tracking = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_cid|mc_eid|_ga|hsCtaTracking|igshid)$/;

interface Target {
  address: string;
  draft: boolean;
}

/** Resolves the links of one site. `known` are the paths the new site has beside the imported ones. */
export class Links {
  private readonly host: string;
  private readonly byPath = new Map<string, Target>();
  private readonly byId = new Map<number, Target>();
  private readonly known: ReadonlySet<string>;

  constructor(index: Pick<WxrIndex, "site" | "posts">, places: Places, known: ReadonlySet<string>) {
    this.host = hostOf(index.site.url);
    this.known = known;
    for (const [id, place] of places.entries()) {
      const post = index.posts.get(id);
      const target = {
        address: place.address,
        draft: post?.status !== "publish" && post?.status !== "future",
      };
      this.byId.set(id, target);
      for (const path of [place.address, ...place.aliases]) this.byPath.set(samePath(path), target);
    }
  }

  resolve(href: string): { href: string; finding?: Finding } {
    if (/^(?:#|mailto:|tel:|sms:)/i.test(href)) return { href };
    const base = this.host === "" ? "https://relative.invalid/" : `https://${this.host}/`;
    if (!URL.canParse(href, base)) {
      return { href: "#", finding: dead(`The link '${href}' is no address. Write the right one.`) };
    }
    const url = new URL(href, base);
    const names = [...url.searchParams.keys()].filter((name) => tracking.test(name));
    for (const name of names) url.searchParams.delete(name);
    if (!/^https?:$/.test(url.protocol)) return { href };
    if (hostOf(url.href) !== hostOf(base)) return { href: names.length > 0 ? url.href : href };
    return this.own(url);
  }

  private own(url: URL): { href: string; finding?: Finding } {
    const id = Number(url.searchParams.get("p") ?? url.searchParams.get("page_id") ?? Number.NaN);
    const target = this.byId.get(id) ?? this.byPath.get(samePath(url.pathname));
    if (target !== undefined) {
      const href = `${target.address}${url.hash}`;
      return target.draft
        ? { href, finding: dead(`A link leads to ${target.address}, which is not published.`) }
        : { href };
    }
    const path = `${url.pathname}${url.search}${url.hash}`;
    if (this.known.has(samePath(url.pathname))) return { href: path };
    if (url.pathname.includes("/wp-content/")) {
      return {
        href: url.href,
        finding: dead(
          `A link leads to a file of the old site, ${url.pathname}. Put the file into public/ and link to it there.`,
        ),
      };
    }
    return {
      href: path,
      finding: dead(
        `A link leads to ${path}, which is neither in the export nor in the content folder. Write the new address, or add a line to redirects.yaml.`,
      ),
    };
  }
}

function dead(text: string): Finding {
  return { kind: "dead-link", text };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : "";
}
