/** Whatever fields, files and addresses are called, the check answers with problems or none, and the build takes what it passes. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkContent } from "#lib/content/check/check.ts";
import { checkDocument } from "#lib/content/check/document.ts";
import { rules } from "#lib/content/check/rules.ts";
import { makeSource } from "#lib/content/check/source.ts";
import { isLeftover } from "#lib/content/leftovers.ts";
import { publishedPictures } from "#lib/content/picture-files.ts";
import { now, smallSite } from "#tests/builders/small-site.ts";
import { runs, seed } from "#tests/support/random-runs.ts";
import { buildDocument } from "./build-oracle.ts";

/** Names that mean something to JavaScript, YAML, a disk or an address, and any others. */
const name = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "isPrototypeOf",
    "then",
    "length",
  ),
  fc.constantFrom(
    "null",
    "true",
    "1",
    "0x10",
    "1e3",
    "~",
    "<<",
    "=",
    "",
    " ",
    "-",
    "?",
    "#",
    "%",
    "a.b",
    "a b",
    "..",
    "CON",
    "aux.mdx",
    "index",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary-ascii", maxLength: 8 }),
);
const value = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 2 }),
);

const fields = (extra: string) =>
  `---\ntitle: A question\ndescription: An article for the tests of what the content check says about any name.\npublishedAt: "2026-01-05"\ncategory: managed-it\n${extra}---\n\nText.\n`;

test("any field at any depth is known or named, and no name of a field is taken for something else", () => {
  fc.assert(
    fc.property(name, value, fc.integer({ min: 0, max: 2 }), (key, held, depth) => {
      const pair = `${JSON.stringify(key)}: ${JSON.stringify(held)}\n`;
      const extra =
        [
          pair,
          `faq:\n  - question: Why?\n    answer: So.\n    ${pair}`,
          `image:\n  src: logo.svg\n  alt: A logo\n  ${pair}`,
        ][depth] ?? "";
      const source = makeSource({
        file: "content/articles/one.mdx",
        collection: "articles",
        id: "one",
        format: "mdx",
        text: fields(extra),
      });
      const { findings } = checkDocument(source);
      if (findings.some(({ rule, severity }) => (severity ?? rules[rule].severity) === "error")) return;
      buildDocument(source);
    }),
    { seed, numRuns: runs(300) },
  );
});

test("a component's attribute of any name is known or named", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        "__proto__",
        "constructor",
        "toString",
        "hasOwnProperty",
        "valueOf",
        "key",
        "ref",
        "children",
      ),
      (key) => {
        const text = fields("").replace("Text.", `<Callout ${key}="x">\n\nText.\n\n</Callout>`);
        const source = makeSource({
          file: "content/articles/one.mdx",
          collection: "articles",
          id: "one",
          format: "mdx",
          text,
        });
        expect(checkDocument(source).findings.map(({ rule }) => rule)).toEqual(["no-unknown-prop"]);
      },
    ),
    { seed, numRuns: 20 },
  );
});

test("any file is read, left alone as a leftover, or named", async () => {
  const files = fc.sample(
    fc
      .tuple(name, fc.constantFrom("", ".mdx", ".md", ".yaml", ".jpg", ".MDX", ".mdx.bak", ".txt"))
      .map((parts) => parts.join("")),
    { seed, numRuns: runs(600) },
  );
  using site = smallSite();
  const written = new Set<string>();
  for (const file of files) {
    const possible =
      file !== "" && file !== "." && file !== ".." && !/[/\0]/.test(file) && Buffer.byteLength(file) < 200;
    if (!possible) continue;
    for (const folder of ["articles", "options", "images"])
      writeFileSync(join(site.root, "content", folder, file), fields(""));
    written.add(file);
  }
  expect(written.size).toBeGreaterThan(50);
  const problems = await checkContent({ root: site.root, now });
  const named = new Set(problems.map(({ where }) => where.file));
  for (const file of written) {
    if (isLeftover(file) || /^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/.test(file)) continue;
    expect(named, `${file}, RANDOM_SEED=${seed}`).toContain(`content/articles/${file}`);
  }
  for (const picture of publishedPictures(join(site.root, "content/images")))
    if (picture !== "logo.svg")
      expect(named, `${picture}, RANDOM_SEED=${seed}`).toContain(`content/images/${picture}`);
});

test("any text may be where an address or a picture is asked for: the check has an answer", async () => {
  const addresses = fc.sample(
    fc.oneof(
      name,
      name.map((part) => `/${part}/`),
      name.map((part) => `https://${part}`),
      name.map((part) => `/about/#${part}`),
      // fc.webUrl() would take six seconds to be made.
      fc
        .tuple(fc.constantFrom("https", "http"), fc.domain(), name)
        .map(([scheme, domain, part]) => `${scheme}://${domain}/${encodeURIComponent(part)}?a=b#c`),
      fc.constantFrom(
        "//",
        "/%",
        "/%zz/",
        "https://[",
        "http://localhost:x/",
        "mailto:",
        "tel:",
        "data:,",
        "/images/",
        "/images/%",
        "#",
        "#%",
        "?",
        "/?#",
        "\\",
        "/:/",
      ),
    ),
    { seed, numRuns: runs(480) },
  );
  using site = smallSite();
  for (const [index, address] of addresses.entries()) {
    const written = JSON.stringify(address);
    const extra = `permalink: ${written}\naliases:\n  - ${written}\nimage:\n  src: ${written}\n  alt: A picture\nsources:\n  - title: A page\n    publisher: Somebody\n    url: ${written}\n    accessed: "2026-01-01"\n    passage: Words\n`;
    const body = `[words](<${address.replace(/[<>\n\r]/g, "")}>) and ![words](<${address.replace(/[<>\n\r]/g, "")}>)`;
    site.write(
      `content/articles/a-${index}.mdx`,
      fields(index % 2 === 0 ? extra : "").replace("Text.", () => body),
    );
  }
  const problems = await checkContent({ root: site.root, now });
  for (const {
    message,
    where: { line, column },
  } of problems) {
    expect(message, `RANDOM_SEED=${seed}`).not.toBe("");
    expect(line >= 1 && column >= 1).toBe(true);
  }
});
