/**
 * Vercel, by its documentation (vercel.com/docs/project-configuration) and `@vercel/routing-utils`, which turns vercel.json into routes and whose schema takes 2,048
 * redirects; sources are patterns of path-to-regexp 6, a `$` in a value names a group, and of several header rules that match the later one holds.
 */
import { fileRulesOf, type HeaderRule, type Place, securityHeaders } from "../headers.ts";
import type { Redirect } from "../redirects.ts";
import type { Host } from "./host.ts";
import { divided, hasQuery, lostWords, refuseTooMany, sentForms } from "./old-addresses.ts";

const title = "Vercel";

export const vercel: Host = {
  title,
  isStatic: true,
  sendsCopies: false,
  next: "npx vercel deploy --prod FOLDER",
  filesFor({ redirects, alone }) {
    const { kept, lost } = divided(redirects, hasPlainQuery);
    refuseTooMany(title, kept.length, 2_048);
    // An old address with a query goes before one without.
    const inOrder = [...kept.filter(hasQuery), ...kept.filter((redirect) => !hasQuery(redirect))];
    const rules = fileRulesOf(alone);
    const settings = {
      $schema: "https://openapi.vercel.sh/vercel.json",
      trailingSlash: true,
      redirects: inOrder.map(rule),
      headers: [
        { source: "/(.*)", headers: pairs(securityHeaders) },
        ...rules.flatMap((rule, index) => headerRules(rule, rules.slice(index + 1))),
      ],
    };
    return {
      files: new Map([["/vercel.json", `${JSON.stringify(settings, undefined, 2)}\n`]]),
      differences: lostWords(lost, "Vercel reads the query of an old address by names, each with one value"),
    };
  },
};

function hasPlainQuery({ from }: Redirect): boolean {
  const names = [...new URLSearchParams(from.split("?")[1] ?? "").keys()];
  return new Set(names).size === names.length;
}

/** With or without its last slash; `trailingSlash` adds one only where the address has no dot. */
function rule({ from, to, status }: Redirect) {
  const [path = "/"] = sentForms(from);
  const query = [...new URLSearchParams(from.split("?")[1] ?? "")];
  return {
    source: path === "/" ? path : `${escaped(path.slice(0, -1))}{/}?`,
    ...(query.length > 0 && {
      has: query.map(([key, value]) => ({ type: "query", key, value: escaped(value) })),
    }),
    destination: inDestination(to),
    permanent: status === 308,
  };
}

/** A new address in which nothing is a name or a group: every such sign by its number, but the colon after the scheme. */
function inDestination(to: string): string {
  return to.replace(/[$()*+{}\\]|:(?!\/\/)/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Nothing in it is a sign of a pattern. */
function escaped(path: string): string {
  return path.replace(/[.:()*+?{}\\[\]^$|]/g, "\\$&");
}

/** Nothing takes a header away there, so what a later rule takes away is not set in the first place. */
function headerRules({ for: place, headers }: HeaderRule, later: readonly HeaderRule[]) {
  return Object.entries(headers)
    .filter(([, value]) => value !== "")
    .map(([key, value]) => {
      const without = later.flatMap((other) => (other.headers[key] === "" ? [other.for] : []));
      return { source: source(place, without), headers: [{ key, value }] };
    });
}

function source(place: Place, without: readonly Place[]): string {
  return `/(${without.map((other) => `(?!${pattern(other)}$)`).join("")}${pattern(place)})`;
}

/** As a regular expression for what follows the first slash of an address. */
function pattern(place: Place): string {
  if ("path" in place) return escaped(place.path.slice(1));
  if ("under" in place) return `${escaped(place.under.slice(1))}.*`;
  const ending = place.ending.replace(/^\//, "");
  return place.ending === ending ? `.*${escaped(ending)}` : `(?:.*/)?${escaped(ending)}`;
}

function pairs(headers: Readonly<Record<string, string>>) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}
