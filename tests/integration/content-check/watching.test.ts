import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent, checkMemory } from "#lib/content/check/check.ts";
import { now, smallSite } from "#tests/builders/small-site.ts";

const frontmatter =
  '---\ntitle: A question\ndescription: An article with something wrong in it, for the tests of the check.\npublishedAt: "2026-01-05"\ncategory: managed-it\n---\n\n';

test("a check that remembers says what a fresh one says, through any sequence of saves, renames and deletions", async () => {
  using site = smallSite();
  const memory = checkMemory();
  const steps: (() => void)[] = [
    () => site.write("content/articles/a.mdx", `${frontmatter}Read [b](/b/).\n`),
    () =>
      site.write(
        "content/articles/b.mdx",
        `${frontmatter.replace("A question", "Another")}We cost <5 dollars. [a](/a/)\n`,
      ),
    () =>
      site.write(
        "content/articles/b.mdx",
        `${frontmatter.replace("A question", "Another")}We cost less than five dollars. [a](/a/)\n`,
      ),
    () => site.remove("content/facts/user-limit.yaml"),
    () => site.write("content/articles/b.mdx", ""),
    () => site.remove("content/articles/b.mdx"),
    () => site.write("content/company.yaml", "name: ["),
    () => site.remove("content/pages/home.mdx"),
    () => site.write("content/articles/c d.mdx", "x"),
  ];
  for (const step of steps) {
    step();
    const remembered = await checkContent({ root: site.root, now, memory });
    expect(remembered).toEqual(await checkContent({ root: site.root, now }));
  }
  expect(memory.files.has("content/articles/b.mdx")).toBe(false);
});

test("a check that finds what an earlier process kept says what a fresh one says, and a damaged file is as none", async () => {
  using site = smallSite();
  for (let number = 0; number < 150; number += 1)
    site.write(
      `content/articles/a-${number}.mdx`,
      `${frontmatter.replace("A question", `Question ${number}`)}We cost <${number} dollars. [b](/nowhere-${number}/)\n`,
    );
  const fresh = await checkContent({ root: site.root, now });
  expect(fresh.length).toBeGreaterThan(300);
  expect(await checkContent({ root: site.root, now, keep: true })).toEqual(fresh);
  expect(await checkContent({ root: site.root, now, keep: true })).toEqual(fresh);
  const kept = join(site.root, ".cache", "content-check.json");
  writeFileSync(kept, readFileSync(kept, "utf8").slice(0, 5000));
  expect(await checkContent({ root: site.root, now, keep: true })).toEqual(fresh);
});
