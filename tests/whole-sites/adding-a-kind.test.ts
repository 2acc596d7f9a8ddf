/** The exercise of docs/adding-a-kind.md, done for real in a copy of the program. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { kindsWithoutRoute } from "#tests/support/routed-kinds.ts";
import { makeScratchSite } from "#tests/support/scratch-site.ts";

const fixture = "tests/fixtures/press-release";
/** What is written into files that the program has: for each, a text and what is there instead. */
const edits = z.record(z.string(), z.array(z.tuple([z.string(), z.string()])));
const registration = editsOf("registration.json");
const feed = editsOf("feed.json");
const color = editsOf("color.json");
const added = readdirSync(join(fixture, "files"), { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => statSync(join(fixture, "files", name)).isFile());
const program = added.filter((name) => !name.startsWith("content/"));
const route = "app/press/[release]/page.tsx";

function editsOf(name: string): z.infer<typeof edits> {
  return edits.parse(JSON.parse(readFileSync(join(fixture, name), "utf8")));
}

/** A copy of the program with the kind and what else is wished; one of the files or registrations left out. */
function programWithout(leftOut: string, ...further: z.infer<typeof edits>[]): string {
  const root = makeScratchSite("press-release", "content");
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const name of added.filter((name) => name !== leftOut)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    cpSync(join(fixture, "files", name), join(root, name));
  }
  for (const [file, replacements] of [registration, ...further].flatMap(Object.entries<[string, string][]>)) {
    if (file === leftOut) continue;
    let text = readFileSync(join(root, file), "utf8");
    for (const [before, after] of replacements) {
      expect(text, file).toContain(before);
      text = text.replace(before, () => after);
    }
    writeFileSync(join(root, file), text);
  }
  return root;
}

function compile(root: string): string {
  writeFileSync(
    join(root, "tsconfig.kinds.json"),
    JSON.stringify({
      extends: "./tsconfig.json",
      compilerOptions: { noEmit: true, incremental: false },
      include: ["lib/kinds/kinds.ts", "components/kinds/views.tsx", "app/**/page.tsx", "prove.ts"],
      exclude: [],
    }),
  );
  const tsc = resolve("node_modules/.bin/tsc");
  return spawnSync(tsc, ["-p", "tsconfig.kinds.json"], { cwd: root, encoding: "utf8" }).stdout;
}

test("a press release takes ten files, its feed three and a color two, and the program makes everything from them", {
  timeout: 300_000,
}, async () => {
  expect(program.length + Object.keys(registration).length).toBeLessThanOrEqual(10);
  expect(Object.keys(feed)).toHaveLength(3);
  expect(Object.keys(color)).toHaveLength(2);
  const root = programWithout("nothing", feed, color);
  cpSync(join(fixture, "prove.ts"), join(root, "prove.ts"));
  mkdirSync(join(root, "tests/support"), { recursive: true });
  cpSync("tests/support/rendered-page.tsx", join(root, "tests/support/rendered-page.tsx"));
  expect(compile(root)).toBe("");
  // Node reads no JSX by itself.
  await build({
    entryPoints: [join(root, "tests/support/rendered-page.tsx")],
    outfile: join(root, "rendered-page.mjs"),
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    jsx: "automatic",
  });
  const { stdout, stderr } = spawnSync(process.execPath, ["prove.ts", "./rendered-page.mjs"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(stderr.replace(/^.*Warning:.*$|^\(Use .*$/gm, "").trim()).toBe("");
  const made: unknown = JSON.parse(stdout);
  expect(made).toMatchObject({
    graph: [{ "@type": "Article", headline: "A release for tests" }],
    search: "Page",
    llms: expect.stringContaining("/press/second-office.md"),
    sitemap: [{ url: expect.stringMatching(/\/press\/second-office\/$/) }],
    markdown: expect.stringContaining("The first paragraph of the release."),
    openGraph: { type: "article" },
    feeds: [
      { url: expect.stringMatching(/\/press\/feed\.xml$/) },
      { url: expect.stringMatching(/\/feed\.xml$/) },
    ],
    feed: expect.stringContaining("<title>A release for tests</title>"),
    theme: expect.stringContaining(".opt-teal{--opt:var(--option-teal)}"),
    problems: [],
  });
  expect(kindsWithoutRoute(root, ["pressRelease"])).toEqual([]);
});

test.for(["lib/site/addresses.ts", "lib/publish/feeds/feeds.ts"])(
  "the compiler refuses the feed of press releases without its lines in %s",
  { timeout: 300_000 },
  (leftOut) => {
    expect(compile(programWithout(leftOut, feed))).toMatch(/press/);
  },
);

test.for(Object.keys(color))(
  "the compiler refuses a color without its lines in %s",
  {
    timeout: 300_000,
  },
  (leftOut) => {
    expect(compile(programWithout(leftOut, color))).toMatch(/teal/);
  },
);

test.for([...program, ...Object.keys(registration)].filter((name) => name !== route))(
  "the compiler refuses a press release without %s",
  { timeout: 300_000 },
  (leftOut) => {
    expect(compile(programWithout(leftOut))).toMatch(/press|Press/);
  },
);

test("a test says which route file is missing", () => {
  expect(kindsWithoutRoute(programWithout(route), ["pressRelease"])).toEqual([
    expect.stringContaining("No route shows the kind 'pressRelease': add app/"),
  ]);
});
