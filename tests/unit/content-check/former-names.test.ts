/** Fields that had British spelling before: read, named, renamed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFields } from "#lib/content/fields-of.ts";
import { collections } from "#lib/content/schema/collections.ts";
import { contentlayerFields } from "#lib/content/schema/contentlayer-fields.ts";
import { checkSmallSite, fixSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const option = "content/options/break-fix.yaml";
const comparison = "content/comparisons/old-names.yaml";

const answer = (id: string, spelling: string) =>
  `      # ${id}, as we hear it\n      - {id: ${id}, label: Some, '${spelling}':  {managed-it: 1}, because: It is so.}   # kept\n`;
const compared = (spelling: string) => `# Written long ago.
title: Old names
question: Which one?
decision: who
options: [managed-it, break-fix]
criteria:
${["one", "two", "three"]
  .map(
    (id) =>
      `  - {id: ${id}, name: Row ${id}, question: "What?", group: Money, weight: 3, values: {managed-it: {score: 3, text: Some}, break-fix: {score: 2, text: Less}}}\n`,
  )
  .join("")}circumstances:
  - id: size
    question: How many?
    answers:
${answer("few", spelling)}${answer("many", spelling)}verdict:
  summary: It depends.
  chooseWhen: {managed-it: [Always], break-fix: [Never]}
methodology: By looking.
checkedAt: "2026-05-01"
`;

test.for([
  [option, (text: string) => text.replace(/^color:/m, "colour:  "), "colour", "color", 1],
  [comparison, () => compared("favours"), "favours", "favors", 2],
] as const)(
  "%s keeps its old names until --fix writes the new ones",
  async ([file, written, from, to, times]) => {
    using site = smallSite();
    const path = join(site.root, file);
    const before = written(file === option ? readFileSync(path, "utf8") : "");
    site.write(file, before);
    const found = await checkSmallSite({ root: site.root, now });
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    const renamed = found.filter(({ rule }) => rule === "field-renamed");
    expect(renamed).toHaveLength(times);
    expect(renamed[0]).toMatchObject({
      severity: "warning",
      message: `'${from}' is called '${to}' now. The old name still works.`,
    });
    await fixSmallSite({ root: site.root, now });
    expect(readFileSync(path, "utf8")).toBe(before.replaceAll(new RegExp(`'${from}'|${from}`, "g"), to));
    expect(await fixSmallSite({ root: site.root, now })).toEqual([]);
  },
);

test("the build reads an old name as the new one, and Contentlayer takes both", () => {
  const fields = { name: "A", summary: "B", bestFor: ["c"], notFor: ["d"] };
  const yaml = `${JSON.stringify(fields).slice(0, -1)}, colour: blue}`;
  expect(collections.options.schema.parse(readFields(yaml, "options"))).toEqual({ ...fields, color: "blue" });
  expect(contentlayerFields(collections.options.schema)).toMatchObject({
    color: { required: false },
    colour: { required: false },
    name: { required: true },
  });
});

test("beside the new name the old one is a field that nobody knows", async () => {
  using site = smallSite();
  site.write(option, `${readFileSync(join(site.root, option), "utf8")}colour: blue\n`);
  const found = await checkSmallSite({ root: site.root, now });
  expect(found.map(({ rule, message }) => [rule, message])).toEqual([
    ["field-unknown", "'colour' is not a field of an option. 'color' is already there."],
  ]);
});
