/** What an author typed for a list, a table or a heading and Markdown reads as words; what YAML leaves out without a word. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSmallSite, fixSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const file = "content/articles/one.mdx";
const article = (text: string, fields = "") =>
  `---\ntitle: A question\ndescription: An article for the tests of what the content check says of unread text.\npublishedAt: "2026-01-05"\ncategory: managed-it\n${fields}---\n\n${text}\n`;

async function saidAndFixed(before: string): Promise<{ rules: string[]; said: string; after: string }> {
  using site = smallSite();
  site.write(file, before);
  const found = (await checkSmallSite({ root: site.root, now })).filter(
    ({ where, rule }) => where.file === file && rule !== "search-orphan",
  );
  await fixSmallSite({ root: site.root, now });
  return {
    rules: found.map(({ rule, severity }) => `${severity} ${rule}`),
    said: found.map(({ message, remedy }) => `${message} → ${remedy}`).join("\n"),
    after: readFileSync(join(site.root, file), "utf8"),
  };
}

test.for([
  ["a) First\nb) Second", "warning list-not-read", undefined],
  ["Choose one:\nA. First\nB. Second", "warning list-not-read", undefined],
  ["(i) First\n(ii) Second", "warning list-not-read", undefined],
  ["(1) First\n(2) Second", "warning list-not-read", undefined],
  ["→ First\n→ Second", "warning list-not-read", "- First\n- Second"],
  ["· First\n· Second", "warning list-not-read", "- First\n- Second"],
  ["✅ First\n👉🏽 Second", "warning list-not-read", "- ✅ First\n- 👉🏽 Second"],
  [
    "Service;Price\nDesk;$99\nDisk;$49",
    "warning table-not-read",
    "| Service | Price |\n| --- | --- |\n| Desk | $99 |\n| Disk | $49 |",
  ],
  [
    "Service,Price\nDesk,$99\nDisk,$49",
    "warning table-not-read",
    "| Service | Price |\n| --- | --- |\n| Desk | $99 |\n| Disk | $49 |",
  ],
  [
    "+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+",
    "warning table-not-read",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
  ],
  [
    "┌───┬───┐\n│ a │ b │\n├───┼───┤\n│ 1 │ 2 │\n└───┴───┘",
    "warning table-not-read",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
  ],
  ["+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n| 3 |   |\n+---+---+", "warning table-not-read", undefined],
  ["Name    Price\n-----   -----\nDesk    $99", "warning table-not-read", undefined],
  ["=====  =====\nName   Price\n=====  =====\nDesk   $99\n=====  =====", "warning table-not-read", undefined],
  ["#Prices by the month", "warning sign-printed", "## Prices by the month"],
  ["#Prices", "warning sign-printed", undefined],
  ["Total: 5\n=====", "error heading-underline", undefined],
  ["Total: 5\n========", "error heading-underline", undefined],
  ["A word of warning\n=================", "error heading-one-h1", "A word of warning\n-----------------"],
  ['[our prices](/about/ "Valid until June")', "warning tooltip", undefined],
  ['[About us](/about/ "About us")', "warning tooltip", "[About us](/about/)"],
  ["![The logo](/images/logo.svg 'logo.svg')", "warning tooltip", "![The logo](/images/logo.svg)"],
] as const)("%j is named, and fixed only where one answer is right", async ([text, rule, fixed]) => {
  const { rules, after } = await saidAndFixed(article(text));
  expect(rules).toEqual([rule]);
  expect(after).toBe(article(fixed ?? text));
});

test.for([
  "It costs 1,344 dollars\nand 2,688 dollars\nor 3,000 dollars.",
  "We come by car; that is quick\nand cheap; it is also quiet.",
  "A. Smith and B. Jones wrote it;\nthen it was read by C. Brown.",
  "Ask i. for the price, and ii. for the day.",
  "#1 in the county",
  "#backup #restore",
  "Who asks, pays ☕\nand who pays ☕ asks.",
  "Windows 10\n----------",
  "Words\n\n- - -\n\nmore words",
] as const)("%j is what it looks like", async (text) => {
  expect(await saidAndFixed(article(text))).toEqual({ rules: [], said: "", after: article(text) });
});

test.for([
  [
    "breadcrumb: One\n...\nsearchTitle: Two\n",
    "The line of three dots above ends the fields",
    "breadcrumb: One\nsearchTitle: Two\n",
  ],
  ["keywords: [a, , b]\n", "one comma follows another", "keywords: [a, b]\n"],
  ["keywords: [a, ~, b]\n", "'keywords, entry 2' is empty", undefined],
  ["keywords:\n  - a\n  -\n", "'keywords, entry 2' is empty", undefined],
] as const)("the fields %j: what would be left out is an error", async ([fields, says, fixed]) => {
  const { rules, said, after } = await saidAndFixed(article("Text.", fields));
  expect(rules.map((rule) => rule.split(" ")[0])).toEqual(["error"]);
  expect(said).toContain(says);
  expect(after).toBe(article("Text.", fixed ?? fields));
});

test("a file of fields alone that goes on below three dots or hyphens is an error", async () => {
  using site = smallSite();
  const option = join(site.root, "content/options/break-fix.yaml");
  const before = readFileSync(option, "utf8");
  for (const end of ["...", "---"]) {
    site.write("content/options/break-fix.yaml", `${before}${end}\nnote: lost\n`);
    const found = await checkSmallSite({ root: site.root, now });
    expect(found.map(({ rule }) => rule)).toContain("yaml-syntax");
  }
});

test.for([
  ["[TK]", "error"],
  ["TK", "error"],
  ["???", "error"],
  ["[???]", "error"],
  ["[TBD: price]", "error"],
  ["xxx", "error"],
  ["asdf asdf", "error"],
  ["Blah blah blah.", "error"],
  ["Nullam quis risus eget urna mollis ornare vel eu leo. Cras mattis purus sit amet.", "error"],
  ["Sed ut perspiciatis unde omnis iste natus error sit voluptatem.", "error"],
  ["Coming soon!", "warning"],
  ["## Coming soon", "warning"],
  ["More to come.", "warning"],
  ["Photo to follow", "warning"],
  ["\\_\\_ \\_\\_", "warning"],
  ["N/A", "warning"],
  ["n/a.", "warning"],
  ["x x x", "warning"],
  ["- TBA", "warning"],
  ["To be announced", "warning"],
  ["Name: \\_\\_\\_\\_", undefined],
  ["Windows 12 is coming soon.", undefined],
  ["Write N/A where a question does not apply.", undefined],
  ["| a | b |\n| --- | --- |\n| Nights | N/A |", undefined],
  ["> Coming soon", undefined],
  ["---", undefined],
  ["The price is TK.", "warning"],
  ["The price is ??? a month.", "warning"],
  ["The price is $XX a month.", "warning"],
  ["Who would have thought???", undefined],
  ["We work pro bono for a non profit, et cetera.", undefined],
  ["A page full of lorem ipsum is a page nobody finished.", undefined],
  ["Shop at TK Maxx for a bag.", undefined],
  ["If the fee is $X, you pay $X times 12.", undefined],
  ["The status is 'to do', 'doing' or 'done'.", undefined],
  ["We took the Model XX and the Type XXL.", undefined],
] as const)("%j as a placeholder: %s", async ([text, severity]) => {
  const { rules } = await saidAndFixed(article(text));
  expect(rules).toEqual(severity ? [`${severity} placeholder-text`] : []);
});

test("the value of a field that is nothing but a placeholder is an error, in a list and in a title too", async () => {
  for (const fields of [
    "breadcrumb: TBD\n",
    "keywords: [backup, '???']\n",
    "summary: Dolor sit amet, consectetur adipiscing elit.\n",
  ]) {
    const { rules } = await saidAndFixed(article("Text.", fields));
    expect(rules, fields).toEqual(["error placeholder-text"]);
  }
});

test("'N/A' as the value of a field is named, and as an answer in a comparison's row it is one", async () => {
  const said = (fields: string) => saidAndFixed(article("Text.", fields)).then(({ rules }) => rules);
  expect(await said("summary: Coming soon\n")).toContain("warning placeholder-text");
  expect(await said("breadcrumb: N/A\n")).toContain("warning placeholder-text");
  using site = smallSite();
  const [name = ""] = readdirSync(join(site.root, "content/comparisons"));
  const file = `content/comparisons/${name}`;
  const before = readFileSync(join(site.root, file), "utf8");
  site.write(file, before.replace(/text: "?[^"\n}]+"? ?\}/, "text: N/A }"));
  expect(readFileSync(join(site.root, file), "utf8")).not.toBe(before);
  const found = await checkSmallSite({ root: site.root, now });
  expect(found.map(({ rule }) => rule)).not.toContain("placeholder-text");
});

test("a drawing from elsewhere says what it loses when it is published", async () => {
  using site = smallSite();
  site.write("content/images/drawing.svg", readFileSync("tests/fixtures/images/drawing-with-a-frame.svg"));
  site.write(
    "content/images/inkscape.svg",
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/" viewBox="0 0 9 9"><sodipodi:namedview id="v"/><metadata>x</metadata><path d="M0 0h9v9z"/></svg>',
  );
  const found = (await checkSmallSite({ root: site.root, now })).filter(
    ({ rule }) => rule === "drawing-reduced",
  );
  expect(found.map(({ where, severity, message }) => [where.file, severity, message])).toEqual([
    [
      "content/images/drawing.svg",
      "warning",
      `'drawing.svg' is published without what runs in it or reaches outside of it: onload, <script>, href="javascript:alert(2)", <foreignObject>, href="https://evil.example/track.png" and 2 more.`,
    ],
  ]);
});
