/** Whatever is in content/ and in whatever state the disk is: the check ends, and names the file and the remedy. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkMemory } from "#lib/content/check/check.ts";
import { recordOf } from "#lib/content/check/document.ts";
import { makeSource } from "#lib/content/check/source.ts";
import { walk } from "#lib/content/walk.ts";
import { checkSmallSite, errorsOf, fixSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const article = (text = "Text with [a link](/good-article/).") =>
  `---\ntitle: Another question\ndescription: An article for the tests of what the content check says about a disk.\npublishedAt: "2026-01-05"\ncategory: managed-it\n---\n\n${text}\n`;

const closed = (file: string) =>
  `${file} file-readable: It cannot be opened. → Look at its permissions, or whether it is a link to something that is gone. If it is not part of the site, move it out of content/.`;

/** A file that nobody may read; the system's administrator may read all but a process's memory. */
function makeUnreadable(path: string): void {
  if (process.getuid?.() === 0) {
    symlinkSync("/proc/self/mem", path);
  } else {
    writeFileSync(path, "x");
    chmodSync(path, 0);
  }
}

test.for([
  ["a file that nobody may read", makeUnreadable],
  ["a pipe", (path: string) => execFileSync("mkfifo", [path])],
  ["a link to itself", (path: string) => symlinkSync(path, path)],
  ["a link to nothing", (path: string) => symlinkSync("/nowhere/at/all", path)],
] as const)("%s in the place of a document is named", async ([, make]) => {
  for (const name of ["articles/one.mdx", "options/one.yaml"]) {
    using site = smallSite();
    make(join(site.root, "content", name));
    expect(await errorsOf(site.root)).toEqual([closed(`content/${name}`)]);
  }
});

test("a link to itself in the place of a folder or a picture is named, and so is a pipe that a text shows", async () => {
  using site = smallSite();
  const images = join(site.root, "content/images");
  symlinkSync("loop.png", join(images, "loop.png"));
  symlinkSync(images, join(images, "again"));
  symlinkSync(join(site.root, "content"), join(site.root, "content/articles/again"));
  execFileSync("mkfifo", [join(images, "pipe.jpg")]);
  site.write("content/articles/one.mdx", article("![A pipe](/images/pipe.jpg) of [a link](/good-article/)"));
  const errors = await errorsOf(site.root);
  expect(errors).toContain(closed("content/images/loop.png"));
  expect(
    errors.some((one) => one.startsWith("content/articles/one.mdx image-exists: There is no 'pipe.jpg'")),
  ).toBe(true);
  expect(errors.some((one) => one.startsWith("content/articles/again/"))).toBe(true);
});

test("pipes and links to themselves where the check looks beside documents hold nothing up", async () => {
  using site = smallSite();
  for (const name of ["content/published-addresses.txt", "content/spelling.txt"]) {
    rmSync(join(site.root, name), { force: true });
    execFileSync("mkfifo", [join(site.root, name)]);
  }
  mkdirSync(join(site.root, "public"), { recursive: true });
  symlinkSync("loop", join(site.root, "public/loop"));
  execFileSync("mkfifo", [join(site.root, "public/pipe")]);
  const found = await checkSmallSite({ root: site.root, now, advice: true });
  expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("folders nested deeper than any author nests them are named, and what is beside them is read", async () => {
  using site = smallSite();
  const deep = Array.from({ length: 60 }, () => "d").join("/");
  for (const start of ["content/images", "content/articles", "content/notes"]) {
    mkdirSync(join(site.root, start, deep), { recursive: true });
    site.write(`${start}/${deep}/x.jpg`, "x");
  }
  const errors = await errorsOf(site.root);
  for (const start of ["images", "articles", "notes"])
    expect(
      errors.filter((one) => one.startsWith(`content/${start}/d/d/`) && one.includes("file-readable")),
    ).toHaveLength(1);
  expect(errors.some((one) => one.includes("logo.svg"))).toBe(false);
});

test("a folder with a path longer than the system takes is named, not skipped", () => {
  using site = smallSite();
  const name = "n".repeat(200);
  const start = process.cwd();
  try {
    // One step at a time, because no command takes the whole path.
    process.chdir(site.root);
    for (let depth = 0; depth < 25; depth += 1) {
      mkdirSync(name);
      process.chdir(name);
    }
  } finally {
    process.chdir(start);
  }
  const found = walk(site.root);
  expect(found?.unreadable).toHaveLength(1);
  expect(found?.files).toContain("content/company.yaml");
});

test("a file of gigabytes is named and not read, as a text, as a picture and as a drawing", async () => {
  using site = smallSite();
  for (const name of ["articles/huge.mdx", "images/huge.jpg", "images/huge.svg"]) {
    site.write(`content/${name}`, "");
    truncateSync(join(site.root, "content", name), 3_000_000_000);
  }
  expect((await errorsOf(site.root)).map((one) => one.replace(/ →.*/, ""))).toEqual([
    "content/articles/huge.mdx file-readable: The file has 3000 MB; a text has at most 5 MB.",
    "content/images/huge.jpg image-unreadable: 'huge.jpg' cannot be read as a picture.",
    "content/images/huge.svg image-unreadable: 'huge.svg' cannot be read as a picture.",
  ]);
});

test("a file that vanishes or changes between two looks is read as it is by then", async () => {
  using site = smallSite();
  const memory = checkMemory();
  site.write("content/articles/one.mdx", article());
  site.write("content/images/rack.jpg", "no picture");
  const checking = checkSmallSite({ root: site.root, now, memory });
  site.remove("content/articles/one.mdx");
  site.remove("content/images/rack.jpg");
  await checking;
  expect(
    (await checkSmallSite({ root: site.root, now, memory })).filter(({ where }) =>
      /one\.mdx|rack/.test(where.file),
    ),
  ).toEqual([]);
  site.write("content/articles/one.mdx", article("We cost <5. [a link](/good-article/)"));
  const fixing = fixSmallSite({ root: site.root, now });
  site.remove("content/articles/one.mdx");
  expect(await fixing).toEqual([]);
});

test("where nothing can be written beside the content, the check says the same", async () => {
  using site = smallSite();
  site.write(".cache", "a file in the place of the folder");
  for (const advice of [false, true])
    expect(
      (await checkSmallSite({ root: site.root, now, keep: true, advice })).filter(
        ({ severity }) => severity === "error",
      ),
    ).toEqual([]);
});

test("one name in the two spellings of macOS and Linux is two files with two proposals", async () => {
  using site = smallSite();
  for (const form of ["NFC", "NFD"] as const)
    site.write(`content/articles/${"café".normalize(form)}.mdx`, article());
  const errors = await errorsOf(site.root);
  expect(
    errors
      .map((one) => /Rename it to '([^']+)'|rename it to '([^']+)'/.exec(one)?.slice(1).find(Boolean))
      .sort(),
  ).toEqual(["cafe-2.mdx", "cafe.mdx"]);
});

test("letters with separate accents are named, and --fix joins them", async () => {
  using site = smallSite();
  const text = article("A résumé for the café. [a link](/good-article/)");
  site.write("content/articles/one.mdx", text.normalize("NFD"));
  const found = (await checkSmallSite({ root: site.root, now })).filter(
    ({ rule }) => rule === "file-encoding",
  );
  expect(found).toEqual([
    expect.objectContaining({ severity: "warning", message: expect.stringContaining("There are 2 more.") }),
  ]);
  await fixSmallSite({ root: site.root, now });
  expect(readFileSync(join(site.root, "content/articles/one.mdx"), "utf8")).toBe(text);
});

test.for([
  ["brackets in a field", `---\ntitle: ${"[".repeat(100_000)}\n---\n\nText.\n`],
  ["groups in a field", `---\ntitle: ${"{a: ".repeat(20_000)}\n---\n\nText.\n`],
  ["lists in a list", `---\nfaq:\n  ${"- ".repeat(20_000)}x\n---\n\nText.\n`],
  ["quotations in a text", `---\ntitle: x\n---\n\n${"> ".repeat(20_000)}x\n`],
  ["lists in a text", `---\ntitle: x\n---\n\n${"- ".repeat(20_000)}x\n`],
  ["brackets in a text", `---\ntitle: x\n---\n\n${"[".repeat(20_000)}x\n`],
  ["braces in a text", `---\ntitle: x\n---\n\n${"{".repeat(20_000)}x\n`],
  ["components in a text", `---\ntitle: x\n---\n\n${"<Callout>".repeat(1_000)}x\n`],
] as const)("%s, a thousand deep and more, end with a finding", ([, text]) => {
  const source = makeSource({
    file: "content/articles/a.mdx",
    collection: "articles",
    id: "a",
    format: "mdx",
    text,
  });
  expect(recordOf(source).findings.length).toBeGreaterThan(0);
});
