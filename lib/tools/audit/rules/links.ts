/** Links: inside, to what exists and has not moved; outside, with an address that can be opened. */
import { at, type Fault, onEachPage, type PageFault, type Rule } from "../rule.ts";
import type { BuiltPage, PageLink } from "../site/built-page.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { objectsIn } from "../site/graph.ts";

const links = { name: "HTML, links", url: "https://html.spec.whatwg.org/#links" };
const graphKeys = ["url", "contentUrl", "thumbnailUrl", "item"];

export const linkRules: Rule[] = [
  {
    id: "links-exist",
    invariant: 22,
    group: "Links",
    severity: "error",
    title: "Every address of this site in graph and links exists, with the place in the page it names",
    specification: links,
    remedy: "Correct the address; after a heading was reworded, its #fragment is another.",
    check: (site) => {
      const ids = new Map(site.pages.map((page) => [page.path, new Set(page.ids)]));
      return onEachPage((page) => deadAddresses(page, site, ids))(site);
    },
  },
  {
    id: "links-current",
    group: "Links",
    severity: "error",
    title: "No link leads through a redirect",
    specification: {
      name: "RFC 9110, redirection",
      url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.4",
    },
    remedy: "Write the address that the message names.",
    check: onEachPage((page, site) =>
      page.links.flatMap((link) => {
        const url = ownUrl(link.href, page, site);
        const target =
          url && (site.redirects.get(url.pathname + url.search) ?? site.redirects.get(url.pathname));
        return target ? [at(link, `${link.href} has moved to ${target}`)] : [];
      }),
    ),
  },
  {
    id: "redirects",
    group: "Links",
    severity: "error",
    title: "Every redirect leads to what exists, in one step, and hides no page",
    specification: {
      name: "RFC 9110, redirection",
      url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.4",
    },
    remedy: "Correct aliases in the document or the line in content/redirects.yaml.",
    check: redirectFaults,
  },
  {
    id: "outside-links",
    group: "Links",
    severity: "error",
    title: "Addresses of other sites are complete and use https",
    specification: { name: "WHATWG URL", url: "https://url.spec.whatwg.org/" },
    remedy: "Copy the address from the browser's address line, with https:// at its beginning.",
    check: onEachPage((page, site) => page.links.flatMap((link) => outsideFaults(link, page, site))),
  },
];

function redirectFaults(site: BuiltSite): Fault[] {
  const pages = new Set(site.pages.map(({ path }) => path));
  return [...site.redirects].flatMap(([path, to]) => {
    const target = URL.canParse(to, site.origin) ? new URL(to, site.origin) : undefined;
    const own = target?.origin === site.origin ? target.pathname : undefined;
    const onward = own === undefined ? undefined : site.redirects.get(own);
    const messages = [
      ...(target ? [] : [`it leads to '${to}', which is no address`]),
      ...(onward === undefined ? [] : [`it leads to ${own}, which leads on to ${onward}`]),
      ...(own !== undefined && onward === undefined && site.exists(own) === false
        ? [`it leads to ${own}, which does not exist`]
        : []),
      ...(pages.has(path) ? ["it hides the page that is there"] : []),
    ];
    return messages.map((message) => ({ path, message }));
  });
}

/** The address where it is one of this site; undefined where it leads elsewhere or is no web address. */
function ownUrl(href: string, page: BuiltPage, { origin }: BuiltSite): URL | undefined {
  const base = `${origin}${page.path}`;
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return url.origin === origin ? url : undefined;
}

function* deadAddresses(
  page: BuiltPage,
  site: BuiltSite,
  ids: Map<string, Set<string>>,
): Generator<PageFault> {
  const told = new Set<string>();
  for (const link of page.links) {
    const url = ownUrl(link.href, page, site);
    if (!url || told.has(link.href)) continue;
    told.add(link.href);
    if (site.redirects.has(url.pathname)) continue;
    if (site.exists(url.pathname) === false) {
      yield at(link, `the link '${link.text}' leads to ${url.pathname}, which does not exist`);
    } else if (
      url.hash !== "" &&
      ids.get(url.pathname)?.has(decodeURIComponent(url.hash.slice(1))) === false
    ) {
      yield at(link, `the link '${link.text}' leads to ${link.href}, and ${url.pathname} has no such place`);
    }
  }
  for (const { object } of objectsIn(page.nodes)) {
    for (const key of graphKeys) {
      const value = object[key];
      const url = typeof value === "string" ? ownUrl(value, page, site) : undefined;
      // Pictures are invariant 14.
      if (!url || told.has(url.href) || object["@type"] === "ImageObject") continue;
      told.add(url.href);
      if (site.exists(url.pathname) === false) yield `the graph's ${key} ${url.href} does not exist`;
    }
  }
}

function outsideFaults(link: PageLink, page: BuiltPage, { origin }: BuiltSite): PageFault[] {
  const { href } = link;
  const base = `${origin}${page.path}`;
  if (href.trim() === "") return [at(link, `the link '${link.text}' has no address`)];
  if (!URL.canParse(href, base)) return [at(link, `'${href}' is no address`)];
  const url = new URL(href, base);
  if (url.origin === origin) return [];
  if (url.protocol === "mailto:")
    return /^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/.test(href) ? [] : [at(link, `'${href}' is no e-mail address`)];
  if (url.protocol === "tel:")
    return /^tel:\+\d{7,15}(?:;.*)?$/.test(href)
      ? []
      : [at(link, `'${href}' is no international telephone number (tel:+1…)`)];
  if (url.protocol === "http:") return [at(link, `${href} does not use https`)];
  if (url.protocol !== "https:") return [at(link, `'${href}' is no address a browser should open`)];
  return outsideDamage(url) ? [at(link, `'${href}' is damaged or leads to nobody's site`)] : [];
}

/** What a slip of the keyboard or an editor leaves: two addresses in one, a host without a dot, a password, a ×. */
function outsideDamage({ href, hostname, username, pathname }: URL): boolean {
  return (
    /^https:\/\/.*https?:\/\//.test(href.split("?")[0]?.replace("web.archive.org/web", "") ?? "") ||
    !hostname.includes(".") ||
    username !== "" ||
    /%C3%97|%E2%80%9[CD89]|%20$/.test(pathname)
  );
}
