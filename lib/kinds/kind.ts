import type { CollectionName } from "../content/schema/collections.ts";
import type { SiteContent } from "../content/site-content.ts";
import type { Node, Reference } from "../schema-org/node.ts";
import type { PageRoutes } from "../site/addresses.ts";
import type { Labels } from "../site/labels.ts";
import type { PageBase } from "./page.ts";
import type { PageLink } from "./parts.ts";

/** The types of schema.org 30 that say what a page is. */
export type WebPageType =
  | "WebPage"
  | "AboutPage"
  | "CollectionPage"
  | "ContactPage"
  | "ItemPage"
  | "ProfilePage";

/** The sections of llms.txt, in their order; a page is listed in one of them. */
export const llmsSections = [
  "start",
  "compare",
  "blog",
  "services",
  "tools",
  "company",
  "glossary",
  "lists",
] as const;
export type LlmsSection = (typeof llmsSections)[number];

/** Words of a page that a variant replaces. */
export interface ChangedWords {
  /** Where the page's own words are: the file, from the repository's root, and the way to the field in it. */
  file: string;
  field: readonly string[];
  /** Whether they are the first sentence of the field, and not all of it. */
  isFirstSentence?: boolean;
  text: string;
  /** What the page itself says there. */
  own: string;
}

/** The same page with a few other words, which a part of its readers is shown. */
export interface Variant<Page extends PageBase> {
  changed: readonly ChangedWords[];
  page(): Page;
}

/**
 * Everything the site knows of one kind of page. All pages, graph, search, llms.txt, the check's addresses and the audit's are
 * loops over these records: a kind that is left out of kinds.ts is a type error there.
 */
export interface PageKind<Page extends PageBase> {
  /** Every page of the kind, made lazily, so that iterating holds one body in memory and never all of them. */
  pages(content: SiteContent): Iterable<() => Page>;
  /** The variants of one of its pages, in the author's order. Absent where the kind's pages can have none. */
  variants?(content: SiteContent, page: Page): readonly Variant<Page>[];
  /** The collection of which each document has a page of this kind, and how a language's addresses name it. */
  documents?: {
    collection: CollectionName;
    path(routes: PageRoutes): (id: string) => string;
  };
  /** The documents of content/pages that the kind takes its words from. */
  words?: readonly string[];
  /** Whether the site can be built without those documents; the kind then has no page. */
  optional?: boolean;

  webPageType: WebPageType;
  /** The id of the page's main subject in the graph, where it has one. */
  mainEntity?(page: Page, content: SiteContent): string | undefined;
  /** The id of the person who checked the page. */
  reviewer?(page: Page, content: SiteContent): string | undefined;
  mentions?(page: Page, content: SiteContent): Reference | undefined;
  /** The graph's nodes in addition to those of every page. */
  nodes?(page: Page, content: SiteContent): Node[];
  /** What a list shows, in its order: an ItemList in the graph. */
  list?(page: Page, content: SiteContent): PageLink[];

  /**
   * What a visitor filters the search by; the words for it are labels. Absent where the page is not to be found by search,
   * because it repeats what other pages say.
   */
  search?(page: Page): keyof Labels["search"]["kinds"];
  llms(page: Page, content: SiteContent): LlmsSection;
  /** The folder of the feed of what the page lists, as `feedFolders` of its routes has it. Absent where the page has no feed of its own. */
  feed?(page: Page, content: SiteContent): string;
}
