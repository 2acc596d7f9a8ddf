import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { makeSource } from "#lib/content/check/source.ts";
import { readBodyText, readDocuments } from "#lib/content/documents.ts";
import { siteContent } from "#lib/content/site-content.ts";
import { compileDocument } from "#lib/tools/dev/compile.ts";

const firstLanguage = siteContent().company.language;

it("what development compiles of each body is what Contentlayer compiled of it", () => {
  const documents = (["articles", "pages"] as const).flatMap((collection) =>
    readDocuments(collection).map((document) => ({ ...document, collection, id: document.name })),
  );
  expect(documents.length).toBeGreaterThan(20);
  for (const document of documents) {
    const { file, collection, id, folder } = document;
    const text = readFileSync(file, "utf8");
    const source = makeSource({ file, collection, id, ...(folder && { folder }), format: "mdx", text });
    expect(compileDocument(source, firstLanguage).compiledBody, file).toBe(readBodyText(document));
  }
}, 120_000);
