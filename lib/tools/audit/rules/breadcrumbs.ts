/** Breadcrumbs: contiguous, with every step a page that exists. What it says is proven to be visible elsewhere. */
import { places } from "../../../site/addresses.ts";
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
    title: "Breadcrumbs count from 1, start at the home page, end at the page, and each step exists",
    specification: {
      name: "Google, Breadcrumb",
      url: "https://developers.google.com/search/docs/appearance/structured-data/breadcrumb",
    },
    remedy:
      "Breadcrumbs are made in lib/page/parts.ts; a category that has gone needs another place for its articles.",
    check: (site) => {
      const homes = homesOf(site);
      return onEachPage((page) => breadcrumbsFaults(page, site, homes))(site);
    },
  },
];

/** The home page of each language: the one that all its other pages are below. */
function homesOf({ pages }: BuiltSite): ReadonlySet<string> {
  const translated = [...Map.groupBy(pages, ({ language }) => language).values()].flatMap((same) =>
    same.filter(({ path }) => same.every((other) => other.path.startsWith(path))),
  );
  return new Set([places.home.path, ...translated.map(({ path }) => path)]);
}

function breadcrumbsFaults(page: BuiltPage, site: BuiltSite, homes: ReadonlySet<string>): PageFault[] {
  const lists = ofType(page, "BreadcrumbList");
  return [
    ...lists.flatMap((list) => breadcrumbFaults(page, site, list, homes)),
    ...(homes.has(page.path) || page.nodes.length === 0 || lists.length === 1
      ? []
      : ["the page has no breadcrumbs in its graph"]),
  ];
}

function breadcrumbFaults(
  page: BuiltPage,
  site: BuiltSite,
  list: Record<string, unknown>,
  homes: ReadonlySet<string>,
): PageFault[] {
  const items = listOf(list.itemListElement).filter(isObject);
  const addresses = items.map(({ item }) => idOf(item) ?? textOf(item) ?? "");
  const ends = [
    ...([...homes].some((path) => addresses[0] === `${site.origin}${path}`)
      ? []
      : ["the breadcrumbs do not start at the home page"]),
    ...(addresses.at(-1) === `${site.origin}${page.path}` ? [] : ["the breadcrumbs do not end at the page"]),
  ];
  return [
    ...items
      .filter(({ position }, index) => position !== index + 1)
      .map(({ position }) => `a breadcrumb has the position ${String(position)}`),
    ...ends,
    ...addresses
      .filter((address) => URL.canParse(address) && new URL(address).origin === site.origin)
      .map((address) => new URL(address).pathname)
      .filter((path) => site.exists(path) === false)
      .map((path) => `the breadcrumbs lead to ${path}, which does not exist`),
  ].map((message) => nodeFault(list, "itemListElement", message));
}
