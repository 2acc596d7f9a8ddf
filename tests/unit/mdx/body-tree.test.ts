import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const body =
  '## It\'s "so"\n\nA [link](/a/), **bold** {/* a remark */} and a row:\n\n| A | B |\n| - | -: |\n| 1 | 2 |\n\n<Callout kind="tip">\n\n- first\n- second\n\n</Callout>\n';

let folder = "";

beforeEach(() => {
  folder = temporaryFolder("bodies");
  vi.resetModules();
});

afterEach(() => {
  vi.unstubAllEnvs();
  // What was read with the folder of one test is not for the next file that shares this process.
  vi.resetModules();
});

/** The module as a program of a build sees it, or as every other program does. */
async function bodyTree(kept = folder) {
  stubTrees(kept);
  return await import("#lib/mdx/body-tree.ts");
}

function stubTrees(trees: string): void {
  const file = join(temporaryFolder("build"), "build.json");
  writeFileSync(file, JSON.stringify(trees === "" ? {} : { trees }));
  vi.stubEnv("BUILD_FILE", file);
}

/** Also without the offsets in program code, which count from where the text begins. */
const withoutPositions = (tree: unknown) =>
  JSON.parse(
    JSON.stringify(tree, (key, value) =>
      /^(?:position|start|end|range|loc)$/.test(key) ? undefined : value,
    ),
  );

test("a kept tree is the tree that was read, its positions left out", async () => {
  const { parseBody } = await bodyTree();
  const first = parseBody(body, "en-US");
  expect(readdirSync(folder)).toHaveLength(1);
  const second = parseBody(body, "en-US");
  expect(withoutPositions(second)).toEqual(withoutPositions(first));
  expect(second.position).toBeUndefined();
  expect(JSON.stringify(second)).toContain("It’s “so”");
});

test("the check's tree is the one that the pages find", async () => {
  const { keepTree, parseBody } = await bodyTree();
  const tree = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).parse(`\n\n\n${body}`);
  keepTree(`\n\n\n${body}`, tree);
  const found = parseBody(body, "en-US");
  vi.resetModules();
  const fresh = (await bodyTree("")).parseBody(body, "en-US");
  expect(withoutPositions(found)).toEqual(withoutPositions(fresh));
});

test("a body compiles to the same code from a kept tree as from its text", async () => {
  stubTrees(folder);
  const { compileBody } = await import("#lib/mdx/compile-body.ts");
  const fresh = compileBody(body, "en-US");
  expect(fresh).toContain("It\\u2019s \\u201cso\\u201d");
  expect(readdirSync(folder)).toHaveLength(1);
  expect(compileBody(body, "en-US")).toBe(fresh);
  expect(compileBody("", "en-US")).toBe("");
});

test("a reader outside a build keeps nothing", async () => {
  const { parseBody, keepTree, forgetOtherTrees } = await bodyTree("");
  keepTree(body, parseBody(body, "en-US"));
  forgetOtherTrees([]);
  expect(readdirSync(folder)).toEqual([]);
});

test("what is kept of a body that is no more goes", async () => {
  const { parseBody, forgetOtherTrees } = await bodyTree();
  parseBody(body, "en-US");
  parseBody("Another one.", "en-US");
  forgetOtherTrees([`\n${body}`]);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(parseBody(body, "en-US")).not.toHaveProperty("position");
});

test("a half-written tree is parsed again from the text", async () => {
  const { parseBody } = await bodyTree();
  parseBody(body, "en-US");
  const [name = ""] = readdirSync(folder);
  writeFileSync(join(folder, name), '{"type":"ro');
  expect(parseBody(body, "en-US").children).toHaveLength(4);
});
