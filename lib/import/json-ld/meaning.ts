/** What recovered JSON-LD says about its page, sorted by where it belongs in the frontmatter. */
import { nodesOf } from "./find.ts";
import { asList, isObject, type Json, type JsonObject, typesOf } from "./json.ts";

export interface Claims {
  headline?: string;
  description?: string;
  datePublished?: string;
  dateModified?: string;
  author?: string;
  section?: string;
  breadcrumb?: string;
  keywords: string[];
  about: string[];
  /** Answers are HTML or text, as they stood. */
  faq: { question: string; answer: string }[];
  /** Organisation nodes, for the comparison with the company's file. */
  organizations: JsonObject[];
  /** Values that were never filled in, with their path-like place. */
  placeholders: { place: string; value: string }[];
  /** Ratings, reviews, prices: what a page must not say of itself without showing it. */
  unsupported: string[];
}

const articleTypes = /^(?:Article|BlogPosting|NewsArticle|TechArticle|Report)$/;
const organizationTypes =
  /^(?:Organization|LocalBusiness|ProfessionalService|Corporation|.*Business|ComputerStore)$/;
const placeholderPattern =
  /your[-_ ]?(?:logo|image|url|company|business|domain|site|website|name|phone|address|email)|placeholder|\blorem ipsum\b|\bTODO\b|\bTBD\b|\[(?:insert|your)\b|(?:^|\/)(?:example|sample|dummy)[-_](?:logo|image|photo)|\bxxx+\b|replace[-_ ](?:me|this|with)/i;

/** Tells whether a text was never filled in: `https://example.com/your-logo-url-here.png`, `TODO`, … */
export function isPlaceholder(text: string): boolean {
  return placeholderPattern.test(text);
}

/** Reads all blocks of one page together; the first to say something wins. */
export function claimsOf(graphs: Json[]): Claims {
  const claims: Claims = {
    keywords: [],
    about: [],
    faq: [],
    organizations: [],
    placeholders: [],
    unsupported: [],
  };
  for (const graph of graphs) {
    for (const node of nodesOf(graph)) readNode(node, claims);
  }
  return claims;
}

function readNode(node: JsonObject, claims: Claims): void {
  const types = typesOf(node);
  for (const [key, value] of Object.entries(node)) {
    for (const item of asList(value)) {
      if (typeof item === "string" && isPlaceholder(item)) {
        claims.placeholders.push({ place: `${types[0] ?? "node"}.${key}`, value: item });
      }
    }
  }
  if (types.some((type) => articleTypes.test(type))) readArticle(node, claims);
  if (types.some((type) => organizationTypes.test(type))) claims.organizations.push(node);
  if (types.includes("Question")) readQuestion(node, claims);
  if (types.includes("BreadcrumbList")) readTrail(node, claims);
  if (types.some((type) => /^(?:AggregateRating|Rating|Review)$/.test(type))) {
    claims.unsupported.push(`${types[0]}: ${JSON.stringify(node).slice(0, 160)}`);
  }
}

function readArticle(node: JsonObject, claims: Claims): void {
  claims.headline ??= words(node.headline) ?? words(node.name);
  claims.description ??= words(node.description);
  claims.datePublished ??= words(node.datePublished);
  claims.dateModified ??= words(node.dateModified);
  claims.author ??= nameOf(asList(node.author)[0]);
  claims.section ??= words(asList(node.articleSection)[0]);
  claims.keywords.push(
    ...asList(node.keywords)
      .flatMap((item) => (typeof item === "string" ? item.split(",") : [nameOf(item) ?? ""]))
      .map((item) => item.trim())
      .filter((item) => item !== "" && !isPlaceholder(item)),
  );
  for (const item of [...asList(node.about), ...asList(node.mentions)]) {
    const name = nameOf(item);
    if (name !== undefined && !isPlaceholder(name)) claims.about.push(name);
  }
}

function readQuestion(node: JsonObject, claims: Claims): void {
  const question = words(node.name) ?? words(node.text);
  const answers = [...asList(node.acceptedAnswer), ...asList(node.suggestedAnswer)];
  const answer = answers.map((item) => (isObject(item) ? words(item.text) : words(item))).find(Boolean);
  if (question !== undefined && answer !== undefined) claims.faq.push({ question, answer });
}

function readTrail(node: JsonObject, claims: Claims): void {
  const items = asList(node.itemListElement).filter(isObject);
  const position = (item: JsonObject) => Number(item.position ?? 0);
  const last = items.toSorted((a, b) => position(a) - position(b)).at(-1);
  if (last === undefined) return;
  claims.breadcrumb ??= words(last.name) ?? nameOf(last.item);
}

function nameOf(value: Json | undefined): string | undefined {
  return isObject(value) ? words(value.name) : words(value);
}

function words(value: Json | undefined): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return text === "" || isPlaceholder(text) || /^https?:\/\//.test(text) ? undefined : text;
}
