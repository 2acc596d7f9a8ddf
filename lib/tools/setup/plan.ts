/** What is removed when something is dropped: every document that depends on it, each with the reason that the report gives. */
import { listsOf } from "../../content/check/addresses.ts";
import type { FigurePlace } from "../../content/check/body-parts.ts";
import type { CheckedDocument } from "../../content/check/document.ts";
import type { SiteFigures } from "../../content/check/figures.ts";
import { valueIn } from "../../content/check/value-path.ts";
import { type CollectionName, contentPath } from "../../content/schema/collections.ts";
import { ASSUMPTIONS } from "../../costs/assumptions.ts";
import { SetupError } from "./setup-error.ts";

export interface Wishes {
  /** File names of what is kept; undefined: all. */
  services?: readonly string[] | undefined;
  articles?: readonly string[] | undefined;
  comparisons?: readonly string[] | undefined;
  glossary: boolean;
  calculator: boolean;
  /** Whether the company publishes prices. */
  prices: boolean;
  /** Whether the offices and the places served are the company's own; those of the sample are nobody else's. */
  places: boolean;
}

/** Why a document is removed, by its file. */
export type Dropped = ReadonlyMap<string, string>;

/** Small documents that exist for others: each is removed with the last one that names it. */
const leaves: readonly CollectionName[] = [
  "prices",
  "sums",
  "options",
  "facts",
  "service-levels",
  "responsibilities",
  "categories",
  "people",
];

/** What the calculator reads by name. */
const requiredByCalculator: ReadonlySet<string> = new Set(
  Object.values(ASSUMPTIONS).flatMap((assumption) =>
    assumption.kind === "fact" ? [fileOf("facts", assumption.factId)] : [],
  ),
);

/**
 * @throws SetupError where a document that was asked for depends on one that was not
 */
export function planned(documents: readonly CheckedDocument[], wishes: Wishes, uses: Uses): Dropped {
  const dropped = new Map<string, string>();
  const of = (collection: CollectionName) =>
    documents.filter(({ source }) => source.collection === collection);
  const kept = () => documents.filter(({ source }) => !dropped.has(source.file));
  const drop = (document: CheckedDocument | undefined, reason: string): void => {
    if (document && !dropped.has(document.source.file)) dropped.set(document.source.file, reason);
  };
  const without = (collection: "services" | "articles" | "comparisons") => {
    const wanted = wishes[collection];
    if (wanted)
      for (const each of of(collection)) if (!wanted.includes(each.source.id)) drop(each, "not kept");
  };

  without("services");
  without("comparisons");
  without("articles");
  if (!wishes.glossary) for (const term of of("glossary")) drop(term, "no glossary");
  if (!wishes.places)
    for (const place of [...of("locations"), ...of("areas")]) drop(place, "belongs to the sample company");
  if (!wishes.calculator) drop(page(documents, "cost-calculator"), "no calculator");
  const asked = wishes.prices ? askedFor(documents, wishes) : new Set<CheckedDocument>();
  for (const price of of("prices")) {
    const why = wishes.prices ? soldNoMore(price, documents, dropped) : "no prices";
    if (why && !kept().some((other) => mustPrint(other, price, uses, asked))) drop(price, why);
  }
  for (let before = -1; before !== dropped.size; ) {
    before = dropped.size;
    for (const each of kept()) {
      const why =
        dependingOn(each, dropped, documents, uses) ??
        (isUnshown(each, documents, dropped) ? "no remaining article shows it" : undefined) ??
        (isOrphan(each, documents, dropped, uses) ? "no remaining document names it" : undefined);
      if (why) drop(each, why);
    }
  }
  if (of("prices").every(({ source }) => dropped.has(source.file)))
    drop(page(documents, "pricing"), "no prices");
  refuseContradictions(wishes, dropped);
  return dropped;
}

function fileOf(collection: CollectionName, id: string): string {
  return `content/${contentPath(collection, id)}`;
}

function page(documents: readonly CheckedDocument[], id: string): CheckedDocument | undefined {
  return documents.find(({ source }) => source.file === fileOf("pages", id));
}

/** What a document needs, by `collection/id`. */
export interface Uses {
  /** The documents whose figures it prints or works out with. */
  printed(document: CheckedDocument): ReadonlySet<string>;
  /** Those, and the ones it names. */
  all(document: CheckedDocument): ReadonlySet<string>;
}

const keyOf = ({ source: { collection, id } }: CheckedDocument) => `${collection}/${id}`;

/** A file of sums is one thing: who uses one amount of it needs what all of them are worked out from. */
export function usesIn(documents: readonly CheckedDocument[], { behind }: Pick<SiteFigures, "behind">): Uses {
  const sums = new Map(
    documents
      .filter(({ source }) => source.collection === "sums")
      .map((document) => [keyOf(document), document]),
  );
  const printed = perDocument((document) => {
    const used = document.figures.flatMap(behind).flatMap((each) => sums.get(nameOf(each)) ?? []);
    return new Set([document, ...used].flatMap(figuresOf).flatMap(behind).map(nameOf));
  });
  return {
    printed,
    all: perDocument((document) => printed(document).union(new Set(document.references.map(nameOf)))),
  };
}

function perDocument(read: (document: CheckedDocument) => ReadonlySet<string>) {
  const cache = new Map<CheckedDocument, ReadonlySet<string>>();
  return (document: CheckedDocument): ReadonlySet<string> => {
    const cached = cache.get(document) ?? read(document);
    cache.set(document, cached);
    return cached;
  };
}

const nameOf = ({ collection, id }: { collection: string; id: string }) => `${collection}/${id}`;

/** What a document prints, and for a file of sums what it works out. */
function figuresOf(document: CheckedDocument): Pick<FigurePlace, "name" | "of">[] {
  const { collection, id } = document.source;
  const amounts = collection === "sums" ? Object.keys(Object(valueIn(document.data, ["amounts"]))) : [];
  return [
    ...document.figures,
    ...amounts.map((amount) => ({ name: "Amount" as const, of: `${id}.${amount}` })),
  ];
}

/** A price of services that are all dropped. One that no service lists is the company's whatever it sells. */
function soldNoMore(
  price: CheckedDocument,
  documents: readonly CheckedDocument[],
  dropped: Dropped,
): string | undefined {
  const sellers = documents.filter(
    ({ source, references }) =>
      source.collection === "services" &&
      references.some(({ by, id }) => id === price.source.id && /^prices\b/.test(by)),
  );
  return sellers.length > 0 && sellers.every(({ source }) => dropped.has(source.file))
    ? `belongs to ${sellers.map(({ source }) => source.id).join(", ")}`
    : undefined;
}

/** Articles and comparisons that were named one by one: the prices they work with are kept for them. */
function askedFor(documents: readonly CheckedDocument[], wishes: Wishes): ReadonlySet<CheckedDocument> {
  const named = (collection: "articles" | "comparisons") =>
    documents.filter(
      ({ source }) => source.collection === collection && wishes[collection]?.includes(source.id),
    );
  const articles = named("articles");
  const shown = documents.filter(
    ({ source }) =>
      source.collection === "comparisons" &&
      articles.some((article) => article.text("comparison") === source.id),
  );
  return new Set([...articles, ...shown, ...named("comparisons")]);
}

/** Whether a text that stays prints a price in a sentence, which makes no sense without it. What was not asked for goes with the price instead. */
function mustPrint(
  document: CheckedDocument,
  price: CheckedDocument,
  uses: Uses,
  asked: ReadonlySet<CheckedDocument>,
): boolean {
  return goWithPrices.includes(document.source.collection)
    ? asked.has(document) && uses.all(document).has(keyOf(price))
    : uses.printed(document).has(keyOf(price));
}

const goWithPrices: readonly CollectionName[] = ["articles", "comparisons", "sums"];

/** What tells of services by name: it says too little of the ones that stay. */
const goWithServices: readonly CollectionName[] = ["industries", "case-studies"];

/** Why a document cannot stay: it works with a price, shows a comparison or tells of a service that is gone. */
function dependingOn(
  document: CheckedDocument,
  dropped: Dropped,
  documents: readonly CheckedDocument[],
  uses: Uses,
): string | undefined {
  const { collection } = document.source;
  const kinds: readonly CollectionName[] = goWithPrices.includes(collection)
    ? [...goWithPrices, "prices"]
    : goWithServices.includes(collection)
      ? ["services"]
      : [];
  if (kinds.length === 0) return undefined;
  const needed = uses.all(document);
  const gone = documents.find(
    (other) =>
      dropped.has(other.source.file) && kinds.includes(other.source.collection) && needed.has(keyOf(other)),
  );
  return gone && `it depends on ${gone.source.file}, which is removed`;
}

/** A comparison whose articles all go. One that never had an article has its questions, and stays. */
function isUnshown(
  document: CheckedDocument,
  documents: readonly CheckedDocument[],
  dropped: Dropped,
): boolean {
  if (document.source.collection !== "comparisons") return false;
  const shown = documents.filter(
    (other) => other.source.collection === "articles" && other.text("comparison") === document.source.id,
  );
  return shown.length > 0 && shown.every(({ source }) => dropped.has(source.file));
}

function isOrphan(
  document: CheckedDocument,
  documents: readonly CheckedDocument[],
  dropped: Dropped,
  uses: Uses,
): boolean {
  const { collection, file } = document.source;
  if (!leaves.includes(collection) || requiredByCalculator.has(file)) return false;
  const key = keyOf(document);
  const users = documents.filter((other) => uses.all(other).has(key));
  return users.length > 0 && users.every(({ source }) => dropped.has(source.file));
}

/** What was asked for by name is not taken away in silence. */
function refuseContradictions(wishes: Wishes, dropped: Dropped): void {
  for (const collection of ["articles", "comparisons"] as const)
    for (const id of wishes[collection] ?? []) {
      const why = dropped.get(fileOf(collection, id));
      if (why)
        throw new SetupError(
          `You asked to keep '${id}', but it has to go: ${why}. Keep what it needs as well, or leave '${id}' out of --${collection}.`,
        );
    }
}

/** The lists that are empty afterwards: their pages stay away until there is something to list. */
export function emptyLists(documents: readonly CheckedDocument[], dropped: Dropped): string[] {
  const before = new Set(documents.flatMap(listsOf));
  const after = new Set(documents.filter(({ source }) => !dropped.has(source.file)).flatMap(listsOf));
  return [...before].filter((hub) => !after.has(hub));
}

/** Pictures that only dropped documents show. */
export function unusedPictures(documents: readonly CheckedDocument[], dropped: Dropped): string[] {
  const shownBy = (gone: boolean) =>
    new Set(
      documents
        .filter(({ source }) => dropped.has(source.file) === gone)
        .flatMap(({ images, data }) => [...images.map(({ src }) => src), valueIn(data, ["logo", "src"])])
        .map((src) => String(src).replace(/^\/images\//, "")),
    );
  const still = shownBy(false);
  return [...shownBy(true)].filter((src) => src !== "undefined" && !still.has(src));
}
