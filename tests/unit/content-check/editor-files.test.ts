import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { editorFiles, yamlSchemas } from "#lib/content/check/editor-files.ts";
import { rules } from "#lib/content/check/rules.ts";
import { collectionNames, collections } from "#lib/content/schema/collections.ts";
import { hasField } from "#lib/content/schema/shape.ts";
import { componentNames } from "#lib/mdx/registry.ts";

const root = new URL("../../../", import.meta.url).pathname;
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

test("the editors' files say what the schemas say (otherwise: node lib/cli/schemas.ts)", () => {
  for (const [path, value] of editorFiles())
    expect(json(path), path).toEqual(JSON.parse(JSON.stringify(value)));
});

test("every YAML document finds its schema", () => {
  expect(json(".vscode/settings.json")).toMatchObject({ "yaml.schemas": yamlSchemas() });
});

test("every rule is explained on its page, and no page explains a rule that is gone", () => {
  const explained = readdirSync(join(root, "content/rules")).flatMap((file) =>
    [...readFileSync(join(root, "content/rules", file), "utf8").matchAll(/^## `([a-z0-9-]+)`$/gm)].map(
      ([, rule]) => `${file} ${rule}`,
    ),
  );
  expect(explained.sort()).toEqual(
    Object.entries(rules)
      .map(([rule, { page }]) => `${page}.md ${rule}`)
      .sort(),
  );
});

test("the authors' README names every component and every folder", () => {
  const readme = readFileSync(join(root, "content/README.md"), "utf8");
  for (const name of componentNames) expect(readme, name).toContain(`| \`<${name}>\` |`);
  for (const name of collectionNames)
    expect(readme, name).toContain(`\`${name}${collections[name].place === "file" ? ".yaml" : "/"}\``);
});

test.for(collectionNames)("a document of %s has no field that Contentlayer keeps for itself", (name) => {
  for (const field of ["type", "body", "_id", "_raw"]) expect(hasField(name, field), field).toBe(false);
});
