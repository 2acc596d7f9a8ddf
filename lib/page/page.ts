/** Page: the one value a page is made from. Its title, breadcrumbs, metadata, graph and card all come from here. */

import type { Body, Document } from "../content/documents.ts";
import type { Article } from "../content/library.ts";
import type { RenderedMarkdown } from "../mdx/markdown.ts";
import type { Outline } from "../mdx/outline.ts";

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

/** A list entry that stands for another page. */
export interface PageLink {
  path: string;
  url: string;
  title: string;
  description: string;
}

export interface Waiting {
  why: "draft" | "scheduled";
  /** When it would appear: RFC 3339, for what is scheduled. */
  at?: string;
}

export interface PageBase {
  path: string;
  url: string;
  /** The page's only h1. */
  title: string;
  /** The `<title>` before the company's name. */
  searchTitle: string;
  description: string;
  /** From the home page to this page; empty on the home page. */
  breadcrumbs: Breadcrumb[];
  /** At least one; the first is og:image. */
  images: [PageImage, ...PageImage[]];
  publishedAt?: string;
  updatedAt?: string;
  indexable: boolean;
  /** Why a production build would leave the page out; only ever set in a preview. */
  waiting?: Waiting;
  faq: Faq[];
}

/** A body with what the model knows of it. */
export interface PageBody extends Body {
  outline: Outline;
  /** The facts printed by the page, in the order of their notes. */
  facts: Document<"facts">[];
  /** The ids of the glossary terms to link, by the number of the block. */
  terms: Map<number, string[]>;
}

export interface Pagination {
  current: number;
  pages: number;
  pathOf: (page: number) => string;
}

export type ArticlePage = PageBase & {
  kind: "article";
  publishedAt: string;
  updatedAt: string;
  article: Article;
  body: () => PageBody;
};
export type ListPage = PageBase & {
  kind: "blog" | "category";
  name: string;
  entries: Article[];
  pagination: Pagination;
  body?: () => PageBody;
};
export type AuthorPage = PageBase & { kind: "author"; person: Document<"people">; entries: Article[] };
export type PlainPage = PageBase & {
  kind: "home" | "plain" | "about" | "contact";
  document: Document<"pages">;
  body: () => PageBody;
};
export type HubPage = PageBase & {
  kind: "services" | "glossary" | "compare" | "search" | "tools";
  document: Document<"pages">;
  body: () => PageBody;
  entries: PageLink[];
};
export type ServicePage = PageBase & { kind: "service"; service: Document<"services">; body: () => PageBody };
export type TermPage = PageBase & { kind: "term"; term: Document<"glossary">; body: () => PageBody };

/** The calculator of what a year of IT costs. */
export type CalculatorPage = PageBase & {
  kind: "calculator";
  document: Document<"pages">;
  body: () => PageBody;
};
/** The fit questions of one comparison. */
export type FitPage = PageBase & {
  kind: "fit";
  comparison: Document<"comparisons">;
  /** The article that shows the comparison, where there is one. */
  article?: Article;
};

export type Page =
  | ArticlePage
  | ListPage
  | AuthorPage
  | PlainPage
  | HubPage
  | ServicePage
  | TermPage
  | CalculatorPage
  | FitPage;
export type PageKind = Page["kind"];
