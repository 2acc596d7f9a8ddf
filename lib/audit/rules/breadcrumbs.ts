/** The trail: contiguous, with every step a page that exists. What it says is proven to be visible elsewhere. */
import { nodeFault, onEachPage, type PageFault, type Rule } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { idOf, listOf, ofType, textOf } from "../site/graph.ts";
import { isObject } from "../site/json.ts";

export const breadcrumbRules: Rule[] = [
  {
    id: "breadcrumbs",
    invariant: 13,
    group: "The graph",
    severity: "error",
    title: "The trail counts from 1, starts at the home page, ends at the page, and each step exists",
    specification: {
      name: "Google, Breadcrumb",
      url: "https://developers.google.com/search/docs/appearance/structured-data/breadcrumb",
    },
    remedy:
      "The trail is made in lib/page/parts.ts; a category that has gone needs another place for its articles.",
    check: onEachPage((page, site) => [
      ...ofType(page, "BreadcrumbList").flatMap((list) => trailFaults(page, site, list)),
      ...(page.path === "/" || page.nodes.length === 0 || ofType(page, "BreadcrumbList").length === 1
        ? []
        : ["the page has no trail in its graph"]),
    ]),
  },
];

function trailFaults(page: BuiltPage, site: BuiltSite, list: Record<string, unknown>): PageFault[] {
  const items = listOf(list.itemListElement).filter(isObject);
  const addresses = items.map(({ item }) => idOf(item) ?? textOf(item) ?? "");
  const ends = [
    ...(addresses[0] === `${site.origin}/` ? [] : ["the trail does not start at the home page"]),
    ...(addresses.at(-1) === `${site.origin}${page.path}` ? [] : ["the trail does not end at the page"]),
  ];
  return [
    ...items
      .filter(({ position }, index) => position !== index + 1)
      .map(({ position }) => `a step of the trail has the position ${String(position)}`),
    ...ends,
    ...addresses
      .filter((address) => URL.canParse(address) && new URL(address).origin === site.origin)
      .map((address) => new URL(address).pathname)
      .filter((path) => site.exists(path) === false)
      .map((path) => `the trail leads to ${path}, which does not exist`),
  ].map((message) => nodeFault(list, "itemListElement", message));
}
