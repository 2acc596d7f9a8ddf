/** Whatever the graph of a page says, somebody has decided how a visitor sees it. */
import { expect, test } from "vitest";
import { allPages } from "#lib/kinds/all-pages.ts";
import { graphOf } from "#lib/schema-org/graph.ts";
import { notVisible, provable } from "#lib/tools/audit/proof/statements.ts";
import { objectsIn, typesOf } from "#lib/tools/audit/site/graph.ts";
import { isObject, type JsonObject } from "#lib/tools/audit/site/json.ts";
import { vocabulary } from "#lib/tools/audit/vocabulary/vocabulary.ts";
import { writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { sampleContent, siteContentFrom } from "#tests/builders/site-content-from.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const words = vocabulary();

function isOneOf(object: JsonObject, type: string): boolean {
  return typesOf(object).some((own) => words.isA(own, type));
}

/** The types in a node that no statement reads, neither by themselves nor as a part of the node, and that are in no list. */
function undecidedTypes(node: JsonObject): string[] {
  const paths = provable.filter(({ type }) => isOneOf(node, type)).flatMap(({ paths }) => paths);
  return [...objectsIn(node)].flatMap(({ object, way }) => {
    const property = way.replace(/\[\d+\]/g, "");
    const isPartRead = paths.some((path) => path === property || path.startsWith(`${property}.`));
    if (isPartRead || provable.some(({ type }) => isOneOf(object, type))) return [];
    return typesOf(object).filter((type) => !Object.hasOwn(notVisible, type));
  });
}

test("every type in the graph of any page has a statement to prove, or a reason why no visitor reads it", () => {
  const folder = temporaryFolder("statements");
  writeFixtureContent(folder);
  const undecided = new Set<string>();
  const seen = new Set<string>();
  for (const content of [sampleContent(), siteContentFrom(folder)]) {
    for (const page of allPages(content)) {
      const nodes: readonly unknown[] = graphOf(page, content)["@graph"];
      for (const node of nodes.filter(isObject)) {
        for (const { object } of objectsIn(node)) for (const type of typesOf(object)) seen.add(type);
        for (const type of undecidedTypes(node)) undecided.add(`${type} on ${page.path}`);
      }
    }
  }
  expect(
    [...undecided],
    "Say in lib/tools/audit/proof/statements.ts what of it a visitor reads, or why nothing",
  ).toEqual([]);
  expect([...seen]).toEqual(expect.arrayContaining(["Article", "Person", ...Object.keys(notVisible)]));
});

test("a type that nobody has decided about is named, also where it is a part of another", () => {
  const review = { "@type": "Review", reviewBody: "It works." };
  expect(undecidedTypes({ "@type": "Event", name: "A day" })).toEqual(["Event"]);
  expect(undecidedTypes({ "@type": "Service", name: "A service", review })).toEqual(["Review"]);
});
