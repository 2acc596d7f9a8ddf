import type { BuiltPage } from "./built-page.ts";
import type { LiveSite } from "./live-site.ts";

export interface Picture {
  width: number;
  height: number;
  bytes: number;
  /** As sharp names it: `png`, `jpeg`, `svg`. */
  format: string;
}

/** A delivered site, as much of it as the rules look at; read from a folder or over HTTP. */
export interface BuiltSite {
  /** The origin that the pages name as theirs: that of the home page's canonical address. */
  origin: string;
  /** Every page with an address of its own, error pages not among them. */
  pages: BuiltPage[];
  /** The variants of pages, each with the address of its page. Absent where the site was read over HTTP, which sends an audit the page itself. */
  variants?: BuiltPage[];
  errorPage: BuiltPage | undefined;
  /** Whether a path of the site answers with a page or a file; undefined if not checked. */
  exists: (path: string) => boolean | undefined;
  /** The text of a file; undefined where there is none. */
  file: (path: string) => string | undefined;
  /** Bytes of a file; undefined where there is none. */
  weight: (path: string) => number | undefined;
  /** The real size of a picture; undefined if it is not a picture or was not checked. */
  picture: (path: string) => Picture | undefined;
  /** Old paths and where they lead. */
  redirects: Map<string, string>;
  /** Present where the site was read over HTTP. */
  live?: LiveSite;
}
