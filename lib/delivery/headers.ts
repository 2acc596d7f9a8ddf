/**
 * The headers of each file of `out/`: security, content type, caching, who may embed it. `npm start` uses this
 * table directly, and the files for other servers (nginx-files.ts, hosts/) are made from it.
 */

import { places } from "../site/addresses.ts";
import { speculationRulesPath, speculationRulesType } from "./speculation-rules.ts";

/** Sent with every answer. The rest of the policy is in each page's own meta element, where it is compressed. */
export const securityHeaders = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(),geolocation=(),microphone=(),payment=(),usb=()",
  "Strict-Transport-Security": "max-age=63072000;includeSubDomains",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;

/** The files a rule is for, in the three ways that every server can express. */
export type Place = { path: string } | { under: string } | { ending: string };

export interface HeaderRule {
  for: Place;
  headers: Record<string, string>;
}

/** Embedded by readers, social networks and other sites. */
const embeddable = { "Cross-Origin-Resource-Policy": "cross-origin" };

function feed(name: string, type: string): HeaderRule {
  return { for: { ending: name }, headers: { "Content-Type": `${type}; charset=utf-8`, ...embeddable } };
}

const commonRules: readonly HeaderRule[] = [
  {
    for: { under: "/" },
    // Kept, and asked about before each use.
    headers: { "Cache-Control": "no-cache" },
  },
  {
    for: { under: `${places.framework.path}static/` },
    headers: { "Cache-Control": "public, max-age=31536000, immutable" },
  },
  // Pages, whose addresses end with a slash.
  { for: { ending: "/" }, headers: { "Speculation-Rules": `"${speculationRulesPath}"` } },
  { for: { path: speculationRulesPath }, headers: { "Content-Type": speculationRulesType } },
  { for: { under: places.cards.path }, headers: embeddable },
  { for: { under: places.images.path }, headers: embeddable },
  {
    // Their addresses change with the file.
    for: { under: places.pictures.path },
    headers: { ...embeddable, "Cache-Control": "public, max-age=31536000, immutable" },
  },
  { for: { under: places.icons.path }, headers: embeddable },
  { for: { path: places.favicon.path }, headers: embeddable },
  // Pagefind names these by their content.
  {
    for: { under: `${places.searchIndex.path}index/` },
    headers: { "Cache-Control": "public, max-age=31536000, immutable" },
  },
  {
    for: { under: `${places.searchIndex.path}fragment/` },
    headers: { "Cache-Control": "public, max-age=31536000, immutable" },
  },
  // Search engines should show the page itself; its Markdown alternate is for programs.
  { for: { ending: ".md" }, headers: { "X-Robots-Tag": "noindex" } },
  feed(places.rss.path, "application/rss+xml"),
  feed(places.atom.path, "application/atom+xml"),
  feed(places.jsonFeed.path, "application/feed+json"),
  {
    // One of each language.
    for: { ending: places.graph.path },
    headers: { "Content-Type": "application/ld+json; charset=utf-8", "X-Robots-Tag": "noindex" },
  },
];

/** Opened once in a calm hour, it shows at once on a bad day. Whatever else a page lets a browser load is left out here. */
const headersAlone = {
  "Cache-Control": "public, max-age=86400, stale-while-revalidate=604800",
  "Speculation-Rules": "",
};

/**
 * What one reader was sent may not be handed to another by a cache between them (RFC 9111, 5.2.2.7). No `Vary`: an answer depends on the network, which no header
 * names, and a browser asks before it shows its copy, whose ETag says which version it has.
 */
const headersVaried = { "Cache-Control": "private, no-cache" };

/**
 * Every rule that fits applies, in this order; a later one replaces what an earlier one said, and an empty value takes it away.
 *
 * @param alone the addresses of pages that load nothing else: the page for an attack, in each language
 * @param varied the addresses of pages with variants, and of their Markdown alternates
 */
export function fileRulesOf(
  alone: readonly string[] = [places.emergency.path],
  varied: readonly string[] = [],
): readonly HeaderRule[] {
  return [
    ...commonRules,
    ...alone.map((path) => ({ for: { path }, headers: headersAlone })),
    ...varied.map((path) => ({ for: { path }, headers: headersVaried })),
  ];
}

/** By a file name's ending, with the charset where it is text. A rule's own type goes before. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  xsl: "application/xslt+xml; charset=utf-8",
  json: "application/json; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  ico: "image/x-icon",
  woff2: "font/woff2",
  wasm: "application/wasm",
  pdf: "application/pdf",
  mp4: "video/mp4",
  webm: "video/webm",
  vtt: "text/vtt; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

/** For an ending that is not in the table: a download, never guessed at. */
export const unknownType = "application/octet-stream";

/** Whether a file is text, which also gets compressed copies, `.br` and `.gz`. */
export function isCompressed(path: string): boolean {
  return typeOf(path).includes("charset");
}

/** The media type of a file, by the ending of its name. */
export function typeOf(path: string): string {
  const ending = path.endsWith("/") ? "html" : /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase();
  return contentTypes[ending ?? ""] ?? unknownType;
}

function isAt(place: Place, file: string): boolean {
  const path = file.replace(/\/index\.html$/, "/");
  if ("path" in place) return path === place.path;
  return "under" in place ? path.startsWith(place.under) : path.endsWith(place.ending);
}

/**
 * The headers of one file, apart from security headers, compression and validators.
 *
 * @param path the file's address: `/about/` (or its file, `/about/index.html`), `/og/about/16x9.png`
 * @param alone as {@link fileRulesOf} takes it, and `varied` too
 * @example headersOf("/about.md")["Content-Type"] // "text/markdown; charset=utf-8"
 */
export function headersOf(
  path: string,
  alone?: readonly string[],
  varied?: readonly string[],
): Record<string, string> {
  const headers: Record<string, string> = { "Content-Type": typeOf(path) };
  for (const rule of fileRulesOf(alone, varied))
    if (isAt(rule.for, path)) Object.assign(headers, rule.headers);
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ""));
}
