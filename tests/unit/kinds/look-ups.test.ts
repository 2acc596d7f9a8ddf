/** A page resolves the documents it needs once, in its builder; views and nodes read them there. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** What looks documents up for a reason of its own. */
const mayLookUp = [
  // An author names a document in the text, and only there.
  "components/mdx/blocks.tsx",
  "components/mdx/components.tsx",
  "components/mdx/proof-blocks.tsx",
  // Menus are on every page and belong to none.
  "components/layout/site-footer.tsx",
  "components/layout/site-header.tsx",
  // The form is the same wherever it is.
  "components/lead/ask-form.tsx",
];

const files = [
  ...["components/comparison", "components/kinds", "components/layout", "components/lead"],
  ...["components/mdx", "components/sections", "lib/schema-org"],
]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .concat(
    readdirSync("lib/kinds", { recursive: true, encoding: "utf8" })
      .filter((name) => /nodes?\.ts$/.test(name))
      .map((name) => join("lib/kinds", name)),
  )
  .filter((name) => /\.tsx?$/.test(name));

/** `siteContent.get("options", id)` and `const { get } = siteContent()`; a map is asked with one word alone. */
const lookUp = /\b(?:get|find|all)\(\s*"[a-z-]+"|\{[^}]*\b(?:get|find|all)\b[^}]*\}\s*=\s*siteContent\b/;

test("no view and no node looks a document up that the page already has", () => {
  expect(files.length).toBeGreaterThan(40);
  const found = files.filter((file) => lookUp.test(readFileSync(file, "utf8")));
  expect(
    found.filter((file) => !mayLookUp.includes(file)),
    "Resolve the document in the page's builder (lib/kinds/<kind>/page.ts, lib/page/resolved.ts) and read it from the page",
  ).toEqual([]);
  expect(mayLookUp.filter((file) => !found.includes(file))).toEqual([]);
});
