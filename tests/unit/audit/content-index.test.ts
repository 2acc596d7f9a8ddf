import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { indexContent } from "#lib/tools/audit/proof/content-index.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const files = {
  "company.yaml": "url: https://www.example.com\ntimeZone: UTC\ndescription: It keeps things.\n",
  "articles/x.mdx": "---\ntitle: A title\npublishedAt: 2026-01-05\ncomparison: x\n---\n",
  "articles/later.mdx": "---\ntitle: Later\npublishedAt: 2027-01-05\n---\n",
  "comparisons/x.yaml": "title: One or two\n",
  "pages/services.mdx": "---\ntitle: Services\n---\n",
  "services/repair.mdx": "---\ntitle: Repair\n---\n",
  "es/company.yaml": "description: Guarda las cosas.\n",
  "es/articles/un-titulo.mdx": "---\ntranslates: articles/x\ntitle: Un título\naliases: [/es/antes/]\n---\n",
  "es/articles/despues.mdx": "---\ntranslates: articles/later\ntitle: Después\naliases: [/es/luego/]\n---\n",
  "es/comparisons/x.yaml": "translates: comparisons/x\ntitle: Uno o dos\n",
  "es/pages/servicios.mdx": "---\ntranslates: pages/services\ntitle: Servicios\n---\n",
  "es/services/reparar.mdx": "---\ntranslates: services/repair\ntitle: Reparación\n---\n",
};

it("finds where what a page in another language says is written: words in the translation, days in its original", () => {
  const folder = temporaryFolder("content-index");
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, "content", file)), { recursive: true });
    writeFileSync(join(folder, "content", file), text);
  }
  const index = indexContent(folder, new Date("2026-06-01T00:00:00Z"));
  const found = (path: string, property: string, value: string) => {
    const place = index?.find({ path, property, value });
    return place && [place.file, place.field];
  };
  const article = "/es/un-titulo/";
  expect(found(article, "headline", "Un título")).toEqual(["content/es/articles/un-titulo.mdx", "title"]);
  expect(found(article, "datePublished", "2026-01-05T00:00:00Z")).toEqual([
    "content/articles/x.mdx",
    "publishedAt",
  ]);
  expect(found(article, "name", "Uno o dos")).toEqual(["content/es/comparisons/x.yaml", "title"]);
  expect(found(article, "description", "Guarda las cosas.")).toEqual([
    "content/es/company.yaml",
    "description",
  ]);
  // What a list shows is below the list's own address.
  expect(found("/es/servicios/reparar/", "url", "https://www.example.com/es/servicios/reparar/")).toEqual([
    "content/es/services/reparar.mdx",
    "the file's name",
  ]);
  expect(found("/x/", "headline", "A title")).toEqual(["content/articles/x.mdx", "title"]);
  // The translation of what is not published yet is not published either.
  expect(index?.redirects).toEqual([{ from: "/es/antes/", to: article }]);
});
