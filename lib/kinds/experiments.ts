/** Pages with variants: which there are, and at which address each version is built. */
import { createHash } from "node:crypto";
import type { SiteContent } from "../content/site-content.ts";
import { pageOfVariant, siteFiles } from "../site/addresses.ts";
import { allEditionsPages, editionOf, type PageOfEdition, pageAt } from "./all-pages.ts";
import type { Variant } from "./kind.ts";
import { kindNames, kindOf, kinds } from "./kinds.ts";
import type { Page } from "./pages.ts";

/** A page of which a part of the readers is shown other words. */
export interface Experiment {
  /** Its address. */
  readonly path: string;
  /** Made of all words that are compared: with a word changed it is another experiment, whose counts begin anew. */
  readonly id: string;
  readonly title: string;
  /** What each variant says otherwise, in the author's order; the page itself comes before them. */
  readonly variants: readonly Pick<Variant<Page>, "changed">[];
}

const known = new WeakMap<SiteContent, readonly Experiment[]>();

/** The experiments in all languages, in the order in which the site is walked. */
export function experimentsOf(siteContent: SiteContent): readonly Experiment[] {
  const [first] = siteContent.editions;
  const found = known.get(first) ?? [...findExperiments(siteContent)];
  known.set(first, found);
  return found;
}

function* findExperiments({ editions }: SiteContent): Generator<Experiment> {
  for (const edition of editions)
    for (const name of kindNames) {
      if (kinds[name].variants === undefined) continue;
      for (const make of kinds[name].pages(edition)) {
        const page: Page = make();
        const variants = variantsOf(edition, page);
        const { path, title } = page;
        if (variants.length > 0) yield { path, title, variants, id: idOf(path, variants) };
      }
    }
}

function idOf(path: string, variants: Experiment["variants"]): string {
  const words = JSON.stringify([
    path,
    variants.map(({ changed }) => changed.map(({ field, text, own }) => [field, text, own])),
  ]);
  return createHash("sha256").update(words).digest("base64url").slice(0, 10);
}

function variantsOf(edition: SiteContent, page: Page): readonly Variant<Page>[] {
  return kindOf(page).variants?.(edition, page) ?? [];
}

/** A page as it is built, at the address of its file: its own, or that of a variant, where nobody is sent. */
export interface BuiltAs extends PageOfEdition {
  readonly address: string;
}

/** Every page in every language, each followed by its variants; made lazily. */
export function* allBuiltPages(siteContent: SiteContent): Generator<BuiltAs> {
  for (const { page, edition } of allEditionsPages(siteContent)) {
    yield { page, edition, address: page.path };
    for (const [index, variant] of variantsOf(edition, page).entries())
      yield { page: variant.page(), edition, address: siteFiles.variant(page.path, index + 1) };
  }
}

/** The addresses that variants are built at. */
export function variantAddresses(siteContent: SiteContent): string[] {
  return experimentsOf(siteContent).flatMap(({ path, variants }) =>
    variants.map((_, index) => siteFiles.variant(path, index + 1)),
  );
}

/** The page that is built at an address; undefined where there is none. */
export function pageBuiltAt(siteContent: SiteContent, address: string): PageOfEdition | undefined {
  const { path, number } = pageOfVariant(address) ?? { path: address, number: 0 };
  const edition = editionOf(siteContent, path);
  const own = pageAt(edition, path);
  const page = number === 0 ? own : own && variantsOf(edition, own)[number - 1]?.page();
  return page && { page, edition };
}
