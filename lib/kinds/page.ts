/** What every kind of page has: the one value that its view, head, graph, card, Markdown and lists are made from. */

import type { Root } from "hast";
import type { Document } from "../content/documents.ts";
import type { Waiting } from "../content/publication.ts";
import type { TextCollection } from "../content/schema/collections.ts";
import type { Picture, Source } from "../content/schema/fields.ts";
import type { RenderedMarkdown } from "../mdx/markdown.ts";
import type { Outline } from "../mdx/outline.ts";
import type { PageRoutes } from "../site/addresses.ts";

/** The sizes a picture of a page is made in, in pixels; the first is the one for social networks. */
export const cardSizes = {
  "16x9": { width: 1200, height: 675 },
  "4x3": { width: 1200, height: 900 },
  "1x1": { width: 1200, height: 1200 },
} as const;
export type CardRatio = keyof typeof cardSizes;

export interface PageImage {
  url: string;
  width: number;
  height: number;
  alt: string;
  credit: string;
  license?: string;
}

/** A step of the breadcrumbs. */
export interface Breadcrumb {
  name: string;
  path: string;
  url: string;
}

export interface Faq {
  question: string;
  answer: RenderedMarkdown;
}

export interface PageBase {
  /** The name of its record in kinds.ts. */
  kind: string;
  path: string;
  url: string;
  /** Its address by the routes of any language: what tells which page of another language is the same one. */
  addressBy: (routes: PageRoutes) => string;
  /** The page's only h1. */
  title: string;
  /** The `<title>` before the company's name. */
  searchTitle: string;
  description: string;
  /** The sentence below the headline, where it is not the description. */
  standfirst?: string;
  /** From the home page to this page; empty on the home page. */
  breadcrumbs: Breadcrumb[];
  /** At least one; the first is og:image. */
  images: [PageImage, ...PageImage[]];
  /** The day it appeared, of what is dated as articles are. RFC 3339. */
  publishedAt?: string;
  updatedAt?: string;
  indexable: boolean;
  /** Why a production build would leave the page out; only ever set in a preview. */
  waiting?: Waiting;
  faq: Faq[];
  /** The text, read on first use; absent if the page has none. */
  body?: LazyBody;
  /** What the page cites in addition to the facts it prints. */
  sources?: Source[];
  /** The number that the page shows in place of the company's, to count the calls of a campaign; never in its graph. */
  campaignPhone?: string | undefined;
  /** The page's own picture, which its card is cut from. */
  picture?: Picture;
}

/** A page's text. A page shows the text of one document at most, and of all others only fields. */
export interface LazyBody {
  (): PageBody;
  document: Document<TextCollection>;
}

/** A body with what the model knows of it. */
export interface PageBody {
  tree: Root;
  outline: Outline;
  /** The facts printed by the page, in the order of their notes. */
  facts: Document<"facts">[];
  /** The ids of the glossary terms to link, by the number of the block. */
  terms: Map<number, string[]>;
}
