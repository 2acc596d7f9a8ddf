import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { pictureCheckRecipe } from "#lib/content/check/pictures.ts";
import { adviceRecipe } from "#lib/content/check/prose/advice.ts";
import { checkerSources } from "#lib/content/check/record-store.ts";
import { cardFontRecipe } from "#lib/delivery/card-fonts.ts";
import { fontRecipe } from "#lib/delivery/fonts.ts";
import { drawingRecipe } from "#lib/page/illustration.ts";
import { originalRecipe } from "#lib/page/original.ts";
import { pictureRecipe } from "#lib/page/picture.ts";
import { cached, cachedValues } from "#lib/shared/cached.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const folder = temporaryFolder("cached");
const name = `test-${process.pid}`;
const maker = join(folder, "maker");
const sources = [maker];

afterAll(() => {
  rmSync(join(".cache", name), { recursive: true, force: true });
});

let made = 0;
async function make(): Promise<Uint8Array> {
  made += 1;
  return Buffer.from(`made ${made}`);
}

beforeEach(() => {
  made = 0;
  rmSync(join(".cache", name), { recursive: true, force: true });
  rmSync(maker, { recursive: true, force: true });
  mkdirSync(join(maker, "below"), { recursive: true });
  writeFileSync(join(maker, "colors.ts"), "paper: white");
});

const text = async (...inputs: (string | Uint8Array)[]) =>
  Buffer.from(await cached({ name, sources }, inputs, make)).toString();

describe("what is kept", () => {
  it("is made once for the same inputs and the same program", async () => {
    expect([await text("a"), await text("a"), await text(Buffer.from("a"))]).toEqual([
      "made 1",
      "made 1",
      "made 1",
    ]);
  });

  it("is made again when a color of its maker changes, when a file comes or when one is renamed", async () => {
    await text("a");
    writeFileSync(join(maker, "colors.ts"), "paper: pink!");
    expect(await text("a")).toBe("made 2");
    writeFileSync(join(maker, "below", "part.ts"), "");
    expect(await text("a")).toBe("made 3");
    rmSync(join(maker, "below", "part.ts"));
    expect(await text("a")).toBe("made 2");
  });

  it("is made again for other inputs, also where they only part elsewhere", async () => {
    expect([await text("ab", "c"), await text("a", "bc"), await text("abc")]).toEqual([
      "made 1",
      "made 2",
      "made 3",
    ]);
  });

  it("is nothing where the making fails", async () => {
    const fails = () => Promise.reject(new Error("out of ink"));
    await expect(cached({ name, sources }, ["a"], fails)).rejects.toThrow("out of ink");
    expect(await text("a")).toBe("made 1");
  });

  it("is made at every call where nothing can be written, and nothing fails", async () => {
    writeFileSync(join(".cache", name), "a file in the place of the folder");
    expect([await text("a"), await text("a")]).toEqual(["made 1", "made 2"]);
  });

  it("is found in the folder that the recipe names, by the sources of its program", async () => {
    const program = join(folder, "program");
    mkdirSync(join(program, "lib"), { recursive: true });
    writeFileSync(join(program, "package.json"), "{}");
    writeFileSync(join(program, "lib", "maker.ts"), "one");
    const recipe = { name, program, root: folder, sources: ["lib"] };
    const value = () =>
      cachedValues<{ made: string }>(recipe)(["a"], async () => ({ made: String(await make()) }));
    expect([await value(), await value()]).toEqual([{ made: "made 1" }, { made: "made 1" }]);
    writeFileSync(join(program, "lib", "maker.ts"), "two");
    expect(await value()).toEqual({ made: "made 2" });
    for (const file of readdirSync(join(folder, ".cache", name)))
      writeFileSync(join(folder, ".cache", name, file), "{ damaged");
    expect(await value()).toEqual({ made: "made 3" });
  });

  it("names a source that is not there, so that a renamed file is not forgotten", async () => {
    await expect(cached({ name, sources: ["lib/nowhere.ts"] }, [], make)).rejects.toThrow("lib/nowhere.ts");
  });
});

/** The files of this repository that a module is made of, itself first. */
async function modulesOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    jsx: "automatic",
    packages: "external",
    alias: { "#lib": "./lib", "#components": "./components" },
  });
  return Object.keys(metafile.inputs);
}

describe("the sources that are named", () => {
  it("are all that draw a card", async () => {
    const { cardRecipe } = await import("#components/card/draw-card.tsx");
    const modules = await modulesOf("components/card/card.tsx");
    expect(modules).toContain("components/card/card.tsx");
    expect(modules.filter((file) => !cardRecipe.sources.some((source) => file.startsWith(source)))).toEqual(
      [],
    );
    expect(cardRecipe.sources).toContain("components/card");
  });

  it.each([
    [checkerSources, "lib/content/check/document.ts"],
    [pictureCheckRecipe.sources, "lib/content/check/pictures.ts"],
    [adviceRecipe.sources, "lib/content/check/prose/advice.ts"],
  ])("are all that the check reads with: %j", async (named, entry) => {
    const modules = await modulesOf(entry);
    expect(modules).toContain(entry);
    expect(
      modules.filter((file) => !named.some((source) => file === source || file.startsWith(`${source}/`))),
    ).toEqual([]);
  });

  it.each([
    [cardFontRecipe, "lib/delivery/card-fonts.ts"],
    [fontRecipe, "lib/delivery/fonts.ts"],
    [pictureRecipe, "lib/page/picture.ts"],
    [drawingRecipe, "lib/page/illustration.ts"],
    [originalRecipe, "lib/page/original.ts"],
  ])("hold the file with the qualities and options: %j", ({ sources: named }, file) => {
    expect(named).toContain(file);
  });
});
