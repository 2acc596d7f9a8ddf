import type { Finding } from "../report/finding.ts";

/** One article or page as its source gives it, whatever the source is. */
export interface SourcePost {
  /** Stays the same over later imports: `www.example.com#123`, or `file:page.html`. */
  key: string;
  kind: "articles" | "pages";
  id?: number;
  title: string;
  /** The last part of the address as stored; percent-encoded where the source has it so. Empty for most drafts. */
  slug: string;
  /** The published address as the source gives it; empty where it never had one. */
  link: string;
  status: "publish" | "future" | "draft" | "pending" | "private";
  password: boolean;
  /** ISO 8601, with the offset where the source gives both local and universal time. */
  publishedAt?: string;
  updatedAt?: string;
  author?: string;
  categories: { slug: string; name: string }[];
  tags: string[];
  excerpt: string;
  content: string;
  /** `blocks` and `classic` as WordPress stores them, `html` as a browser got it. */
  format: "wordpress" | "html";
  /** Custom fields (postmeta), the first of each name. */
  meta: Map<string, string>;
  /** Old slugs, as `_wp_old_slug` gives them. */
  oldSlugs: string[];
  /** JSON-LD blocks that stood outside the content (a saved page's head), raw. */
  scripts: string[];
  comments: number;
  /** What was wrong with the source at this place, in words. */
  damage: string[];
  /** What the source has and no article can: words in custom fields, a second author, a podcast's file. */
  findings: Finding[];
}
