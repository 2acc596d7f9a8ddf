/** Tools that are not ours read the built graphs: Adobe's validator, and a JSON-LD processor in its strictest mode. */
import Validator from "@adobe/structured-data-validator";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { isDataType } from "#lib/tools/audit/vocabulary/data-types.ts";
import { vocabulary } from "#lib/tools/audit/vocabulary/vocabulary.ts";
import { site } from "#tests/support/built-site.ts";

const words = vocabulary();
const term = (name: string) => ({ "@id": `schema:${name}` });

/** schema.org as its own file states it, as far as the validator reads it. */
const schemaOrg = {
  "@graph": [
    ...words.types().map(({ name, parents }) => ({
      "@id": `schema:${name}`,
      "@type": "rdfs:Class",
      "rdfs:subClassOf": parents.map(term),
    })),
    ...words.properties().map(({ name, domains }) => ({
      "@id": `schema:${name}`,
      "@type": "rdf:Property",
      "schema:domainIncludes": domains.map(term),
    })),
  ],
};

/** A context with schema.org's terms and no @vocab: a term that schema.org does not have is lost, and safe mode refuses that. */
const context = {
  "@context": {
    schema: "https://schema.org/",
    ...Object.fromEntries(words.types().map(({ name }) => [name, `schema:${name}`])),
    ...Object.fromEntries(
      words
        .properties()
        .map(({ name, range }) => [
          name,
          range.every((one) => one === "URL" || !isDataType(one))
            ? { "@id": `schema:${name}`, "@type": "@id" }
            : { "@id": `schema:${name}` },
        ]),
    ),
  },
};

const offline = async (url: string) => {
  if (url.replace(/\/$/, "") !== "https://schema.org") throw new Error(`${url} is not to be fetched`);
  return { contextUrl: undefined, documentUrl: url, document: context };
};

/** `safe` is younger than the package's types. */
const strict: Parameters<typeof jsonld.expand>[1] & { safe: true } = { documentLoader: offline, safe: true };

describe("@adobe/structured-data-validator, with schema.org 30 passed in", () => {
  it("finds no error and no unknown type or property in any graph", async () => {
    const validator = new Validator(schemaOrg);
    for (const { path, nodes } of site.pages) {
      const items = Object.groupBy(structuredClone(nodes), (node) => String(node["@type"]));
      const complete = Object.fromEntries(Object.entries(items).map(([type, list]) => [type, list ?? []]));
      const issues = await validator.validate({ jsonld: complete });
      const grave = issues.filter(
        ({ severity, issueMessage }) =>
          severity === "ERROR" || issueMessage.includes("not supported by the schema.org specification"),
      );
      expect(
        grave.map(({ rootType, issueMessage, fieldNames }) => [rootType, issueMessage, fieldNames]),
        path,
      ).toEqual([]);
    }
  });

  it("would find a wrong property", async () => {
    const wrong = { jsonld: { Person: [{ "@type": "Person", name: "A", jobTitel: "B" }] } };
    const issues = await new Validator(schemaOrg).validate(wrong);
    expect(issues.map(({ issueMessage }) => issueMessage).join()).toContain('"jobTitel"');
  });
});

describe("jsonld in safe mode", () => {
  it("expands every graph without losing a value, and finds its nodes", async () => {
    for (const { path, graphs, nodes } of site.pages) {
      const document = JSON.parse(graphs[0]?.text ?? "{}");
      const expanded = await jsonld.expand(document, strict);
      const ids = new Set(nodes.map((node) => node["@id"]));
      const found = expanded.flatMap((node) => (typeof node["@id"] === "string" ? [node["@id"]] : []));
      expect(new Set(found), path).toEqual(ids);
    }
  });

  it("would refuse a property that schema.org does not have", async () => {
    const document = { "@context": "https://schema.org", "@type": "Person", jobTitel: "B" };
    await expect(jsonld.expand(document, strict)).rejects.toThrow(/safe mode/i);
  });
});
