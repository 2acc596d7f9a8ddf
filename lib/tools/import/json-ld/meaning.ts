/** What recovered JSON-LD says about its page, sorted by where it belongs in the frontmatter. */
import { nodesOf } from "./find.ts";
import { asList, isObject, type Json, type JsonObject, typesOf } from "./json.ts";
import { isPlaceholder } from "./placeholder.ts";
import { oneLine, stringOf, stringsOf } from "./words.ts";

export interface Claims {
  headline?: string;
  description?: string;
  /** The page's address, absolute or a path. */
  url?: string;
  /** The address of the picture that stands for the page. */
  image?: string;
  datePublished?: string;
  dateModified?: string;
  /** Names, the first author first. */
  authors: string[];
  sections: string[];
  breadcrumb?: string;
  keywords: string[];
  about: string[];
  /** Answers are HTML or text, as they stood. */
  faq: { question: string; answer: string }[];
  /** Organization nodes, for the comparison with the company's file. */
  organizations: JsonObject[];
  /** Values that were never filled in, with their path-like place. */
  placeholders: { place: string; value: string }[];
  /** Ratings, reviews, prices: what a page must not say of itself without showing it. */
  unsupported: string[];
}

/** What tells the page's own article from others that its markup mentions. */
export interface PageIdentity {
  title: string;
  link: string;
}

export const organizationTypes =
  /^(?:Organization|LocalBusiness|ProfessionalService|Corporation|.*Business|ComputerStore)$/;
const articleTypes = /^(?:.*Article|.*Posting|Report)$/;
/** What a page is about where its markup names no article: it says of itself what an article would. */
const workTypes = /^(?:Recipe|HowTo|Guide|Course|LearningResource|.*Episode)$/;
const pageTypes = /Page$/;

/** Reads all blocks of one page together; the first to say something wins, an article before the page around it. */
export function claimsOf(graphs: readonly Json[], page: PageIdentity): Claims {
  const claims: Claims = {
    authors: [],
    sections: [],
    keywords: [],
    about: [],
    faq: [],
    organizations: [],
    placeholders: [],
    unsupported: [],
  };
  const nodes = graphs.flatMap((graph) => [...nodesOf(graph)]);
  const reader = new Reader(nodes, claims);
  for (const node of nodes) reader.placeholders(node);
  const named = nodes.filter(is(articleTypes));
  const articles = ownArticles(named.length > 0 ? named : nodes.filter(is(workTypes)), page);
  for (const node of articles) reader.document(node);
  for (const node of nodes.filter(is(pageTypes))) if (sameAddress(node, articles)) reader.document(node);
  for (const node of nodes) reader.other(node);
  return claims;
}

function is(pattern: RegExp): (node: JsonObject) => boolean {
  return (node) => typesOf(node).some((type) => pattern.test(type));
}

/** The article that has the page's address or title, else the first, and every node that speaks of the same one. */
function ownArticles(articles: readonly JsonObject[], page: PageIdentity): JsonObject[] {
  const main =
    articles.find((node) => page.link !== "" && addressesOf(node).some((url) => sameUrl(url, page.link))) ??
    articles.find((node) => fold(headlineOf(node) ?? "") === fold(page.title)) ??
    articles[0];
  if (main === undefined) return [];
  const headline = fold(headlineOf(main) ?? "");
  return [main, ...articles.filter((node) => node !== main && fold(headlineOf(node) ?? "") === headline)];
}

/** A page that says which address it has, and that it is another than the article's, is another page. */
function sameAddress(node: JsonObject, articles: readonly JsonObject[]): boolean {
  const theirs = articles.flatMap(addressesOf);
  const own = addressesOf(node);
  return (
    theirs.length === 0 || own.length === 0 || own.some((url) => theirs.some((other) => sameUrl(url, other)))
  );
}

function headlineOf(node: JsonObject): string | undefined {
  return words(node.headline) ?? words(node.name);
}

/** The addresses a node gives itself, the plainest first. */
function addressesOf(node: JsonObject): string[] {
  const pages = asList(node.mainEntityOfPage).flatMap((item) =>
    isObject(item) ? [item["@id"], item.url] : [item],
  );
  return [node.url, ...pages, node["@id"]]
    .filter((item) => typeof item === "string")
    .map((url) => url.trim().replace(/#.*$/, ""))
    .filter((url) => /^(?:https?:\/\/[^/\s]+)?\/[^\s/]/i.test(url) && !isPlaceholder(url));
}

function sameUrl(a: string, b: string): boolean {
  const bare = (url: string) =>
    url
      .replace(/^https?:\/\/(?:www\.)?[^/]*/i, "")
      .replace(/[?#].*$/, "")
      .replace(/\/+$/, "")
      .toLowerCase();
  return bare(a) === bare(b);
}

class Reader {
  private readonly claims: Claims;
  private readonly byId = new Map<string, JsonObject>();

  constructor(nodes: readonly JsonObject[], claims: Claims) {
    this.claims = claims;
    for (const node of nodes) {
      const id = node["@id"];
      if (typeof id === "string" && Object.keys(node).length > 1 && !this.byId.has(id))
        this.byId.set(id, node);
    }
  }

  /** Values of the node's own that were never filled in. */
  placeholders(node: JsonObject): void {
    for (const [key, value] of Object.entries(node)) {
      for (const item of asList(value)) {
        if (typeof item !== "string" || key.startsWith("@") || !isPlaceholder(item)) continue;
        this.claims.placeholders.push({ place: `${typesOf(node)[0] ?? "node"}.${key}`, value: item });
      }
    }
  }

  document(node: JsonObject): void {
    const { claims } = this;
    const isArticle = is(articleTypes)(node);
    // A page's name is its <title>, which often ends with the name of the site; a recipe's is that of the dish.
    const headline = isArticle ? headlineOf(node) : words(node.headline);
    if (headline !== undefined) claims.headline ??= headline;
    const facts = {
      description: words(node.description),
      url: addressesOf(node)[0],
      image: this.image(node.image ?? node.primaryImageOfPage),
      datePublished: words(node.datePublished) ?? words(node.dateCreated),
      dateModified: words(node.dateModified),
    };
    for (const name of ["description", "url", "image", "datePublished", "dateModified"] as const) {
      const fact = facts[name];
      if (fact !== undefined) claims[name] ??= fact;
    }
    if (claims.authors.length === 0) claims.authors.push(...this.names(node.author));
    if (claims.sections.length === 0) claims.sections.push(...this.names(node.articleSection));
    claims.keywords.push(...this.names(node.keywords).flatMap(keywordsIn));
    claims.about.push(...this.names(node.about), ...this.names(node.mentions));
  }

  other(node: JsonObject): void {
    if (is(organizationTypes)(node)) this.claims.organizations.push(node);
    if (is(/^Question$/)(node)) this.question(node);
    if (is(/^BreadcrumbList$/)(node)) this.breadcrumbs(node);
    if (is(/^(?:AggregateRating|Rating|Review)$/)(node)) this.claims.unsupported.push(JSON.stringify(node));
  }

  private question(node: JsonObject): void {
    const question = words(node.name) ?? words(node.text) ?? words(node.headline);
    const answer = [node.acceptedAnswer, node.suggestedAnswer]
      .flatMap(asList)
      .flatMap((item) => this.answer(item, 0) ?? [])[0];
    if (question !== undefined && answer !== undefined) this.claims.faq.push({ question, answer });
  }

  /** An answer's text, wherever a plugin put it: the node's own, or an answer inside the answer. */
  private answer(value: Json, depth: number): string | undefined {
    const text = isObject(value) ? undefined : stringOf(value);
    if (text !== undefined) return isPlaceholder(text) ? undefined : text.trim();
    if (!isObject(value) || depth > 4) return undefined;
    const node = this.resolved(value);
    const own = [node["@value"], node.text, node.articleBody, node.description, node.name]
      .flatMap((item) => stringOf(item) ?? [])
      .find((item) => !isPlaceholder(item));
    if (own !== undefined) return own.trim();
    return [node.acceptedAnswer, node.mainEntity, node.itemListElement, node.item]
      .flatMap(asList)
      .flatMap((item) => this.answer(item, depth + 1) ?? [])[0];
  }

  private breadcrumbs(node: JsonObject): void {
    const items = asList(node.itemListElement).filter(isObject);
    const position = (item: JsonObject) => Number(item.position ?? 0);
    const last = items.toSorted((a, b) => position(a) - position(b)).at(-1);
    if (last === undefined) return;
    const name = words(last.name) ?? this.names(last.item)[0];
    if (name !== undefined) this.claims.breadcrumb ??= name;
  }

  private image(value: Json | undefined): string | undefined {
    return asList(value)
      .map((item) => (isObject(item) ? this.resolved(item) : item))
      .map((item) => stringOf(isObject(item) ? (item.url ?? item.contentUrl) : item)?.trim() ?? "")
      .find((url) => url !== "" && !isPlaceholder(url));
  }

  /** Names of things, given as words, as nodes, or as references to nodes. */
  private names(value: Json | undefined): string[] {
    return asList(value).flatMap((item) => {
      if (!isObject(item)) return words(item) ?? [];
      const node = this.resolved(item);
      return stringsOf(node.name ?? node["@value"]).flatMap((name) => words(name) ?? []);
    });
  }

  /** The node a reference points to; itself where it says more than that. */
  private resolved(node: JsonObject): JsonObject {
    const id = node["@id"];
    const target = typeof id === "string" ? this.byId.get(id) : undefined;
    return target === undefined ? node : { ...target, ...node };
  }
}

function keywordsIn(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((item) => item.trim())
    .filter((item) => item !== "" && !isPlaceholder(item));
}

/** Letters and digits alone: for comparing what a person would read as the same words. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

function words(value: Json | undefined): string | undefined {
  const text = oneLine(stringOf(value) ?? "");
  return text === "" || isPlaceholder(text) || /^https?:\/\/\S+$/.test(text) ? undefined : text;
}
