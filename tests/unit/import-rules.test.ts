import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cruise } from "dependency-cruiser";
import { expect, test } from "vitest";
import { cruiseOptions, importRules } from "#lib/cli/import-rules.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** The rules that a program of these files breaks. */
async function broken(files: Record<string, string>): Promise<string[]> {
  const root = temporaryFolder("layers");
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const { output } = await cruise(Object.keys(files), {
    ...cruiseOptions,
    baseDir: root,
    ruleSet: { forbidden: importRules },
    validate: true,
  });
  if (typeof output === "string") throw new Error(output);
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))].sort();
}

const value = "export const value = 1;\n";
const type = "export type Value = number;\n";

test.for([
  ["lib/site/a.ts", "lib/content/schema/b.ts", ["layer-site"]],
  ["lib/kinds/article/a.ts", "lib/publish/b.ts", ["layer-kinds"]],
  ["lib/schema-org/ids.ts", "lib/kinds/b.ts", ["layer-graph-ids"]],
  ["lib/delivery/a.ts", "lib/tools/audit/b.ts", ["layer-delivery"]],
  ["lib/leads/a.ts", "components/b.ts", ["layer-leads"]],
  ["components/kinds/a.ts", "app/b.ts", ["components-know-no-route"]],
  ["lib/publish/a.ts", "lib/content/site-content.ts", []],
  ["app/a.ts", "lib/tools/import/b.ts", ["pages-need-no-tools"]],
  ["lib/tools/audit/a.ts", "lib/helpers/b.ts", ["known-layer"]],
  ["lib/kinds/a.ts", "lib/site/labels/en/b.ts", ["labels-of-the-sites-language"]],
  ["lib/delivery/a.ts", "lib/tools/studio/b.ts", ["layer-delivery", "studio-belongs-to-its-command"]],
  ["app/a.ts", "lib/tools/studio/b.ts", ["pages-need-no-tools", "studio-belongs-to-its-command"]],
  ["lib/cli/build.ts", "lib/tools/studio/b.ts", ["studio-belongs-to-its-command"]],
  ["lib/tools/dev/a.ts", "lib/tools/studio/b.ts", ["studio-belongs-to-its-command"]],
  ["lib/cli/studio.ts", "lib/tools/studio/server/b.ts", []],
  ["lib/tools/studio/server/a.ts", "lib/tools/studio/b.ts", []],
  ["components/a.client.ts", "lib/site/labels/en/b.ts", []],
  ["lib/kinds/a.ts", "lib/site/b.ts", []],
  ["lib/cli/a.ts", "lib/tools/audit/b.ts", []],
  ["app/a.ts", "components/kinds/b.ts", []],
] as const)("%s imports %s, which breaks %j", async ([from, to, rules]) => {
  const imported = `${"../".repeat(from.split("/").length - 1)}${to}`;
  expect(
    await broken({
      [from]: `import type { Value } from "${imported}";\nexport type { Value };\n`,
      [to]: type,
    }),
  ).toEqual(rules);
});

test.for(["components/layout/a.ts", "lib/publish/a.ts"])(
  "%s is handed the content of a page",
  async (from) => {
    const to = "lib/content/site-content.ts";
    const imported = `${"../".repeat(from.split("/").length - 1)}${to}`;
    const importing = `import { value } from "${imported}";\nexport const twice = 2 * value;\n`;
    expect(await broken({ [from]: importing, [to]: value })).toEqual(["pages-are-handed-their-content"]);
  },
);

test("two files that need each other's types alone are a circle", async () => {
  expect(
    await broken({
      "lib/site/a.ts": `import type { B } from "./b.ts";\nexport interface A {\n  b: B;\n}\n`,
      "lib/site/b.ts": `import type { A } from "./a.ts";\nexport interface B {\n  a?: A;\n}\n`,
      "lib/site/c.ts": value,
    }),
  ).toEqual(["no-circle"]);
});

test("every rule says what to do about it", () => {
  for (const { name, comment } of importRules)
    expect(comment, name).toMatch(/(?:Move|Give|Hand|hand|Leave|belong|Run:)/);
});

test("what the program itself imports may not be a dependency of tests alone", async () => {
  const packages = {
    "package.json": '{"type":"module","devDependencies":{"probe":"1.0.0"}}',
    "node_modules/probe/package.json":
      '{"name":"probe","version":"1.0.0","type":"module","exports":"./index.js"}',
    "node_modules/probe/index.js": "export const probe = 1;\n",
  };
  const importing = 'import { probe } from "probe";\nexport const twice = 2 * probe;\n';
  expect(await broken({ ...packages, "lib/tools/audit/a.ts": importing })).toEqual([
    "production-needs-no-dev-dependency",
  ]);
  expect(await broken({ ...packages, "lib/cli/a.ts": importing })).toEqual([]);
});

test("a package that package.json does not name may not be imported, even where another package brought it", async () => {
  expect(
    await broken({
      "package.json": '{"type":"module"}',
      "node_modules/probe/package.json":
        '{"name":"probe","version":"1.0.0","type":"module","exports":"./index.js"}',
      "node_modules/probe/index.js": "export const probe = 1;\n",
      "lib/tools/audit/a.ts": 'import { probe } from "probe";\nexport const twice = 2 * probe;\n',
    }),
  ).toEqual(["every-package-is-declared"]);
});
