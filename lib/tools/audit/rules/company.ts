/** Name, address and phone: the company is called the same, is at one place and answers one number, wherever the site says so. */
import { places } from "../../../site/addresses.ts";
import type { Fault, Rule } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { ofType, resolve, textOf } from "../site/graph.ts";
import { isObject } from "../site/json.ts";
import { readFeed } from "../site/read-feed.ts";
import { fold } from "../site/visible-text.ts";

export const companyRules: Rule[] = [
  {
    id: "one-company",
    group: "Truth",
    severity: "error",
    title:
      "Every page for search engines, and the page for what does not exist, shows the company's name, address and phone as the home page's graph has them; feeds, manifest, llms.txt and links on social networks bear the same name",
    specification: {
      name: "Google, local business",
      url: "https://developers.google.com/search/docs/appearance/structured-data/local-business",
    },
    remedy:
      "Write name, address and phone in content/company.yaml and nowhere else, and publish again: an older build is somewhere.",
    check: companyFaults,
  },
];

interface Company {
  id: unknown;
  /** What it may be called where people read it: its name, or its legal name. */
  names: string[];
  /** The parts of its address that people read. */
  address: string[];
  telephone: string | undefined;
}

function companyFaults(site: BuiltSite): Fault[] {
  const company = companyOf(site);
  const [name] = company?.names ?? [];
  if (!company || name === undefined) return [];
  const shown = [
    // Where the graph has the company, another rule proves every word of it.
    ...site.pages.filter(
      ({ indexable, nodes }) =>
        indexable && !nodes.some((node) => node["@id"] === company.id && "name" in node),
    ),
    ...(site.errorPage ? [site.errorPage] : []),
  ];
  return [
    ...shown.flatMap((page) => shownFaults(page, company).map((message) => ({ path: page.path, message }))),
    ...site.pages.flatMap(({ path, meta }) => {
      const called = meta.get("og:site_name");
      return called === undefined || called === name
        ? []
        : [{ path, message: nameFault("og:site_name", called, name) }];
    }),
    ...fileNames(site).flatMap(({ path, called }) =>
      called.includes(name) ? [] : [{ path, message: nameFault("its title", called, name) }],
    ),
  ];
}

/** The publisher of the site, as the home page knows it. */
function companyOf({ pages }: BuiltSite): Company | undefined {
  const home = pages.find(({ path }) => path === places.home.path);
  const [website] = home ? ofType(home, "WebSite") : [];
  const node = home && resolve(home, website?.publisher);
  if (!node) return undefined;
  const address = isObject(node.address) ? node.address : {};
  const texts = (...values: unknown[]) => values.flatMap((value) => textOf(value) ?? []);
  return {
    id: node["@id"],
    names: texts(node.name, node.legalName),
    address: texts(address.streetAddress, address.postalCode, address.addressLocality),
    telephone: textOf(node.telephone)?.replace(/\D/g, ""),
  };
}

function shownFaults({ text, links }: BuiltPage, { names, address, telephone }: Company): string[] {
  const digits = links
    .filter(({ href }) => href.startsWith("tel:"))
    .map(({ href }) => href.replace(/\D/g, ""));
  return [
    ...(names.some((name) => text.includes(fold(name)))
      ? []
      : [`the page does not show the name '${names[0]}'`]),
    ...address
      .filter((part) => !text.includes(fold(part)))
      .map((part) => `the page does not show '${part}' of the address`),
    ...(telephone === undefined || digits.includes(telephone)
      ? []
      : [`the page has no link to the phone number ${telephone}`]),
  ];
}

/** What the files that bear the company's name call it; a file that cannot be read has another rule's fault. */
function fileNames(site: BuiltSite): { path: string; called: string }[] {
  const titles: [string, (text: string) => unknown][] = [
    [places.rss.path, (text) => readFeed(text).title],
    [places.atom.path, (text) => readFeed(text).title],
    [places.jsonFeed.path, (text) => readFeed(text).title],
    [places.llms.path, (text) => /^# (.+)$/m.exec(text)?.[1]],
    ...manifests(site).map((path): [string, (text: string) => unknown] => [
      path,
      (text) => {
        const value: unknown = JSON.parse(text);
        return isObject(value) ? value.name : undefined;
      },
    ]),
  ];
  return titles.flatMap(([path, titleOf]) => {
    const text = site.file(path);
    const called = text === undefined ? undefined : textOf(tried(() => titleOf(text)));
    return called === undefined ? [] : [{ path, called }];
  });
}

function manifests({ pages, origin }: BuiltSite): string[] {
  const named = pages.flatMap(({ headLinks }) =>
    headLinks.filter(({ rel }) => rel === "manifest").map(({ href }) => new URL(href, `${origin}/`).pathname),
  );
  return [...new Set(named)];
}

function tried(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function nameFault(where: string, called: string, name: string): string {
  return `${where} is '${called}', and the company is called '${name}'`;
}
