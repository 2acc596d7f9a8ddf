import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { DeliveryError } from "#lib/delivery/delivery-error.ts";
import { pageHtml } from "#lib/delivery/page-html.ts";
import { bundlePageScript, pageScript, pageScriptFiles } from "#lib/delivery/page-scripts.ts";
import { policyOf } from "#lib/delivery/policy.ts";
import { authorLabels, labelsOf } from "#lib/site/labels.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const standard = { language: "en-US", ownLabels: {} };

let folder: string;

function write(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
  return file;
}

beforeAll(() => {
  folder = temporaryFolder("page-scripts", join("tests", ".tmp"));
});

it("finds page scripts by the ending of their file and names them by it", () => {
  const file = write("one/tools/cost.client.ts", "");
  write("one/tools/cost.ts", "");
  expect([...pageScriptFiles(join(folder, "one"))]).toEqual([["cost", file]]);
});

it("refuses two page scripts of one name, naming both files", () => {
  const files = [write("two/a/cost.client.ts", ""), write("two/b/cost.client.ts", "")];
  expect(() => pageScriptFiles(join(folder, "two"))).toThrow(files.join(" and "));
});

it("bundles what a script imports into one small module, the same bytes each time", async () => {
  const file = write(
    "good.client.ts",
    `import { plainNumber } from "#lib/costs/amount.ts";\nconst found: Element | null = document.querySelector("output");\nif (found) found.textContent = plainNumber(12);\n`,
  );
  const text = await bundlePageScript(file, standard);
  expect(text).not.toMatch(/\bimport\b/);
  expect(text).toContain("querySelector");
  expect(await bundlePageScript(file, standard)).toBe(text);
});

it("says what the company words itself, and everything else as before", async () => {
  const file = write(
    "worded.client.ts",
    `import { search } from "#page-labels/search.ts";\nimport { formatsOf } from "#lib/site/formats.ts";\nconst words = search(formatsOf("en-US"));\ndocument.title = words.kinds.article.filter + words.more;\n`,
  );
  const ownLabels = { "search.kinds.article.filter": "Guides", "article.readNext": "More on this" };
  const text = await bundlePageScript(file, { ...standard, ownLabels });
  const page = { title: "" };
  new Function("document", text)(page);
  expect(page.title).toBe("GuidesShow more results");
  expect(text).not.toContain("More on this");
  expect(await bundlePageScript(file, standard)).not.toContain("Proxy");
});

it("says what the company words itself of a group that needs no formats", async () => {
  const file = write(
    "plain.client.ts",
    `import { layout, form } from "#page-labels/shell.ts";\ndocument.title = form.learn.action + layout.skip;\n`,
  );
  const text = await bundlePageScript(file, {
    ...standard,
    ownLabels: { "form.learn.action": "Ask away. " },
  });
  const page = { title: "" };
  new Function("document", text)(page);
  expect(page.title).toBe(`Ask away. ${authorLabels.layout.skip}`);
});

it.each([
  ["es-MX", "¿Qué busca?"],
  ["de-AT", "Wonach suchen Sie?"],
  ["en-GB", "What are you looking for?"],
])("holds the words of the site's language alone: %s", async (language, question) => {
  const file = write(
    "language.client.ts",
    `import { search } from "#page-labels/search.ts";\nimport { formatsOf } from "#lib/site/formats.ts";\ndocument.title = search(formatsOf(${JSON.stringify(language)})).question;\n`,
  );
  const text = await bundlePageScript(file, { language, ownLabels: {} });
  const page = { title: "" };
  new Function("document", text)(page);
  expect(page.title).toBe(question);
  const others = ["en", "es", "de"].filter((other) => !language.startsWith(other));
  for (const other of others) expect(text).not.toContain(labelsOf(other).search.failed);
  const own = await bundlePageScript(file, { language, ownLabels: { "search.question": "¿Sí?" } });
  new Function("document", own)(page);
  expect(page.title).toBe("¿Sí?");
});

it.each(["cost-calculator", "fit", "search"])(
  "the page script %s is bundled in every language",
  async (name) => {
    const file = pageScriptFiles().get(name) ?? "";
    const bundles = ["en-US", "es-US", "de-DE"].map((language) =>
      bundlePageScript(file, { language, ownLabels: {} }),
    );
    expect(new Set(await Promise.all(bundles)).size).toBe(3);
  },
);

it("leaves a module of this site that another step writes to the browser", async () => {
  const file = write("outside.client.ts", `void import("/pagefind/pagefind.js");\n`);
  expect(await bundlePageScript(file, standard)).toContain('import("/pagefind/pagefind.js")');
});

it.each([
  [
    "the framework",
    `import { useState } from "react";\nconsole.log(useState);\n`,
    /imports .*react.*DOM alone/,
  ],
  [
    "a Node module",
    `import { readFileSync } from "node:fs";\nconsole.log(readFileSync);\n`,
    /client\.ts:1:\d+: .*node:fs.*runs in a browser/,
  ],
  ["what is not there", `import "./nowhere.ts";\n`, /client\.ts:1:\d+: .*nowhere/],
  ["broken code", `const = 1;\n`, /client\.ts:1:\d+: /],
])("refuses a script with %s, naming the place", async (name, text, message) => {
  const file = write(`bad/${name.replaceAll(" ", "-")}.client.ts`, text);
  const failure = bundlePageScript(file, standard);
  await expect(failure).rejects.toThrow(DeliveryError);
  await expect(failure).rejects.toThrow(message);
});

it("gives a bundle an address that changes with its text", () => {
  const script = pageScript("cost", "1");
  expect(script.path).toMatch(/^\/_next\/static\/scripts\/cost\.[0-9a-f]{12}\.js$/);
  expect(pageScript("cost", "2").path).not.toBe(script.path);
});

it("keeps a page's own script, with its digest, and still takes the framework's away", () => {
  const script = pageScript("cost", "document.title");
  const { html } = pageHtml(
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><script src="/_next/static/chunks/a.js" async></script></head><body><script type="module" src="/scripts/cost.js"></script><script>self.__next_f.push([1])</script></body></html>`,
    {
      path: "/x/",
      stylesheet: () => ({ text: "", pruned: () => "" }),
      script: (src) => (src === "/scripts/cost.js" ? script : undefined),
    },
  );
  expect(html).toContain(
    `<body><script type="module" src="${script.path}" integrity="${script.integrity}"></script>`,
  );
  expect(html).toContain(`script-src '${script.integrity}'`);
  expect(html).not.toMatch(/chunks|__next_f|unsafe/);
});

it("opens in the policy only what a script's entry names", () => {
  expect(policyOf({ styles: [], scripts: [] })).not.toMatch(/script-src|worker-src/);
  expect(policyOf({ styles: [], scripts: [pageScript("cost", "")] })).not.toMatch(
    /'self'; connect|wasm|worker/,
  );
  const search = policyOf({ styles: [], scripts: [pageScript("search", "")] });
  expect(search).toContain("'wasm-unsafe-eval'");
  expect(search).toContain("worker-src 'self'");
  expect(search).not.toMatch(/'unsafe-(?:inline|eval)'/);
});
