import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readMdx } from "#lib/mdx/read-mdx.ts";
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
async function keptBodies(firstLanguage = "en-US") {
  const file = join(temporaryFolder("build"), "build.json");
  writeFileSync(file, JSON.stringify({ bodies: { folder, firstLanguage } }));
  vi.stubEnv("BUILD_FILE", file);
  return await import("#lib/mdx/kept-bodies.ts");
}

async function compiledOutsideBuild(language: string): Promise<string> {
  vi.stubEnv("BUILD_FILE", "");
  vi.resetModules();
  const { compileBody } = await import("#lib/mdx/kept-bodies.ts");
  return compileBody(body, language);
}

test("what the check keeps is what every reader compiles", async () => {
  const { keepBody, compileBody } = await keptBodies();
  keepBody({ raw: `\n\n\n${body}`, language: undefined }, readMdx(`\n\n\n${body}`));
  expect(readdirSync(folder)).toHaveLength(1);
  const found = compileBody(body, "en-US");
  expect(readdirSync(folder)).toHaveLength(1);
  expect(found).toBe(await compiledOutsideBuild("en-US"));
});

test("a body is kept in each language that it is written in", async () => {
  const { keepBody, compileBody, forgetOtherBodies } = await keptBodies("de");
  keepBody({ raw: body, language: undefined }, readMdx(body));
  keepBody({ raw: body, language: "en-US" }, readMdx(body));
  expect(readdirSync(folder)).toHaveLength(2);
  expect(compileBody(body, "en-US")).not.toBe(compileBody(body, "de"));
  expect(readdirSync(folder)).toHaveLength(2);
  forgetOtherBodies([{ raw: body, language: undefined }]);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(compileBody(body, "de")).toBe(await compiledOutsideBuild("de"));
});

test("a body that is kept is not read again", async () => {
  const { compileBody } = await keptBodies();
  compileBody(body, "en-US");
  const [name = ""] = readdirSync(folder);
  writeFileSync(join(folder, name), '{"of":"another reader"}');
  expect(compileBody(body, "en-US")).toBe('{"of":"another reader"}');
});

test("a reader outside a build keeps nothing", async () => {
  vi.stubEnv("BUILD_FILE", "");
  const { compileBody, forgetOtherBodies } = await import("#lib/mdx/kept-bodies.ts");
  compileBody(body, "en-US");
  forgetOtherBodies([]);
  expect(readdirSync(folder)).toEqual([]);
});

test("what is kept of a body that is no more goes", async () => {
  const { compileBody, forgetOtherBodies } = await keptBodies();
  compileBody(body, "en-US");
  compileBody("Another one.", "en-US");
  forgetOtherBodies([{ raw: `\n${body}`, language: undefined }]);
  expect(readdirSync(folder)).toHaveLength(1);
});

test("a file that lost its text is made again", async () => {
  const { compileBody } = await keptBodies();
  const first = compileBody(body, "en-US");
  const [name = ""] = readdirSync(folder);
  writeFileSync(join(folder, name), "");
  expect(compileBody(body, "en-US")).toBe(first);
});

test("spaces that Markdown shows are part of a body's name", async () => {
  const { compileBody } = await keptBodies();
  expect(compileBody("Words.\u00a0", "en-US")).not.toBe(compileBody("Words.", "en-US"));
});

test("all is written in Latin-1, which V8 stores with one byte per character", async () => {
  const { compileBody } = await keptBodies();
  expect(compileBody("Žluťoučký кінь 漢字 🐎 “so” – é", "en-US")).not.toMatch(/[^\0-\xff]/);
});
