/**
 * Caddy 2 (caddyserver.com/docs/caddyfile), as a file for a site block to import. `path` there is decoded; of two `header` lines for one name the later one
 * holds, and `-Name` takes a header away; a `{` in a value begins a placeholder, a `$` a group.
 */
import { largestFormBytes } from "../../forms/fields.ts";
import { places } from "../../site/addresses.ts";
import {
  contentTypes,
  fileRulesOf,
  type HeaderRule,
  headersOf,
  isCompressed,
  type Place,
  securityHeaders,
  typeOf,
  unknownType,
} from "../headers.ts";
import { pathForms, type Redirect } from "../redirects.ts";
import type { Host } from "./host.ts";
import { hasQuery } from "./old-addresses.ts";

export const caddy: Host = {
  title: "Caddy",
  isStatic: false,
  sendsCopies: true,
  next: "Copy FOLDER/ to the server, and import its _caddy/site.caddy in the site's block (docs/operations.md)",
  filesFor: ({ redirects, alone, leads }) => ({
    files: new Map([["/_caddy/site.caddy", caddyfile(redirects, fileRulesOf(alone), leads === undefined)]]),
    differences: [
      "Caddy makes its own ETags, so visitors load once more what they have kept from another server.",
    ],
  }),
};

interface Moved {
  name: string;
  /** The placeholder that the old address is compared with. */
  source: string;
  status: 307 | 308;
  /** What follows the new address. */
  suffix: string;
  entries: (readonly [pattern: string, to: string])[];
}

/** The tables of old addresses: an address with a query goes before the page at its path, and any other after it. */
function movedTables(redirects: readonly Redirect[]): { before: Moved[]; after: Moved[] } {
  const table = (
    name: string,
    wanted: Redirect[],
    more: Pick<Moved, "source" | "suffix">,
    status: 307 | 308,
  ) => ({
    name: `site_${name}_${status}`,
    status,
    ...more,
    entries: wanted
      .filter((redirect) => redirect.status === status)
      .map(({ from, to }) => [oldPattern(from), inValue(to)] as const),
  });
  const filled = ({ entries }: Moved) => entries.length > 0;
  const byPath = redirects.filter((redirect) => !hasQuery(redirect));
  const whole = byPath.filter(({ to }) => /[?#]/.test(to));
  const plain = byPath.filter(({ to }) => !/[?#]/.test(to));
  const statuses = [308, 307] as const;
  return {
    before: statuses
      .map((status) =>
        table("moved_query", redirects.filter(hasQuery), { source: "uri", suffix: "" }, status),
      )
      .filter(filled),
    after: statuses
      .flatMap((status) => [
        table("moved", plain, { source: "path", suffix: "{site_query}" }, status),
        table("moved_whole", whole, { source: "path", suffix: "" }, status),
      ])
      .filter(filled),
  };
}

/** As a regular expression of Go (RE2). Letters of a path count alike in both cases, as for nginx's maps. */
function oldPattern(from: string): string {
  if (from.includes("?")) return `^${escaped(from)}$`;
  const [path = "/"] = pathForms(from);
  return path === "/" ? "^/$" : `(?i)^${escaped(path.slice(0, -1))}/?$`;
}

/** Every sign but letters and digits by its number, so that nothing in it has a meaning to Go or to a Caddyfile. */
function escaped(text: string): string {
  return text.replace(/[^A-Za-z0-9/]/gu, (sign) => `\\x{${sign.codePointAt(0)?.toString(16)}}`);
}

/** A new address has no sign that begins a placeholder or a group, or ends the value. */
function inValue(to: string): string {
  return to.replace(/[{}$"\\`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function caddyfile(
  redirects: readonly Redirect[],
  rules: readonly HeaderRule[],
  takesForms: boolean,
): string {
  const { before, after } = movedTables(redirects);
  return [
    "# Written by the build from the tables in lib/delivery; a change here is lost. A site block names the folder and imports it:",
    "#   www.example.com {",
    "#     root * /srv/site/out",
    "#     import /srv/site/out/_caddy/site.caddy",
    "#   }",
    ...map("query", "site_query", ['~^(.+)$ "?$1"']),
    // An address of this site has no two slashes in a row: a redirect to one would lead to another host.
    ...map("uri", "site_with_slash", ['~^(/(?:[^/?\\x5c]+/)*[^/?\\x5c]+)(\\?.*)?$ "$1/$2"']),
    ...map("uri", "site_folder", ['~^(/(?:[^/?\\x5c]+/)*)index\\.html(\\?.*)?$ "$1$2"']),
    ...[...before, ...after].flatMap(({ name, source, entries }) =>
      map(
        source,
        name,
        entries.map(([pattern, to]) => `~${pattern} "${to}"`),
      ),
    ),
    ...block("route", [
      ...(takesForms ? program : []),
      ...headerLines(rules),
      ...redirectLines(before, ""),
      '@strange expression {uri}.matches("^[^?]*//")',
      "error @strange 404",
      ...block("@hidden", ["path_regexp ^/_caddy/|\\.(?:br|gz)$|/\\.", "not path /.well-known/*"]),
      "error @hidden 404",
      ...block("@folder", ["file {path}/index.html", "not path */", `expression {site_with_slash} != ""`]),
      "redir @folder {site_with_slash} 308",
      `@index expression {site_folder} != ""`,
      "redir @index {site_folder} 308",
      ...fileServer,
    ]),
    ...block(
      "handle_errors",
      block("route", [
        ...redirectLines(after, "{err.status_code} == 404 && "),
        ...errorHeaders(rules),
        ...(takesForms ? programErrors : []),
        `rewrite * ${places.notFound.path}`,
        ...fileServer,
      ]),
    ),
    "",
  ].join("\n");
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `  ${line}`), "}"];
}

/** The placeholder `{name}` has a value that depends on another's; none where no line fits. */
function map(source: string, name: string, lines: readonly string[]): string[] {
  return block(`map {${source}} {${name}}`, [...lines, 'default ""']);
}

const fileServer = block("file_server", ["precompressed br gzip", "disable_canonical_uris"]);

/** The endings of texts, which are sent compressed to who accepts that. */
const texts = Object.keys(contentTypes).filter((ending) => isCompressed(`/file.${ending}`));
const vary = (matcher: string) => block(`header ${matcher}`, ["defer", "Vary Accept-Encoding"]);

const headerLines = (rules: readonly HeaderRule[]) => [
  ...Object.entries(securityHeaders).map(([name, value]) => `header ${name} ${quoted(value)}`),
  // Set here, or Caddy would take the types of the machine it runs on.
  `header Content-Type ${quoted(unknownType)}`,
  "@pages path */",
  `header @pages Content-Type ${quoted(typeOf("/"))}`,
  ...Object.entries(contentTypes).flatMap(([ending, type]) => [
    `@type_${ending} path *.${ending}`,
    `header @type_${ending} Content-Type ${quoted(type)}`,
  ]),
  `@text path */ ${texts.map((ending) => `*.${ending}`).join(" ")}`,
  ...vary("@text"),
  ...rules.flatMap(({ for: place, headers }, index) => [
    `@rule_${index} path_regexp ${placePattern(place)}`,
    ...Object.entries(headers).map(([name, value]) => headerLine(`@rule_${index}`, name, value)),
  ]),
];

/** What is not there has the headers of the page that says so, whatever rules are for its address. */
const errorHeaders = (rules: readonly HeaderRule[]) => [
  ...[...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].map((name) => {
    const all: Readonly<Record<string, string>> = { ...securityHeaders, ...headersOf(places.notFound.path) };
    return headerLine("*", name, all[name] ?? "");
  }),
  ...block("header *", ["defer", "Vary Accept-Encoding", "-Last-Modified"]),
];

function headerLine(matcher: string, name: string, value: string): string {
  return value === "" ? `header ${matcher} -${name}` : `header ${matcher} ${name} ${quoted(value)}`;
}

const programPaths = `path ${places.leads.path} ${places.mailLinks.path} ${places.health.path}`;
/** Seconds, as deploy/nginx.conf has it. */
const retryAfter = 30;

/** The addresses that need the program; it sends all of its headers itself. */
const program = [
  `@program ${programPaths}`,
  ...block("handle @program", [
    // What is a little too long for a form the program answers itself; this ends floods, which Caddy takes for a failure of the program.
    ...block("request_body", [`max_size ${2 * largestFormBytes}`]),
    ...block("reverse_proxy {$SITE_PROGRAM:127.0.0.1:3000}", ["header_up -Cookie"]),
  ]),
];

/** Where the program is away, the page that says so. */
const programErrors = [
  ...block("@away", [programPaths, "expression {err.status_code} >= 500"]),
  ...block("handle @away", [
    `header Retry-After ${retryAfter}`,
    `rewrite * ${places.unavailable.path}`,
    ...block("file_server", ["precompressed br gzip", "disable_canonical_uris", "status 503"]),
  ]),
];

function redirectLines(tables: readonly Moved[], condition: string): string[] {
  return tables.flatMap(({ name, status, suffix }) => [
    `@${name} expression ${condition}{${name}} != ""`,
    `redir @${name} {${name}}${suffix} ${status}`,
  ]);
}

function placePattern(place: Place): string {
  if ("path" in place) return `^${escaped(place.path)}$`;
  return "under" in place ? `^${escaped(place.under)}` : `${escaped(place.ending)}$`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
