/**
 * One id, one thing: whole on the page that is about it, and wherever else it is named the same or a reference to it. Each language has its
 * own words and addresses for it, and the same numbers.
 */
import { type Fault, nodeFault, type Rule } from "../rule.ts";
import type { BuiltSite } from "../site/built-site.ts";
import { nameOf, objectsIn } from "../site/graph.ts";
import type { JsonObject } from "../site/json.ts";

export const sameNodeRules: Rule[] = [
  {
    id: "same-node",
    invariant: 21,
    group: "The graph",
    severity: "error",
    title:
      "The same id means the same thing on every page: its whole node, or exactly the reference drawn from it",
    specification: {
      name: "JSON-LD 1.1, node identifiers",
      url: "https://www.w3.org/TR/json-ld11/#node-identifiers",
    },
    remedy:
      "Make the node in one function of lib/schema-org from one document, and its reference with referenceTo; the whole node is on the page that its url leads to.",
    check: sameNodes,
  },
];

/** What a reference says of a thing: enough to know it by, and the page that says the rest. */
const referenceKeys = ["@type", "@id", "name", "url"];

interface Carried {
  node: JsonObject;
  path: string;
  /** Of the texts, as the graph says it. */
  language: string | undefined;
}

function sameNodes({ origin, pages }: BuiltSite): Fault[] {
  const carried = pages.flatMap(({ nodes, path, graphLanguage }) =>
    nodes.map((node): Carried => ({ node, path, language: graphLanguage })),
  );
  const paths = new Set(pages.map(({ path }) => path));
  return [...Map.groupBy(carried, ({ node }) => String(node["@id"])).values()].flatMap((same) => [
    ...[...Map.groupBy(same, ({ language }) => language).values()].flatMap((all) =>
      sameInLanguage(all, origin, paths),
    ),
    ...numbersThatDiffer(same),
  ]);
}

function sameInLanguage(all: Carried[], origin: string, paths: ReadonlySet<string>): Fault[] {
  const home = homeOf(all, origin);
  const whole = all.find(({ path }) => path === home) ?? all.find(({ node }) => !isReference(node));
  if (whole) return all.flatMap((other) => differences(other, whole));
  return home !== undefined && paths.has(home)
    ? all.map(({ node, path }) => ({
        path,
        ...nodeFault(node, "url", `${nameOf(node)} leads to ${home}, whose graph does not have it`),
      }))
    : [];
}

/** What is no word is the same in every language: types, numbers, days, telephone numbers. */
function numbersThatDiffer(all: Carried[]): Fault[] {
  const [first, ...others] = new Map(
    all.filter(({ node }) => !isReference(node)).map((carried) => [carried.language, carried]),
  ).values();
  if (!first) return [];
  const numbers = numbersOf(first.node);
  return others.flatMap(({ node, path }) => {
    const [property] =
      [...numbersOf(node)].find(([way, value]) => numbers.has(way) && numbers.get(way) !== value) ?? [];
    return property === undefined
      ? []
      : [
          {
            path,
            ...nodeFault(node, property, `${nameOf(node)} has another ${property} than on ${first.path}`),
          },
        ];
  });
}

/** By the way to each, as JSON. */
function numbersOf(node: JsonObject): Map<string, string> {
  return new Map(
    [...objectsIn(node)].flatMap(({ object, way }) =>
      Object.entries(object)
        .filter(([key, value]) => key === "@type" || isNumber(value))
        .map(([key, value]): [string, string] => [way === "" ? key : `${way}.${key}`, JSON.stringify(value)]),
    ),
  );
}

function isNumber(value: unknown): boolean {
  return typeof value === "string" ? !/\p{L}/u.test(value) : typeof value !== "object";
}

/** The path that the node's own address leads to, where it is one of this site. */
function homeOf(all: Carried[], origin: string): string | undefined {
  const addresses = all.flatMap(({ node: { url } }) =>
    typeof url === "string" && URL.canParse(url) ? [new URL(url)] : [],
  );
  return addresses.find((address) => address.origin === origin)?.pathname;
}

function isReference(node: JsonObject): boolean {
  return Object.keys(node).join() === referenceKeys.join();
}

function differences({ node, path }: Carried, whole: Carried): Fault[] {
  const differing = isReference(node)
    ? referenceKeys
    : [...new Set([...Object.keys(node), ...Object.keys(whole.node)])];
  const text = (value: unknown) => JSON.stringify(value);
  const property = differing.find((key) => text(node[key]) !== text(whole.node[key]));
  const reordered = !isReference(node) && text(node) !== text(whole.node);
  if (property === undefined && !reordered) return [];
  const what = `${isReference(node) ? "the reference to " : ""}${nameOf(node)}`;
  const how = property ?? "order of properties";
  return [{ path, ...nodeFault(node, how, `${what} has another ${how} than on ${whole.path}`) }];
}
