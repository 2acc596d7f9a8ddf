/** What must hold of all built pages together. */
import { type BuiltPage, isObject, nodesOf, objectsIn } from "./built-page.ts";

export interface Finding {
  invariant: number;
  path: string;
  message: string;
}

export interface BuiltSite {
  origin: string;
  pages: BuiltPage[];
  /** Whether a path of the site answers with a page or file. */
  exists: (path: string) => boolean;
  /** The real size of a picture in pixels; undefined where it is not a PNG. */
  pictureSize: (path: string) => { width: number; height: number } | undefined;
}

export interface SiteInvariant {
  number: number;
  title: string;
  check: (site: BuiltSite) => Finding[];
}

export const siteInvariants: SiteInvariant[] = [
  { number: 14, title: "pictures have the size the graph declares", check: wrongSizes },
  {
    number: 12,
    title: "each question marked up on one page only",
    check: (site) => repeated(12, questions(site), "the question"),
  },
  { number: 21, title: "the same id means the same node on every page", check: sameNodes },
  { number: 22, title: "every address of this site in graph and links exists", check: deadAddresses },
  {
    number: 23,
    title: "unique titles and descriptions",
    check: ({ pages }) => {
      const open = pages.filter(({ indexable }) => indexable);
      return [
        ...repeated(
          23,
          open.map(({ path, title }) => [title, path]),
          "the title",
        ),
        ...repeated(
          23,
          open.map(({ path, meta }) => [meta.get("description") ?? "", path]),
          "the description",
        ),
      ];
    },
  },
];

function questions({ pages }: BuiltSite): [string, string][] {
  return pages.flatMap((page) =>
    [...objectsIn(nodesOf(page))]
      .filter(({ object }) => object["@type"] === "Question")
      .map(({ object }): [string, string] => [String(object.name), page.path]),
  );
}

function repeated(invariant: number, entries: [string, string][], what: string): Finding[] {
  const first = new Map<string, string>();
  return entries.flatMap(([text, path]) => {
    const other = first.get(text);
    if (other === undefined) first.set(text, path);
    return other === undefined
      ? []
      : [{ invariant, path, message: `${what} '${text}' stands on ${other} too` }];
  });
}

function wrongSizes({ origin, pages, pictureSize }: BuiltSite): Finding[] {
  return pages.flatMap((page) =>
    nodesOf(page).flatMap((node) => {
      if (node["@type"] !== "ImageObject" || !isObject(node.width) || !isObject(node.height)) return [];
      const url = new URL(String(node.contentUrl));
      const real = url.origin === origin ? pictureSize(url.pathname) : undefined;
      const same = !real || (real.width === node.width.value && real.height === node.height.value);
      if (same) return [];
      const message = `${url.pathname} is ${real.width} × ${real.height} pixels, and the graph says ${String(node.width.value)} × ${String(node.height.value)}`;
      return [{ invariant: 14, path: page.path, message }];
    }),
  );
}

function sameNodes({ pages }: BuiltSite): Finding[] {
  const known = new Map<string, { text: string; path: string }>();
  return pages.flatMap((page) =>
    nodesOf(page).flatMap((node) => {
      const id = String(node["@id"]);
      const text = JSON.stringify(node);
      const other = known.get(id);
      if (!other) known.set(id, { text, path: page.path });
      return other && other.text !== text
        ? [{ invariant: 21, path: page.path, message: `${id} is another node than on ${other.path}` }]
        : [];
    }),
  );
}

function deadAddresses({ origin, pages, exists }: BuiltSite): Finding[] {
  const ids = new Map(pages.map(({ path, ids: own }) => [path, new Set(own)]));
  return pages.flatMap((page) => {
    const base = `${origin}${page.path}`;
    const graph = [...objectsIn(nodesOf(page))].flatMap(({ object }) =>
      ["url", "contentUrl"].flatMap((key) => (typeof object[key] === "string" ? [object[key]] : [])),
    );
    const links = page.links.filter((href) => URL.canParse(href, base)).map((href) => new URL(href, base));
    const own = [...new Set([...graph.map((address) => new URL(address)), ...links].map(({ href }) => href))]
      .map((href) => new URL(href))
      .filter((url) => url.origin === origin);
    return own.flatMap(({ pathname, hash }) => {
      if (!exists(pathname))
        return [{ invariant: 22, path: page.path, message: `${pathname} does not exist` }];
      const target = ids.get(pathname);
      const missing =
        hash !== "" &&
        target !== undefined &&
        page.links.some((href) => href.endsWith(hash)) &&
        !target.has(decodeURIComponent(hash.slice(1)));
      return missing ? [{ invariant: 22, path: page.path, message: `${pathname} has no place ${hash}` }] : [];
    });
  });
}
