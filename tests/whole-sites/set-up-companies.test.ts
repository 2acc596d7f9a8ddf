/** The setup for companies that keep much, little and hardly anything. Whatever is written has passed the check: the setup refuses otherwise. */
import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completed } from "#lib/tools/setup/answers.ts";
import { figuresOf } from "#lib/tools/setup/figures.ts";
import { type Before, readContent } from "#lib/tools/setup/read.ts";
import { planSetup, type SetupPlan } from "#lib/tools/setup/run.ts";
import { copiedContent, setUpCompanies } from "#tests/builders/set-up-companies.ts";

const content = copiedContent();
let before: Before;

beforeAll(async () => {
  before = await readContent(content.root);
});
afterAll(() => content[Symbol.dispose]());

function planFor(name: string, more: Record<string, string> = {}): Promise<SetupPlan> {
  const given = { ...setUpCompanies[name], ...more };
  return planSetup(before, completed(before, given), new Map());
}

const files = (result: SetupPlan) => result.removed.map(({ file }) => file);

/** Without the translations, which go where nobody asks for their language. */
const originals = (result: SetupPlan) => files(result).filter((file) => !file.startsWith("content/es/"));

test("a company that sells all of it loses the sample's offices and places alone, and its name and places are in every text", async () => {
  const result = await planFor("all services");
  const { notes, lists, sample } = result;
  expect(originals(result).sort()).toEqual([
    "content/areas/sangamon-county.mdx",
    "content/areas/springfield.mdx",
    "content/locations/springfield.yaml",
  ]);
  const translations = result.removed.filter(({ file }) => file.startsWith("content/es/"));
  expect(new Set(translations.map(({ reason }) => reason))).toEqual(new Set(["the language is not kept"]));
  expect({ notes, lists }).toEqual({ notes: [], lists: [] });
  expect(sample.map(({ what }) => what)).toEqual([
    "a price that came with the program",
    "the sample company's answers about your clients' keys",
  ]);
});

test("what depends on a dropped service is removed with it: its price, the articles that work with that price, their pictures", async () => {
  const result = await planFor("only help desk and security");
  expect(files(result)).toEqual(
    expect.arrayContaining([
      "content/services/managed-it.mdx",
      "content/prices/managed-per-user.yaml",
      "content/articles/per-user-vs-per-device-it-pricing.mdx",
      "content/comparisons/per-user-vs-per-device.yaml",
      "content/options/per-device-pricing.yaml",
    ]),
  );
  expect(
    originals(result).filter((file) => /services\/(?:help-desk|cybersecurity)|help-desk-per-user/.test(file)),
  ).toEqual([]);
  expect(result.removed.every(({ reason }) => reason !== "")).toBe(true);
  expect(result.notes.length).toBeGreaterThan(0);
});

test("without comparisons there is none, nor an article that shows one, nor an option", async () => {
  const result = await planFor("no comparisons");
  for (const folder of ["comparisons", "options"])
    for (const file of readdirSync(join(content.root, "content", folder)))
      expect(files(result)).toContain(`content/${folder}/${file}`);
  expect(result.lists).toContain("compare");
});

test("without articles there is no blog, and no menu leads to it", async () => {
  using own = copiedContent();
  const first = await readContent(own.root);
  const plan = await planSetup(first, completed(first, setUpCompanies["no articles"] ?? {}), new Map());
  expect(plan.lists.sort()).toEqual(["blog", "compare", "tools"]);
  plan.apply();
  expect(readFileSync(join(own.root, "content", "navigation.yaml"), "utf8")).not.toMatch(
    /\/(?:blog|compare|tools)\//,
  );
}, 120_000);

test("one article and nothing else keeps the facts it prints, its category and the pages of the law", async () => {
  const result = await planFor("one article");
  expect(result.lists.sort()).toEqual(["glossary", "industries", "services"]);
  expect(files(result)).not.toContain("content/categories/managed-it.yaml");
  expect(files(result)).not.toContain("content/pages/privacy.mdx");
  expect(files(result)).toContain("content/categories/security.yaml");
});

test("a name with the signs of YAML is quoted where a line of fields needs it", async () => {
  const { changed, sample } = await planFor("all services", { name: "Sam's: #1, {really} [IT]" });
  expect(changed).toContain("content/pages/about.mdx");
  expect(sample.map(({ what }) => what)).toEqual([
    "a price that came with the program",
    "the sample company's answers about your clients' keys",
  ]);
});

describe("on the disk", () => {
  test("the setup writes what it planned, keeps the comments of a file, changes nothing when it is run again, and writes over nobody's edit", async () => {
    using own = copiedContent();
    const given = setUpCompanies["only help desk and security"] ?? {};
    const first = await readContent(own.root);
    const figures = figuresOf(["help-desk-per-user=60-75", "security-per-user=30"], first.choices);
    const done = await planSetup(first, completed(first, given), figures);
    done.apply();
    const text = (file: string) => readFileSync(join(own.root, "content", file), "utf8");
    expect(text("company.yaml")).toMatch(/^name: Prairie Network Care\n/);
    expect(text("company.yaml")).toContain("days:");
    expect(text("company.yaml")).not.toMatch(/sample|example\.com|Springfield|Ledger/);
    expect(text("prices/help-desk-per-user.yaml")).toMatch(/\nfrom: 60\nto: 75\n.*\n.*\nbasis: own\n/);
    expect(text("prices/security-per-user.yaml")).not.toMatch(/^to:/m);
    expect(text("navigation.yaml")).not.toContain("/services/managed-it/");
    expect(text("pages/privacy.mdx")).toContain("hello@prairienetworkcare.net");
    expect(text("options/antivirus.yaml")).toMatch(/^# One option, the same in every comparison/);
    for (const { file } of done.removed) expect(existsSync(join(own.root, file)), file).toBe(false);
    const second = await readContent(own.root);
    const again = await planSetup(second, completed(second, {}), new Map());
    expect([again.removed, again.changed]).toEqual([[], []]);
    const renamed = await planSetup(second, completed(second, { name: "Another Name" }), new Map());
    const edited = join(own.root, "content", "pages", "about.mdx");
    appendFileSync(edited, "\nA sentence that was written while the setup was asking.\n");
    const before = readFileSync(join(own.root, "content", "company.yaml"), "utf8");
    expect(() => renamed.apply()).toThrow(/changed content\/pages\/about\.mdx\. Run the setup again/);
    expect([text("company.yaml"), text("pages/about.mdx")]).toEqual([
      before,
      expect.stringContaining("while the setup was asking"),
    ]);
  }, 300_000);
});

test("an article that is named keeps the prices it works with, whatever the services", async () => {
  const article = "per-user-vs-per-device-it-pricing";
  const result = await planFor("only help desk and security", { articles: article });
  expect(files(result)).not.toContain(`content/articles/${article}.mdx`);
  expect(files(result)).not.toContain("content/prices/managed-per-device.yaml");
  expect(files(result)).toContain("content/prices/co-managed-per-user.yaml");
});

test("an article that is asked for by name and depends on a price that is removed is refused, with what to do", async () => {
  await expect(
    planFor("only help desk and security", {
      articles: "per-user-vs-per-device-it-pricing",
      prices: "none",
    }),
  ).rejects.toThrow(
    /asked to keep 'per-user-vs-per-device-it-pricing', but it has to go: it depends on .*, which is removed\. .* leave .* out of --articles/,
  );
});
