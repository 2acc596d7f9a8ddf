/** The tables of headers and redirects in nginx's words: the files that deploy/nginx.conf includes. */
import { largestFormBytes } from "../forms/fields.ts";
import { nginxVariables } from "../reading/request.ts";
import {
  contentTypes,
  fileRulesOf,
  type HeaderRule,
  type Place,
  securityHeaders,
  unknownType,
} from "./headers.ts";
import { pathForms, type Redirect } from "./redirects.ts";

const firstLine = "# Written by the build from the tables in lib/delivery; a change here is lost.";

/**
 * Every file that deploy/nginx.conf includes, by its path in `out/`.
 *
 * @param alone the addresses of pages that load nothing else (headers.ts)
 * @param varied the addresses at which the program chooses what a reader is sent
 * @param takesForms whether the program is behind it; not where it has the pages alone and another server takes the forms
 */
export function nginxFiles(
  redirects: readonly Redirect[],
  alone: readonly string[],
  { varied = [], takesForms = true }: { varied?: readonly string[]; takesForms?: boolean } = {},
): Map<string, string> {
  const rules = fileRulesOf(alone, varied);
  return new Map([
    ["/_nginx/http.conf", nginxHttp(redirects, rules)],
    ["/_nginx/headers.conf", nginxHeaders(rules)],
    ["/_nginx/types.conf", nginxTypes(rules)],
    ["/_nginx/variants.conf", nginxVariants(varied)],
    ["/_nginx/form.conf", takesForms ? nginxForm() : noProgram],
  ]);
}

/** The contents of nginx's `http` block: types, redirects and the headers that differ by address, as maps. */
function nginxHttp(redirects: readonly Redirect[], rules: readonly HeaderRule[]): string {
  const types = Map.groupBy(Object.entries(contentTypes), ([, type]) => type);
  const longest = Math.max(0, ...redirects.map(({ from }) => Buffer.byteLength(from)));
  return [
    firstLine,
    "types {",
    ...[...types].map(([type, endings]) => `  ${quoted(type)} ${endings.map(([name]) => name).join(" ")};`),
    "}",
    `default_type ${unknownType};`,
    `map_hash_bucket_size ${Math.max(128, 2 ** Math.ceil(Math.log2(longest + 64)))};`,
    `map_hash_max_size ${Math.max(2048, redirects.length * 4)};`,
    ...redirectMaps(redirects),
    ...[...ruledHeaders(rules)].flatMap((header) => headerMap(header, rules)),
    readingFormat(),
    "",
  ].join("\n");
}

/** What npm start is told of a request (lib/reading/request.ts): settings/http.conf sends it, where the record is on, and no file gets it. */
function readingFormat(): string {
  const fields = Object.entries(nginxVariables).map(([name, variable]) => `"${name}":"${variable}"`);
  return `log_format reading escape=json '{${fields.join(",")}}';`;
}

/** One map a status and a kind of old address: by path, and by path and query as written. */
function redirectMaps(redirects: readonly Redirect[]): string[] {
  return ([308, 307] as const).flatMap((wanted) => {
    const chosen = redirects.filter(({ status }) => status === wanted);
    const byQuery = chosen.filter(({ from }) => from.includes("?"));
    const byPath = chosen.filter(({ from }) => !from.includes("?"));
    return [
      `map $request_uri $site_moved_query_${wanted} {`,
      ...byQuery.map(({ from, to }) => `  ${quoted(from)} ${address(to)};`),
      "}",
      `map $uri $site_moved_${wanted} {`,
      ...byPath.flatMap(({ from, to }) =>
        pathForms(from).map((path) => `  ${quoted(path)} ${addressWithQuery(to)};`),
      ),
      "}",
    ];
  });
}

/** nginx knows no way to write a dollar sign, so one in an address is percent-encoded. */
function address(to: string): string {
  return quoted(to.replaceAll("$", "%24"));
}

/** The visitor's query goes along, so that campaign parameters survive the move. */
function addressWithQuery(to: string): string {
  return /[?#]/.test(to) ? address(to) : address(to).replace(/"$/, '$$is_args$$args"');
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** The headers that rules set, with the variable each gets its value from. A type is no header to nginx. */
function ruledHeaders(rules: readonly HeaderRule[]): Map<string, string> {
  const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
  names.delete("Content-Type");
  return new Map([...names].map((name) => [name, `$site_${name.toLowerCase().replaceAll("-", "_")}`]));
}

/** The last rule that fits decides, but nginx takes the first: the order is reversed. A header without a value is not sent. */
function headerMap([name, variable]: [string, string], rules: readonly HeaderRule[]): string[] {
  const always: Readonly<Record<string, string>> = securityHeaders;
  const lines = rules.flatMap(({ for: place, headers }) => {
    const value = headers[name];
    return value === undefined ? [] : [`  ${quoted(pattern(place))} ${quoted(value)};`];
  });
  return [`map $uri ${variable} {`, `  default ${quoted(always[name] ?? "")};`, ...lines.reverse(), "}"];
}

/** nginx sees the file that answers: `/about/index.html`, and `/404.html` for what is not there. */
function pattern(place: Place): string {
  if ("under" in place) return `~^${RegExp.escape(place.under)}`;
  const file = ("ending" in place ? place.ending : place.path).replace(/\/$/, "/index.html");
  return "ending" in place ? `~${RegExp.escape(file)}$` : `~^${RegExp.escape(file)}$`;
}

/** Every header of every answer. In a file of its own, because a block with a header of its own inherits none. */
function nginxHeaders(rules: readonly HeaderRule[]): string {
  const ruled = ruledHeaders(rules);
  const headers = [
    ...Object.entries(securityHeaders).map(([name, value]) => [name, ruled.get(name) ?? quoted(value)]),
    ...[...ruled].filter(([name]) => !(name in securityHeaders)),
  ];
  return [firstLine, ...headers.map(([name, value]) => `add_header ${name} ${value} always;`), ""].join("\n");
}

/** Pages with variants: deploy/nginx.conf says where the choice is made. No file has the name that is tried first. */
function nginxVariants(varied: readonly string[]): string {
  const blocks = varied.flatMap((path) => [
    `location = ${quoted(path)} {`,
    '  if ($site_path = "") { return 404; }',
    '  if ($request_method !~ "^(?:GET|HEAD)$") { return 405; }',
    "  try_files /_nginx/none @version;",
    "}",
  ]);
  return [firstLine, ...blocks, ""].join("\n");
}

/** There is no program behind it, so there is nothing at the program's addresses. */
const noProgram = `${firstLine}\nreturn 404;\n`;

/** The largest body of the form, which is kept in memory: a visitor's words are not written to a temporary file. */
function nginxForm(): string {
  const lines = ["client_max_body_size", "client_body_buffer_size"].map(
    (name) => `${name} ${largestFormBytes};`,
  );
  return [firstLine, ...lines, ""].join("\n");
}

/** The addresses with a type that their ending does not say. */
function nginxTypes(rules: readonly HeaderRule[]): string {
  const blocks = rules.flatMap(({ for: place, headers: { "Content-Type": type } }) =>
    type === undefined
      ? []
      : [
          `location ~ ${quoted(pattern(place).slice(1))} {`,
          "  types { }",
          `  default_type ${quoted(type)};`,
          "  try_files $uri @moved;",
          "}",
        ],
  );
  return [firstLine, ...blocks, ""].join("\n");
}
