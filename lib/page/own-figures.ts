import type { SiteContent } from "../content/site-content.ts";
import type { Assumption } from "../costs/assumptions/assumption.ts";
import { ASSUMPTIONS, INPUT_KEYS, type InputKey } from "../costs/assumptions.ts";
import { recordOf } from "../costs/record.ts";
import type { Scenario } from "../costs/scenario.ts";
import { addressOf } from "./source-address.ts";
import { sourceLanguage } from "./source-language.ts";

/**
 * The inputs of the cost model that `content/` states: the company's prices (the middle of a range) and the facts of the
 * registry. Whatever the site computes starts from them, so a price is changed in one place.
 */
export function ownFigures(siteContent: SiteContent): Partial<Scenario> {
  return recordOf(
    INPUT_KEYS,
    (key) => siteContent.figures.stated(ASSUMPTIONS[key]) ?? ASSUMPTIONS[key].value,
  );
}

/** Where an input's default comes from, for the note next to it. */
export type Origin =
  | { readonly kind: "assumption" }
  | {
      readonly kind: "price";
      readonly name: string;
      /** The page of prices, where the site has one. */
      readonly url: string | undefined;
    }
  | {
      readonly kind: "fact";
      readonly title: string;
      readonly publisher: string;
      /** Of title and publisher, where that is not the page's. */
      readonly language: string | undefined;
      readonly url: string | undefined;
      readonly reportedBy: string | undefined;
    };

/** What a default is based on: a price of the company, a published source, or our own estimate. */
export function originOf(siteContent: SiteContent, key: InputKey): Origin {
  const assumption: Assumption = ASSUMPTIONS[key];
  if (assumption.kind === "fact") {
    const source = siteContent.find("facts", assumption.factId)?.data.source;
    return source
      ? {
          kind: "fact",
          title: source.title,
          publisher: source.publisher,
          language: sourceLanguage(source, siteContent),
          url: addressOf(source),
          reportedBy: source.via?.name,
        }
      : { kind: "assumption" };
  }
  const price = assumption.priceId && siteContent.find("prices", assumption.priceId);
  return price
    ? {
        kind: "price",
        name: price.data.name,
        url: siteContent.find("pages", "pricing") && siteContent.routes.pricing(),
      }
    : { kind: "assumption" };
}
