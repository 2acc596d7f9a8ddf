/** The exercise of docs/adding-a-kind.md, done for real in a copy of the program. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { kindsWithoutRoute } from "#tests/support/routed-kinds.ts";
import { makeScratchSite } from "#tests/support/scratch-site.ts";

const fixture = "tests/fixtures/press-release";
const registration = z
  .record(z.string(), z.array(z.tuple([z.string(), z.string()])))
  .parse(JSON.parse(readFileSync(join(fixture, "registration.json"), "utf8")));
const added = readdirSync(join(fixture, "files"), { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => statSync(join(fixture, "files", name)).isFile());
const program = added.filter((name) => !name.startsWith("content/"));
const route = "app/press/[release]/page.tsx";

/** A copy of the program with the kind, one of its files or registrations left out. */
function programWithout(leftOut: string): string {
  const root = makeScratchSite("press-release", "content");
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const name of added.filter((name) => name !== leftOut)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    cpSync(join(fixture, "files", name), join(root, name));
  }
  for (const [file, edits] of Object.entries(registration)) {
    if (file === leftOut) continue;
    let text = readFileSync(join(root, file), "utf8");
    for (const [before, after] of edits) {
      expect(text, `${file} of registration.json`).toContain(before);
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
      include: ["lib/kinds/kinds.ts", "components/kinds/views.tsx", "app/**/page.tsx"],
      exclude: [],
    }),
  );
  const tsc = resolve("node_modules/.bin/tsc");
  return spawnSync(tsc, ["-p", "tsconfig.kinds.json"], { cwd: root, encoding: "utf8" }).stdout;
}

test("a press release takes ten files, and the program makes all of its page from them", {
  timeout: 300_000,
}, () => {
  expect(program.length + Object.keys(registration).length).toBeLessThanOrEqual(10);
  const root = programWithout("nothing");
  expect(compile(root)).toBe("");
  mkdirSync(join(root, "tests/builders"), { recursive: true });
  cpSync("tests/builders/site-content-from.ts", join(root, "tests/builders/site-content-from.ts"));
  cpSync(join(fixture, "prove.ts"), join(root, "prove.ts"));
  const { stdout, stderr } = spawnSync(process.execPath, ["prove.ts"], { cwd: root, encoding: "utf8" });
  expect(stderr.replace(/^.*Warning:.*$|^\(Use .*$/gm, "").trim()).toBe("");
  const made: unknown = JSON.parse(stdout);
  expect(made).toMatchObject({
    graph: [{ "@type": "Article", headline: "A release for tests" }],
    search: "Page",
    llms: expect.stringContaining("/press/second-office.md"),
    sitemap: [{ url: expect.stringMatching(/\/press\/second-office\/$/) }],
    markdown: expect.stringContaining("The first paragraph of the release."),
    openGraph: { type: "article" },
    problems: [],
  });
  expect(kindsWithoutRoute(root, ["pressRelease"])).toEqual([]);
});

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
