/** What the first reading of an export keeps of it. */

export interface IndexedPost {
  /** Stays the same over later imports: `www.example.com#123`. */
  key: string;
  /** The number in WordPress, where the source names it. */
  id?: number;
  type: "post" | "page";
  status: "publish" | "future" | "draft" | "pending" | "private";
  slug: string;
  title: string;
  link: string;
  password: boolean;
  oldSlugs: string[];
}

export interface Attachment {
  url: string;
  alt: string;
  title: string;
  caption: string;
  /** The post it was uploaded to, and its position among that post's pictures. */
  parent?: number;
  order: number;
}

/** One export, which may be split over several files. */
export interface WxrIndex {
  site: { title: string; url: string };
  authors: Map<string, string>;
  categories: Map<string, { id: number; name: string; description: string }>;
  /** By key. */
  posts: Map<string, IndexedPost>;
  /** The keys of each file's posts and pages, in their order; nothing for one that another file has in a newer version. */
  keys: Map<string, (string | undefined)[]>;
  /** Posts and pages that are in the files more than once, in different words. */
  twice: Twice[];
  /** By their number; those without one have numbers below zero. */
  attachments: Map<number, Attachment>;
  /** Addresses of pictures and other files in the library. */
  files: Set<string>;
  /** Reusable blocks (`wp_block`), by id. */
  blocks: Map<number, string>;
  /** How many items of each type are neither posts, pages nor pictures. */
  others: Map<string, number>;
  /** How many posts and pages are in the trash, or were never saved. */
  trashed: number;
  problems: string[];
}

/** What one file has; {@link joinExports} gives its posts their keys. */
export interface WxrExport extends Omit<WxrIndex, "posts" | "keys" | "twice" | "attachments"> {
  path: string;
  items: ExportItem[];
  attachments: [number | undefined, Attachment][];
}

/** A post or page of one file, with everything that tells it from another. */
export interface ExportItem extends Omit<IndexedPost, "key" | "status"> {
  /** The path of its file. */
  file: string;
  /** Nothing for what is left out: trash, and what was never saved. */
  status?: IndexedPost["status"];
  /** Its first words, where it has no title. */
  standIn: string;
  guid: string;
  date: string;
  modified: string;
  /** Of its text. */
  digest: string;
}

/** One post in two versions. */
export interface Twice {
  title: string;
  taken: string;
  left: string;
}
