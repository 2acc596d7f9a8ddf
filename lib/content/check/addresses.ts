/** Every address the site will have, and who claims it. */
import { join } from "node:path";
import { hubsOf, isOptionalHub, type OptionalHub, optionalHubs } from "../../kinds/hub/names.ts";
import { documentPath, optionalWords } from "../../kinds/kinds.ts";
import {
  defaultRoutes,
  feedFiles,
  type PageRoutes,
  type Place,
  pageRoutes,
  places,
  reservedPrefixes,
} from "../../site/addresses.ts";
import { walk } from "../walk.ts";
import type { CheckedDocument } from "./document.ts";

export interface Claim {
  path: string;
  /** The document whose page it is; nothing for what the site makes by itself. */
  document?: CheckedDocument;
  /** In a sentence: `content/articles/x.mdx`, `the blog`. */
  owner: string;
}

/** Documents of content/pages with a place of their own that a site may be without. */
const optionalPlaces = optionalWords.filter((id) =>
  Object.values<Place>(places).some(({ path }) => path === defaultRoutes.plain(id)),
);

/** What the framework and servers call pages of their own. */
const ownNames = /^\/(?:index|404|500|503)\//;

/**
 * The beginning of an address that the site keeps for itself; nothing where a document may have the address.
 *
 * @example reservedPart("/scripts/clean-up/") // "/scripts/"
 * @example reservedPart("/_next-steps/") // "/_next-steps/": the framework keeps what begins with '_'
 */
export function reservedPart(path: string): string | undefined {
  const small = path.toLowerCase();
  const prefix = reservedPrefixes.find((start) => small.startsWith(start)) ?? ownNames.exec(small)?.[0];
  if (prefix) return prefix;
  return path.startsWith("/_") || /\/\.[^/]|\.(?:rsc|segments)(?:\/|$)/.test(small) ? path : undefined;
}

/** Whether a document's page is one of the site's own, which no rule about free addresses concerns. */
export function hasFixedAddress({ source: { collection, id } }: CheckedDocument): boolean {
  return (
    collection === "pages" &&
    Object.values<Place>(places).some(({ path }) => path === defaultRoutes.plain(id))
  );
}

/** @param published the documents that a production build of this moment has */
export function claimsOf(
  documents: readonly CheckedDocument[],
  published: readonly CheckedDocument[],
  publicFiles: readonly string[],
): Claim[] {
  const absent = absentPaths(published, defaultRoutes);
  const claims: Claim[] = Object.values<Place>(places).flatMap(({ path, is }) =>
    is === undefined || absent.has(path) ? [] : [{ path, owner: is }],
  );
  for (const document of byStanding(documents)) {
    const path = pathOf(document);
    if (path === undefined || absent.has(path)) continue;
    const given = isHub(document) && claims.find((claim) => claim.path === path && !claim.document);
    if (given) given.document = document;
    else claims.push({ path, document, owner: document.source.file });
  }
  return [...claims, ...publicFiles.map((path) => ({ path, owner: `public${path}` }))];
}

/**
 * What a language has in addition to the first: the pages of its translations, its feed and its llms.txt.
 *
 * @param published those of its documents that a production build of this moment has
 */
export function translatedClaims(
  { documents, routes }: { documents: readonly CheckedDocument[]; routes: PageRoutes },
  published: readonly CheckedDocument[],
): Claim[] {
  const absent = absentPaths(published, routes);
  return [
    ...Object.values(feedFiles).map((file) => ({ path: `${routes.home()}${file}`, owner: "the feed" })),
    { path: routes.llms(), owner: "llms.txt" },
    ...byStanding(documents).flatMap((document): Claim[] => {
      const path = pathOf(document);
      return path === undefined || absent.has(path) ? [] : [{ path, document, owner: document.source.file }];
    }),
  ];
}

/** The lists that the site may not have and that the document is shown in. */
export function listsOf(document: CheckedDocument): OptionalHub[] {
  const { collection, id } = document.source;
  return hubsOf({ collection, id, comparison: document.text("comparison") });
}

/** Pages that the site does not have: lists of nothing, what has no words in content/pages, and the sections of an empty blog. */
function absentPaths(documents: readonly CheckedDocument[], routes: PageRoutes): Set<string> {
  const worded = new Set(
    documents.flatMap(({ source: { collection, id } }) => (collection === "pages" ? [id] : [])),
  );
  const listed = new Set(documents.flatMap(listsOf));
  const isThere = (id: string) => worded.has(id) && (!isOptionalHub(id) || listed.has(id));
  const absent = [...optionalPlaces, ...optionalHubs].filter((id) => !isThere(id));
  const sections = absent.includes("blog")
    ? documents.filter(({ source }) => source.collection === "categories")
    : [];
  return new Set([
    ...absent.map((id) => routes.plain(id)),
    ...sections.map(({ source }) => routes.category(source.id)),
  ]);
}

/** Where two claim one address, the one that could choose another comes later and is told so. */
function byStanding(documents: readonly CheckedDocument[]): CheckedDocument[] {
  const standing = (document: CheckedDocument): number =>
    document.source.collection !== "articles" ? 0 : document.text("permalink") === undefined ? 1 : 2;
  return documents.toSorted((a, b) => standing(a) - standing(b));
}

/** A page of content/pages that gives a list its words. */
function isHub({ source }: CheckedDocument): boolean {
  return source.collection === "pages";
}

/** The address of a document's own page; nothing where it has none. */
export function pathOf(document: CheckedDocument): string | undefined {
  const { collection, id } = document.source;
  const permalink = document.text("permalink");
  const own =
    permalink === undefined
      ? defaultRoutes
      : pageRoutes({ permalinkOf: (_, named) => (named === id ? permalink : undefined) });
  return documentPath(document.routes ?? own, collection, id);
}

/** The files of `public/`, as addresses. */
export function publicFilesOf(root: string): string[] {
  return (walk(join(root, "public"))?.files ?? []).map((file) => `/${file}`);
}
