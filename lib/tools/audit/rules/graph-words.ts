/** The graph's words: only what schema.org 30 knows, nothing damaged, no placeholder. */
import { at, nodeFault, onEachPage, type PageFault, type Rule } from "../rule.ts";
import type { BuiltPage } from "../site/built-page.ts";
import { objectsIn, typesOf } from "../site/graph.ts";
import { checkNode } from "../vocabulary/check-node.ts";

/** In capitals alone what is a word of another language in small letters: `todo` is Spanish for everything. */
const placeholder =
  /(?i:your-(?:logo|company|name|domain)|lorem ipsum|example text|placeholder|\bundefined\b|\[object Object\])|\b(?:TODO|TBD|FIXME|NaN)\b/;
const typographic = /[\u2018\u2019\u201c\u201d]/;
const damaged = /[\u00d7\u2013\u2014\u2018\u2019\u201c\u201d\s]/;
const addressKeys = ["@id", "url", "contentUrl", "license", "sameAs"];

export const graphWordRules: Rule[] = [
  {
    id: "vocabulary",
    invariant: 7,
    group: "The graph",
    severity: "error",
    title: "Only types, properties, domains and ranges of schema.org 30",
    specification: { name: "schema.org 30.0", url: "https://schema.org/docs/full.html" },
    remedy:
      "Use the term the message names, or state the thing with another property; schema.org/<type> lists what a type has.",
    check: onEachPage(({ nodes }) => {
      const types = new Map(nodes.map((node) => [node["@id"], typesOf(node)]));
      return nodes.flatMap((node) =>
        checkNode(node, (id) => types.get(id)).map(({ property, message }) =>
          nodeFault(node, property, message),
        ),
      );
    }),
  },
  {
    id: "no-placeholder",
    invariant: 15,
    group: "Truth",
    severity: "error",
    title: "No placeholder is in the graph, the title or the description",
    specification: {
      name: "Google, general structured data guidelines",
      url: "https://developers.google.com/search/docs/appearance/structured-data/sd-policies",
    },
    remedy: "Write the real value in content/, or leave the field out.",
    check: onEachPage(({ graphs, title, meta }) => [
      ...graphs.flatMap((script) =>
        [...(placeholder.exec(script.text) ?? [])].map((word) => at(script, `the graph says '${word}'`)),
      ),
      ...[title, meta.get("description") ?? ""].flatMap((text) =>
        [...(placeholder.exec(text) ?? [])].map((word) => `the head says '${word}'`),
      ),
    ]),
  },
  {
    id: "undamaged",
    invariant: 16,
    group: "The graph",
    severity: "error",
    title: "No JSON-LD in the visible text, no typographic damage in keys and addresses",
    specification: { name: "JSON-LD 1.1, IRIs", url: "https://www.w3.org/TR/json-ld11/#iris" },
    remedy:
      "Take the pasted JSON-LD out of the article (npm run import repairs it); write '-' and 'x' in addresses, not '–' and '×'.",
    check: onEachPage((page) => [
      ...(/@context|"@type"|[“”]@type[“”]/.test(page.text) ? ["JSON-LD is in the visible text"] : []),
      ...keyDamage(page),
      ...addressDamage(page),
    ]),
  },
  {
    id: "no-self-rating",
    invariant: 18,
    group: "Truth",
    severity: "error",
    title: "Nobody rates themselves",
    specification: {
      name: "Google, review snippet guidelines",
      url: "https://developers.google.com/search/docs/appearance/structured-data/review-snippet#guidelines",
    },
    remedy: "Reviews of one's own organization on one's own site are ineligible; take the rating out.",
    check: onEachPage(({ nodes }) =>
      nodes.flatMap((node) =>
        [...objectsIn(node)].flatMap(({ object, way }) =>
          ["aggregateRating", "review", "starRating"]
            .filter((key) => key in object)
            .map((key) =>
              nodeFault(node, way === "" ? key : `${way}.${key}`, `${key} rates what is one's own`),
            ),
        ),
      ),
    ),
  },
];

function keyDamage({ nodes }: BuiltPage): PageFault[] {
  return nodes.flatMap((node) =>
    [...objectsIn(node)].flatMap(({ object, way }) =>
      Object.keys(object)
        .filter((key) => typographic.test(key))
        .map((key) => nodeFault(node, way, `the key ${key} has typographic quotes`)),
    ),
  );
}

function addressDamage({ nodes }: BuiltPage): PageFault[] {
  return nodes.flatMap((node) =>
    [...objectsIn(node)].flatMap(({ object, way }) =>
      addressKeys.flatMap((key) =>
        [object[key]]
          .flat()
          .filter((value) => typeof value === "string")
          .filter((value) => damaged.test(value))
          .map((value) =>
            nodeFault(node, way === "" ? key : `${way}.${key}`, `the address '${value}' is damaged`),
          ),
      ),
    ),
  );
}
