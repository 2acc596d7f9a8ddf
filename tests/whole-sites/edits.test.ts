import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { article, writeFixtureContent } from "#tests/builders/fixture-content.ts";
import { runs } from "#tests/support/random-runs.ts";
import { buildScratchSite, digestsOf, forgetBuilds, makeScratchSite } from "#tests/support/scratch-site.ts";

const environment = { BUILD_TIME: "2026-11-23T12:00:00Z" };
let folder: string;
/** Makes names and words that were never there before. */
let count = 0;

beforeAll(() => {
  const content = join("tests", ".tmp", "edited-content");
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  writeFixtureContent(content);
  folder = makeScratchSite("edited-site", content);
  build();
}, 900_000);

/** What somebody does to the content between two builds, or to a build. */
const edits = {
  "a text grows": () => append("articles", plainArticle()),
  "the text of a term grows": () => append("glossary", "widget.mdx"),
  "the text of the home page grows": () => append("pages", "home.mdx"),
  "an article has another title": () => change("articles", plainArticle(), /^title: .*$/m, "title"),
  "a service has another title": () => change("services", "watching.mdx", /^title: .*$/m, "title"),
  "the company has another name": () => change(".", "company.yaml", /^name: .*$/m, "name"),
  "an article's file is renamed": () => {
    renameSync(place("articles", plainArticle()), place("articles", `article-renamed-${count++}.mdx`));
  },
  "an article is new": () => {
    const fields = { title: `New ${count}`, publishedAt: "2026-10-01", category: "odd" };
    const description = `The description of new article ${count}, which is long enough for a results page.`;
    writeFileSync(place("articles", `article-new-${count++}.mdx`), article({ ...fields, description }));
  },
  "an article is gone": () => rmSync(place("articles", plainArticle())),
  "a picture is another one": () =>
    copyFileSync("tests/fixtures/wordpress/uploads/2024/03/ticket-board.png", photo()),
  "a text grows and its file keeps its time": () => {
    const file = place("articles", plainArticle());
    const { atime, mtime } = statSync(file);
    append("articles", plainArticle());
    utimesSync(file, atime, mtime);
  },
  "the clock went back": () => {
    append("articles", plainArticle());
    utimesSync(place("articles", plainArticle()), new Date(2001, 0, 1), new Date(2001, 0, 1));
  },
  "a build is killed while it compiles": () => killedAt("> Compiling the content"),
  "a build is killed while it renders": () => killedAt("> Building the pages"),
  "a build is killed while it delivers": () => killedAt("> Delivering"),
  "two builds begin at once": async () => {
    append("articles", plainArticle());
    await Promise.all([startBuild(), startBuild()].map((child) => once(child, "close")));
  },
} satisfies Record<string, () => unknown>;

const editNames = Object.keys(edits).filter((name): name is keyof typeof edits => name in edits);

it("is after any edits the site that a first build makes, byte for byte", async () => {
  const sequences = fc.shuffledSubarray(editNames, { minLength: 3, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(sequences, async (names) => {
      for (const name of names) {
        await edits[name]();
        build();
      }
      const edited = digestsOf(join(folder, "out"));
      forgetBuilds(folder);
      build();
      expect(edited, names.join(", then ")).toEqual(digestsOf(join(folder, "out")));
    }),
    // Each takes minutes, and a shorter sequence is no better known: it would begin with another site.
    { numRuns: runs(4), endOnFailure: true },
  );
}, 3_600_000);

function place(...names: string[]): string {
  return join(folder, "content", ...names);
}

/** The first article that nothing refers to. */
function plainArticle(): string {
  const [name] = readdirSync(place("articles")).filter((file) => /^article-\d+\.mdx$/.test(file));
  if (!name) throw new Error("Every article has been renamed or is gone.");
  return name;
}

function append(...names: string[]): void {
  appendFileSync(place(...names), `\nSentence ${count++}, which nobody has read yet.\n`);
}

function change(collection: string, name: string, line: RegExp, field: string): void {
  const file = place(collection, name);
  writeFileSync(file, readFileSync(file, "utf8").replace(line, `${field}: Another ${field} ${count++}`));
}

function photo(): string {
  return place("images", "photo.png");
}

function build(): void {
  const { status, output } = buildScratchSite(folder, environment);
  expect(status, output).toBe(0);
}

function startBuild() {
  const child = spawn(process.execPath, ["lib/cli/build.ts"], {
    cwd: folder,
    env: { ...process.env, ...environment, VITEST: "", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  child.stdout.resume();
  return child;
}

/** Changes a text and ends the build of it with the first line of a phase. */
async function killedAt(line: string): Promise<void> {
  append("articles", plainArticle());
  const child = startBuild();
  createInterface({ input: child.stdout }).on("line", (said) => {
    if (said.startsWith(line)) child.kill("SIGKILL");
  });
  await once(child, "close");
}
