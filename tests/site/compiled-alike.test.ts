import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { makeSource } from "#lib/content/check/source.ts";
import { readBody, readDocuments } from "#lib/content/documents.ts";
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
    const { body, code } = compileDocument(source, firstLanguage);
    const built = readBody(document);
    expect(code, file).toBe(built.code);
    expect(body?.raw.trim(), file).toBe(built.raw.trim());
  }
}, 120_000);
