import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSmallSite, fixSmallSite, now, smallSite } from "#tests/builders/small-site.ts";

const file = "content/articles/one.mdx";
const article = (text: string, fields = "") =>
  `---\ntitle: A question\ndescription: An article for the tests of figures, long enough for a description of it.\npublishedAt: "2026-01-05"\ncategory: managed-it\n${fields}---\n\n${text}\n`;
const sums = (amounts: string) => `title: An office\namounts:\n${amounts}`;

/** Everything said of figures, each as `file:line rule message → remedy`. */
async function said(files: Record<string, string>, removed: string[] = []): Promise<string[]> {
  using site = smallSite();
  for (const [name, text] of Object.entries(files)) site.write(name, text);
  for (const name of removed) site.remove(name);
  const problems = await checkSmallSite({ root: site.root, now });
  return problems
    .filter(({ where }) => Object.keys(files).includes(where.file))
    .filter(({ rule }) => rule !== "search-orphan")
    .map(({ where, rule, message, remedy }) => `${where.file}:${where.line} ${rule} ${message} → ${remedy}`);
}

describe("a figure that a component prints", () => {
  it("is accepted in a text, in every field and in the description of a drawing", async () => {
    expect(
      await said({
        "content/sums/office.yaml": sums(
          "  people: 25\n  year: people * managed-per-user * 12\n  limit: user-limit / 2\n",
        ),
        [file]: article(
          `Costs <Price of="managed-per-user" part="from" />, or <Amount of="office.year" to="100" /> a year, <Quoted figure="$6" reason="a list price of 2025" />.\n\n<Illustration src="logo.svg" alt="It costs <Amount of='office.year' />." />`,
          `summary: Up to <Amount of="office.limit" unit="people" /> for **little**.\nfaq:\n  - question: 'Is <Price of="managed-per-user" /> much?'\n    answer: >-\n      It is\n      <Amount of="office.year" />.\n`,
        ),
      }),
    ).toEqual([]);
  });

  it.each([
    [
      '<Price of="manged-per-user" />',
      "8 figure-name There is no price, fact or named amount 'manged-per-user'. Did you mean 'managed-per-user'? → Write 'managed-per-user'",
    ],
    [
      '<Amount of="25 * user-limits" />',
      "8 figure-name There is no price, fact or named amount 'user-limits'. Did you mean 'user-limit'?",
    ],
    ['<Amount of="managed-per-user.middel" />', "Did you mean 'managed-per-user.middle'?"],
    [
      '<Amount of="managed-per-user + 3 hours" />',
      "8 figure-sum Hours cannot be added to money (USD). → Bring both to one unit first",
    ],
    ['<Amount of="managed-per-user / (1 - 1)" />', "8 figure-sum This divides by zero."],
    ['<Amount of="managed-per-user" unit="hours" />', "cannot be printed as hours"],
    [
      '<Amount of="managed-per-user" unit="euro" />',
      "8 component-prop 'unit' of 'Amount' is 'euro', which is none",
    ],
    [
      '<Amount of="managed-per-user" to="ten" />',
      "component-prop 'to' of 'Amount' is 'ten', which does not fit",
    ],
    ["<Amount />", "component-prop 'Amount' needs 'of'"],
    ['<Price off="managed-per-user" />', "'Price' has no 'off'. Did you mean 'of'?"],
    ['<Amount of="3 - managed-per-user / managed-per-user * 5" />', "8 figure-negative"],
    ['<Quoted figure="$6" reason="old" />', "'reason' of 'Quoted' is 'old', which does not fit"],
  ])("and cannot be printed is refused with its place and remedy: %s", async (tag, words) => {
    expect((await said({ [file]: article(`Costs ${tag} a month.`) })).join("\n")).toContain(words);
  });

  it.each([
    ['<Price of="manged-per-user" />', "9 figure-name", "Did you mean 'managed-per-user'?"],
    ["<Price of=managed-per-user />", "9 figure-sum", "Write it on one line with straight quotes"],
    ["<Price of=“managed-per-user” />", "9 figure-sum", "'<Price' in 'faq, entry 1: answer' cannot be read"],
    ['<Amount of="1 / 0">', "9 figure-sum", "cannot be read as a component"],
    ['<Amount of="1 / 0" />', "9 figure-sum", "This divides by zero."],
    ['<Amount sum="1" />', "9 component-prop", "'Amount' needs 'of'"],
    ['<Fact id="user-limit" />', "9 component-place", "'Fact' is a component"],
  ])("in a field is refused as in a text: %s", async (tag, rule, words) => {
    const fields = `faq:\n  - question: What is it?\n    # a line between\n    answer: >-\n      It costs ${tag} each month.\n`;
    const found = (await said({ [file]: article("Text.", fields) })).join("\n");
    expect(found).toContain(`:${Number(rule.split(" ")[0]) + 1} ${rule.split(" ")[1]}`);
    expect(found).toContain(words);
  });

  it("in the description of a drawing is refused as in a text", async () => {
    const drawing = `<Illustration src="logo.svg" alt="It costs <Price of='manged-per-user' /> a month." />`;
    expect((await said({ [file]: article(drawing) })).join("\n")).toContain(
      "8 figure-name There is no price",
    );
  });

  it("whose price was removed is named in every text that uses it, also through a named amount", async () => {
    const found = await said(
      {
        "content/sums/office.yaml": sums("  year: 25 * managed-per-user * 12\n"),
        [file]: article('From <Price of="managed-per-user" /> to <Amount of="office.year" />.'),
      },
      ["content/prices/managed-per-user.yaml"],
    );
    expect(found.map((line) => line.split(" →")[0])).toEqual([
      `${file}:8 figure-name There is no price, fact or named amount 'managed-per-user'.`,
      `${file}:8 figure-name There is no price, fact or named amount 'managed-per-user'.`,
      "content/sums/office.yaml:3 figure-name There is no price, fact or named amount 'managed-per-user'.",
    ]);
  });

  it("that needs itself is refused, and not worked out for ever", async () => {
    const found = await said({
      "content/sums/office.yaml": sums("  one: other + 1\n  other: one + 1\n"),
      [file]: article('It is <Amount of="office.one" />.'),
    });
    expect(found.join("\n")).toContain("is worked out from itself.");
  });

  it("of a draft is not on a published page", async () => {
    const found = await said({
      "content/sums/office.yaml": `${sums("  year: 12 * 12\n")}draft: true\n`,
      [file]: article('It is <Amount of="office.year" />.'),
    });
    expect(found.join("\n")).toContain(
      "reference-exists This figure is worked out from content/sums/office.yaml",
    );
  });

  it("is measured as it is printed, not as it is written", async () => {
    const long = '<Amount of="25 * managed-per-user * 12 + 25 * managed-per-user * 12" to="100" />';
    const description = `What an office pays in a year for its computers and the people who look after them, which is about ${long} in all.`;
    expect(
      await said({ [file]: article("Text.").replace(/description: .*/, `description: '${description}'`) }),
    ).toEqual([]);
  });

  it("with a misspelled name is corrected by --fix, in texts and in fields", async () => {
    using site = smallSite();
    site.write(
      file,
      article(
        'Costs <Price of="manged-per-user" />.',
        `summary: 'Costs <Amount of="2 * manged-per-user" />.'\n`,
      ),
    );
    await fixSmallSite({ root: site.root, now });
    const fixed = readFileSync(join(site.root, file), "utf8");
    expect(fixed).toContain('<Price of="managed-per-user" />');
    expect(fixed).toContain('<Amount of="2 * managed-per-user" />');
  });

  it("is counted as a use of the facts behind it", async () => {
    using site = smallSite();
    site.write(file, article('It is <Amount of="office.half" />.'));
    site.write("content/sums/office.yaml", sums("  half: user-limit / 2\n"));
    site.write("content/sums/other.yaml", sums("  half: 4 / 2\n"));
    // Of these files alone, because advice on the words of all of them takes long.
    const only = ["content/facts/user-limit.yaml", "content/sums/other.yaml"];
    const problems = await checkSmallSite({ root: site.root, now, advice: true, only });
    const unused = problems.filter(({ rule }) => rule === "fact-unused" || rule === "sum-unused");
    expect(unused.map(({ where }) => where.file)).toEqual(["content/sums/other.yaml"]);
  });
});

describe("a typed amount", () => {
  const offered = async (text: string, more: Record<string, string> = {}) =>
    (await said({ [file]: article(text), ...more })).filter((line) => line.includes("figure-typed"));

  it.each([
    ["It costs $100 a user each month.", '<Price of="managed-per-user" part="from" />'],
    ["The middle is $125 a person.", '<Price of="managed-per-user" part="middle" />'],
    [
      'A year is $1,500 for one.\n\n<Prices />\n\n<Prices of="managed-per-user" />',
      '<Amount of="managed-per-user * 12" />',
    ],
    [
      'Twenty people pay $2,500 a month: <Price of="managed-per-user" /> each.',
      '<Amount of="20 * managed-per-user" />',
    ],
    ["| people | a year |\n|---|---|\n| 25 people | $37,500 |", '<Amount of="25 * managed-per-user * 12" />'],
  ])("that follows from a price is found: %s", async (text, component) => {
    const [found = ""] = await offered(text);
    expect(found).toContain(component);
  });

  it("that equals a named amount is found only where the text prints that example", async () => {
    const office = { "content/sums/office.yaml": sums("  tools: $37 * 3\n  total: $400\n") };
    expect(await offered("It is $111.", office)).toEqual([]);
    const [found = ""] = await offered('It is $111 of <Amount of="office.total" />.', office);
    expect(found).toContain('<Amount of="office.tools" />');
  });

  it.each([
    "It costs $99, or $100.50, or $1000.",
    "A year is $1,500, for twenty people $2,500.",
    "A camera costs $100. People like it.",
    "Paid by the month, the phone is $125 and its plan $150.",
    "It costs $37,500. That office has 25 people, each a user.",
    "Losses of $100 million and $125 billion.",
    "Take 100 people and 125 computers, 150 of 1,500.",
    '<Quoted figure="$100" reason="the price of somebody else" /> a month.',
    "```\n$100\n```",
  ])("that follows from nothing is left alone: %s", async (text) => {
    expect(await offered(text)).toEqual([]);
  });

  it("in a drawing is found, and nothing else that a drawing says", async () => {
    const drawing = (words: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>$5</title><text>${words}</text></svg>`;
    const found = await said({
      "content/images/drawn.svg": drawing("<tspan>$2,</tspan>800 a month"),
      "content/images/plain.svg": drawing("18 hours, 20 people"),
    });
    expect(found.filter((line) => line.includes("figure-typed"))).toEqual([
      "content/images/drawn.svg:1 figure-typed '$2,800' is drawn in this file, and would stay there when a price changes. → Take the figure out of the drawing, and print it in the caption with <Price> or <Amount>.",
    ]);
  });

  it("is replaced by --fix where the text already prints that price, and nowhere else", async () => {
    using site = smallSite();
    site.write(file, article('Some $100, others <Price of="managed-per-user" />.\n\n<Prices />'));
    site.write(
      "content/articles/two.mdx",
      article("A camera costs $100.").replace("A question", "Another one"),
    );
    await fixSmallSite({ root: site.root, now });
    expect(readFileSync(join(site.root, file), "utf8")).toContain(
      'Some <Price of="managed-per-user" part="from" />, others',
    );
    expect(readFileSync(join(site.root, "content/articles/two.mdx"), "utf8")).toContain("costs $100.");
  });
});
