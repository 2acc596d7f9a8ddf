import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "#lib/content/check/check.ts";
import { kindNames } from "#lib/content/new/kinds.ts";
import { slugOf } from "#lib/content/new/write.ts";
import { smallSite } from "./small-site.ts";

const program = new URL("../../../lib/cli/new.ts", import.meta.url).pathname;
const flags: Record<(typeof kindNames)[number], { file: string; flags: string[] }> = {
  article: {
    file: "content/articles/backup-who-needs-it.mdx",
    flags: ["--title", "Backup: who needs it?", "--category", "managed-it"],
  },
  comparison: {
    file: "content/comparisons/a-or-b.yaml",
    flags: [
      "--title",
      "A or B",
      "--question",
      "Which one?",
      "--decision",
      "who",
      "--options",
      "managed-it; break-fix",
    ],
  },
  service: {
    file: "content/services/help-desk.mdx",
    flags: [
      "--title",
      "Help desk",
      "--audience",
      "Offices with questions.",
      "--notFor",
      "One-person firms",
      "--included",
      "Calls; mail",
      "--excluded",
      "Projects",
    ],
  },
  term: {
    file: "content/glossary/edr.mdx",
    flags: [
      "--term",
      "EDR",
      "--definition",
      "A program that notices break-ins on computers: it reports them.",
    ],
  },
  fact: {
    file: "content/facts/a-plan-costs-5-usd.yaml",
    flags: [
      "--statement",
      "A plan costs 5 USD.",
      "--value",
      "5",
      "--unit",
      "USD",
      "--source",
      "Plans",
      "--publisher",
      "Example",
      "--url",
      "https://example.com/plans",
      "--accessed",
      "2026-02-28",
    ],
  },
  person: {
    file: "content/people/sam-sample.yaml",
    flags: [
      "--name",
      "Sam Sample",
      "--role",
      "Editor",
      "--bio",
      "Somebody who stands in a test only, and writes nothing at all.",
    ],
  },
};

test.for(kindNames)("a new %s passes the check, with a comment on each field", async (kind) => {
  using site = smallSite();
  execFileSync(process.execPath, [program, kind, "--root", site.root, ...flags[kind].flags], {
    stdio: "pipe",
  });
  const { file } = flags[kind];
  expect(
    (await checkContent({ root: site.root, now: new Date("2026-12-01") })).filter(
      (problem) => problem.file === file && problem.severity !== "warning",
    ),
  ).toEqual([]);
  expect(readFileSync(join(site.root, file), "utf8")).toMatch(/^(?:---\n)?# [A-Z]/);
});

test("a file that exists is not overwritten", () => {
  using site = smallSite();
  site.write(flags.term.file, "kept");
  const { status, stderr } = spawnSync(
    process.execPath,
    [program, "term", "--root", site.root, ...flags.term.flags],
    { encoding: "utf8" },
  );
  expect(status).toBe(1);
  expect(stderr).toContain("exists already, and nothing is overwritten");
  expect(readFileSync(join(site.root, flags.term.file), "utf8")).toBe("kept");
});

test("a wrong answer is explained and nothing is written", () => {
  using site = smallSite();
  const { status, stderr } = spawnSync(
    process.execPath,
    [program, "article", "--root", site.root, "--title", "A title", "--category", "manged-it"],
    { encoding: "utf8" },
  );
  expect(status).toBe(2);
  expect(stderr).toContain("There is no 'manged-it' in content/categories. There: managed-it.");
  expect(existsSync(join(site.root, "content/articles/a-title.mdx"))).toBe(false);
});

test("a title becomes an address of small letters, digits and hyphens", () => {
  expect(slugOf("What does “Managed IT” cost in São Paulo's cafés?")).toBe(
    "what-does-managed-it-cost-in-sao-paulos-cafes",
  );
});
