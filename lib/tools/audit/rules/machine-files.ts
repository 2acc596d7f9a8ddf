/** The small files that programs look for at addresses they know. */
import { places } from "../../../site/addresses.ts";
import { at, type Fault, onEachPage, type Rule } from "../rule.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { listOf } from "../site/graph.ts";
import { contextLanguage, isObject, type JsonObject } from "../site/json.ts";
import { parseSitemap, pathOf } from "../site/sitemap-addresses.ts";

/** Lines that RFC 9309 and its readers know. */
const robotsLine = /^(?:#.*|\s*|(?:user-agent|allow|disallow|sitemap|crawl-delay|content-signal)\s*:.*)$/i;
const securityFields =
  /^(?:acknowledgments|canonical|contact|encryption|expires|hiring|policy|preferred-languages|csaf):\s*\S/i;

export const machineFileRules: Rule[] = [
  {
    id: "robots-txt",
    group: "Lists",
    severity: "error",
    title: "robots.txt is well formed, hides no page, and names the sitemap",
    specification: { name: "RFC 9309", url: "https://www.rfc-editor.org/rfc/rfc9309" },
    remedy: "lib/publish/well-known.ts writes it.",
    check: (site) => withFile(site, places.robots.path, (text) => robotsFaults(text, site)),
  },
  {
    id: "whole-graph",
    group: "Lists",
    severity: "error",
    title:
      "graph.json is the union of the graphs of a language's pages, each node whole, and schemamap.xml leads to all of them",
    specification: { name: "JSON-LD 1.1", url: "https://www.w3.org/TR/json-ld11/" },
    remedy: "Both are made from the same pages; build the site again.",
    check: (site) => [
      ...withFile(site, places.schemaMap.path, (text) => schemaMapFaults(text, site)),
      ...graphPaths(site).flatMap((path) => withFile(site, path, (text) => graphFaults(text, site))),
    ],
  },
  {
    id: "security-txt",
    group: "Lists",
    severity: "error",
    title: "security.txt has a contact and a date of expiry in the future",
    specification: { name: "RFC 9116", url: "https://www.rfc-editor.org/rfc/rfc9116" },
    remedy: "Build the site again: the date of expiry is counted from the build.",
    check: (site) => withFile(site, places.securityTxt.path, securityFaults),
  },
  {
    id: "gpc-json",
    group: "Lists",
    severity: "error",
    title: "gpc.json says that the site honors Global Privacy Control",
    specification: { name: "Global Privacy Control", url: "https://www.w3.org/TR/gpc/#gpc-support-resource" },
    remedy: "lib/publish/well-known.ts writes it.",
    check: (site) =>
      withFile(site, places.gpc.path, (text) => {
        const value = parseJson(text);
        return isObject(value) && value.gpc === true ? [] : ['it does not say { "gpc": true }'];
      }),
  },
  {
    id: "own-files-exist",
    group: "The page",
    severity: "error",
    title: "Every file of this site that a page fetches exists",
    specification: {
      name: "HTML, fetching resources",
      url: "https://html.spec.whatwg.org/#fetching-resources",
    },
    remedy: "Build the site again; a file that content names is in content/images.",
    check: onEachPage((page, site) =>
      page.requests.flatMap((request) => {
        const url = URL.canParse(request.address, `${site.origin}${page.path}`)
          ? new URL(request.address, `${site.origin}${page.path}`)
          : undefined;
        // Pictures have a rule of their own.
        return url?.origin === site.origin &&
          !request.element.startsWith("<img") &&
          site.exists(url.pathname) === false
          ? [at(request, `${request.element} fetches ${url.pathname}, which does not exist`)]
          : [];
      }),
    ),
  },
  {
    id: "web-manifest",
    group: "Lists",
    severity: "error",
    title: "The web manifest has a name and icons that exist in the sizes it states",
    specification: { name: "Web Application Manifest", url: "https://www.w3.org/TR/appmanifest/" },
    remedy: "The icons are drawn from the company's logo by the build.",
    check: manifestFaults,
  },
];

/** Faults of a file that has to be there. */
function withFile(site: BuiltSite, path: string, check: (text: string) => string[]): Fault[] {
  const text = site.file(path);
  const messages = text === undefined ? [`there is no ${path}`] : check(text);
  return messages.map((message) => ({ path, message }));
}

function robotsFaults(text: string, site: BuiltSite): string[] {
  const lines = text.split(/\r?\n/);
  const hidden = lines
    .flatMap((line) => /^disallow:\s*(\/\S*)/i.exec(line)?.[1] ?? [])
    .flatMap((prefix) => site.pages.filter(({ path, indexable }) => indexable && path.startsWith(prefix)));
  const sitemap = `Sitemap: ${site.origin}/sitemap.xml`;
  return [
    ...lines.filter((line) => !robotsLine.test(line)).map((line) => `'${line}' is no line of robots.txt`),
    ...hidden.map(({ path }) => `it keeps search engines from ${path}`),
    ...(lines.includes(sitemap) ? [] : [`it does not say '${sitemap}'`]),
  ];
}

/** The graph that the site has to have, and those that the schema map names. */
function graphPaths(site: BuiltSite): string[] {
  const { entries } = parseSitemap(site.file(places.schemaMap.path) ?? "");
  const named = entries.map(({ loc }) => pathOf(loc, site));
  return [...new Set([places.graph.path, ...named])];
}

function schemaMapFaults(text: string, site: BuiltSite): string[] {
  const { entries, error } = parseSitemap(text);
  const languages = new Set(
    graphPaths(site).flatMap((path) => {
      const graph = site.file(path);
      return graph === undefined ? [] : [contextLanguage(graph)];
    }),
  );
  const lacking = new Set(site.pages.map(({ graphLanguage }) => graphLanguage)).difference(languages);
  return [
    ...(error ? [`it is no well-formed XML: ${error}`] : []),
    ...(entries.some(({ loc }) => loc === `${site.origin}/graph.json`)
      ? []
      : ["it does not name graph.json"]),
    ...[...lacking].map(
      (language) => `it names no graph of the pages in ${language ?? "the first language"}`,
    ),
  ];
}

function graphFaults(text: string, site: BuiltSite): string[] {
  const value = parseJson(text);
  const nodes = isObject(value) ? listOf(value["@graph"]).filter(isObject) : [];
  if (nodes.length === 0) return ["it is no JSON-LD graph"];
  const whole = new Map(nodes.map((node) => [String(node["@id"]), JSON.stringify(node)]));
  const language = contextLanguage(text);
  const ofLanguage = site.pages.filter(({ graphLanguage }) => graphLanguage === language);
  const union = new Map<string, JsonObject>();
  for (const node of ofLanguage.flatMap((page) => (page.indexable ? page.nodes : []))) {
    const known = union.get(String(node["@id"]));
    // Elsewhere than on its own page a node may be a reference, which says less.
    if (!known || Object.keys(known).length < Object.keys(node).length) union.set(String(node["@id"]), node);
  }
  return [
    ...(whole.size === nodes.length ? [] : ["a node is in it twice"]),
    ...[...union].flatMap(([id, node]) =>
      whole.get(id) === JSON.stringify(node)
        ? []
        : [`${id} is ${whole.has(id) ? "another node than on its page" : "missing"}`],
    ),
    ...[...whole.keys()].filter((id) => !union.has(id)).map((id) => `${id} is in it and on no page`),
  ];
}

function securityFaults(text: string): string[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  const expires = lines.flatMap((line) => /^expires:\s*(.+)$/i.exec(line)?.[1] ?? []);
  const [moment] = expires;
  return [
    ...lines
      .filter((line) => !securityFields.test(line))
      .map((line) => `'${line}' is no field of security.txt`),
    ...(lines.some((line) => /^contact:\s*(?:mailto:|https:|tel:)/i.test(line)) ? [] : ["it has no contact"]),
    ...(expires.length === 1 ? [] : ["it needs one date of expiry"]),
    ...(moment && !(new Date(moment) > new Date()) ? [`it expired on ${moment}`] : []),
  ];
}

function manifestFaults(site: BuiltSite): Fault[] {
  const addresses = site.pages.flatMap(({ headLinks }) =>
    headLinks.filter(({ rel }) => rel === "manifest").map(({ href }) => href),
  );
  return [...new Set(addresses)].flatMap((address) => {
    const { pathname } = new URL(address, `${site.origin}/`);
    return withFile(site, pathname, (text) => {
      const value = parseJson(text);
      if (!isObject(value)) return ["it is no JSON object"];
      const icons = listOf(value.icons).filter(isObject);
      return [
        ...(typeof value.name === "string" && value.name !== "" ? [] : ["it has no name"]),
        ...(icons.length > 0 ? [] : ["it has no icons"]),
        ...icons.flatMap((icon) => iconFaults(icon, site, pathname)),
      ];
    });
  });
}

function iconFaults(icon: Record<string, unknown>, site: BuiltSite, manifest: string): string[] {
  const { pathname } = new URL(String(icon.src), `${site.origin}${manifest}`);
  if (site.exists(pathname) === false) return [`its icon ${pathname} does not exist`];
  const real = site.picture(pathname);
  const sizes = String(icon.sizes ?? "any").split(" ");
  return real && !sizes.includes("any") && !sizes.includes(`${real.width}x${real.height}`)
    ? [`its icon ${pathname} is ${real.width}x${real.height}, and it says ${sizes.join(" ")}`]
    : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
