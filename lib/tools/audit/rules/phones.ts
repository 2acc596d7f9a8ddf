/** The company is called at one number, which machines know it by; a campaign's number is for the visitors of the campaign alone. */
import { at, type Fault, type Known, nodeFault, type Rule } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { objectsIn } from "../site/graph.ts";

export const phoneRules: Rule[] = [
  {
    id: "known-phones",
    group: "Truth",
    severity: "error",
    title:
      "Head and foot of a page show a number that the graph states; a campaign's number is on pages out of search engines alone, and in no graph",
    specification: {
      name: "Google, local business",
      url: "https://developers.google.com/search/docs/appearance/structured-data/local-business",
    },
    remedy:
      "Write the company's number in 'telephone' of content/company.yaml, an office's in its file, and a campaign's in 'campaignPhones' of company.yaml, for a page with 'noindex'.",
    check: unknownPhones,
  },
];

const digitsOf = (telephone: string): string => telephone.replace(/\D/g, "");

function unknownPhones({ pages }: BuiltSite, { campaignPhones }: Known): Fault[] {
  const campaigns = new Set(campaignPhones.map(digitsOf));
  const stated = new Set(pages.flatMap((page) => phonesInGraph(page).map(({ digits }) => digits)));
  return pages.flatMap((page) =>
    [...inGraphFaults(page, campaigns), ...linkFaults(page, campaigns, stated)].map((fault) => ({
      path: page.path,
      ...fault,
    })),
  );
}

function phonesInGraph({ nodes }: BuiltPage) {
  return [...objectsIn(nodes)].flatMap(({ object }) =>
    typeof object.telephone === "string" ? [{ object, digits: digitsOf(object.telephone) }] : [],
  );
}

function inGraphFaults(page: BuiltPage, campaigns: ReadonlySet<string>): Omit<Fault, "path">[] {
  return phonesInGraph(page)
    .filter(({ digits }) => campaigns.has(digits))
    .map(({ object }) =>
      nodeFault(
        object,
        "telephone",
        `${String(object.telephone)} is a campaign's number, and the graph states it`,
      ),
    );
}

function linkFaults(
  { links, indexable }: BuiltPage,
  campaigns: ReadonlySet<string>,
  stated: ReadonlySet<string>,
): Omit<Fault, "path">[] {
  return links
    .filter(({ href }) => href.startsWith("tel:"))
    .flatMap((link) => {
      const digits = digitsOf(link.href);
      if (campaigns.has(digits))
        return indexable
          ? [at(link, `${link.text} is a campaign's number, and search engines show this page`)]
          : [];
      // A text may name anybody's number. Of a company without one in its graph nothing is known.
      if (link.isInMain || stated.size === 0 || stated.has(digits)) return [];
      return [at(link, `${link.text} is a number that no graph of the site states`)];
    });
}
