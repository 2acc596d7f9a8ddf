/** Nothing that a graph says goes unconsidered: it is proven visible, or it is known to be for machines alone. */
import { expect, it } from "vitest";
import { prove } from "#lib/tools/audit/proof/prove.ts";
import { objectsIn, typesOf } from "#lib/tools/audit/site/graph.ts";
import { site } from "#tests/support/built-site.ts";

/** What no visitor reads, by its last name. Whether it is right is for other rules: head, pictures, links, numbers. */
const forMachines = new Set([
  // Addresses and places in a list.
  ...["url", "contentUrl", "thumbnailUrl", "encodingFormat", "position", "numberOfItems", "license"],
  // What the head says as well (invariant 9), and hints for search.
  ...["inLanguage", "keywords", "wordCount"],
  // Measures, codes and coordinates.
  ...["unitCode", "priceCurrency", "addressCountry", "latitude", "longitude"],
  // What a program needs to run, in words for programs.
  ...["applicationCategory", "operatingSystem", "browserRequirements", "isAccessibleForFree"],
  // Of pictures that are in search results and social networks, not in the page.
  ...["caption", "creditText"],
]);
/** Names that say something else on other types. */
const forMachinesOn = new Set([
  // Which of all places of that name is meant.
  ...["City.sameAs", "AdministrativeArea.sameAs"],
  // Money shows its sign, a time its own word.
  "Observation.unitText",
  "WebPage.description",
  "WebSite.description",
  "Article.description",
  "WebApplication.description",
  "WebPage.datePublished",
  "ImageObject.width",
  "ImageObject.height",
]);

const kind = (type: string) => (/Page$/.test(type) && type !== "FAQPage" ? "WebPage" : type);
const plain = (way: string) => way.replace(/\[\d+\]/g, "").replace(/^\./, "");

it("every statement of every graph is proven visible, or known to be for machines", () => {
  const proven = new Set(
    prove(site).map(({ node, property }) => `${kind(node.split(" ")[0] ?? "")}.${plain(property)}`),
  );
  const undecided = new Set<string>();
  for (const { nodes } of site.pages) {
    for (const node of nodes) {
      for (const { object, way } of objectsIn(node)) {
        for (const [name, value] of Object.entries(object)) {
          const holdsThings = [value].flat().some((item) => typeof item === "object");
          if (name.startsWith("@") || holdsThings || forMachines.has(name)) continue;
          const steps = [kind(typesOf(node)[0] ?? ""), plain(way), name].filter((step) => step !== "");
          const parts = steps
            .join(".")
            .split(".")
            .map((_, index, all) => all.slice(0, index + 1).join("."));
          if (!parts.some((part) => proven.has(part) || forMachinesOn.has(part)))
            undecided.add(steps.join("."));
        }
      }
    }
  }
  expect([...undecided]).toEqual([]);
});
