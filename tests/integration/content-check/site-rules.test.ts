/** The rules that need several documents, a picture's bytes or the calendar: each with a site that is wrong in just this. */
import { globSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { type RuleName, rules } from "#lib/content/check/rules.ts";
import { checkSmallSite, fixtures, now, smallSite } from "#tests/builders/small-site.ts";

type SmallSite = ReturnType<typeof smallSite>;

function article(fields: Record<string, string>, text = "A text with [a link](/good-article/).\n"): string {
  const all = {
    title: "What a spare laptop costs",
    description: "What it costs to keep one laptop ready for the day on which another breaks.",
    publishedAt: '"2026-01-05"',
    category: "managed-it",
    ...fields,
  };
  return `---\n${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n")}\n---\n\n${text}`;
}

const spare = "content/articles/spare.mdx";
const linked = (site: SmallSite) =>
  site.write("content/articles/other.mdx", article({ title: "Another question" }, "Read [this](/spare/).\n"));

const asking =
  "A text with [a link](/good-article/).\n\n## Questions to ask before you sign\n\n1. Who holds the keys?\n2. What's kept?\n3. Count your chairs.\n\n## Afterwards\n\n- Was it good?\n";
const trust = (question: string) =>
  `safeguards:\n  - title: Keys\n    missing: [We have no vault.]\nanswers:\n  - article: spare\n    questions:\n      - { question: "${question}", answer: Two people. }\n`;

/** What makes the good site wrong, and what is said about it. */
const wrong: Partial<Record<RuleName, { make: (site: SmallSite) => unknown; says: RegExp }>> = {
  "label-unknown": {
    make: (site) => site.write("content/labels.yaml", "labels:\n  artcle.readNext: More on this\n"),
    says: /There is no label 'artcle\.readNext'\. Did you mean 'article\.readNext'\?/,
  },
  "label-put-together": {
    make: (site) => site.write("content/labels.yaml", "labels:\n  article.byline: Someone\n"),
    says: /'article\.byline' is put together from names or numbers.*→ Delete the line\./,
  },
  "trust-question": {
    make: (site) => {
      linked(site);
      site.write(spare, article({}, asking));
      site.write("content/trust.yaml", trust("Who holds the kees?"));
    },
    says: /spare\.mdx does not ask 'Who holds the kees\?'.*Did you mean 'Who holds the keys\?'/,
  },
  "trust-unanswered": {
    make: (site) => {
      linked(site);
      site.write(spare, article({}, asking));
      site.write("content/trust.yaml", trust("Who holds the keys?"));
    },
    says: /spare\.mdx tells readers to ask 'What's kept\?', and this file does not answer it.*→ Answer it below 'article: spare'/,
  },
  "form-privacy": {
    make: (site) =>
      site.write(
        "content/pages/privacy.mdx",
        `---\ntitle: What we know\ndescription: A page about what is kept of whoever sends a form, described with words enough.\nupdatedAt: "2026-01-05"\n---\n\nWe store your name.\n`,
      ),
    says: /privacy\.mdx.*does not list what your form asks.*→ Write <StoredData \/> on a line of its own/,
  },
  "block-source": {
    make: (site) => {
      linked(site);
      site.write(spare, article({}, '<Download file="/downloads/list.pdf" title="A list" />\n'));
    },
    says: /There is no file public\/downloads\/list\.pdf\..*→ Put it into public\/downloads\//,
  },
  "search-orphan": {
    make: (site) => site.write(spare, article({})),
    says: /No other text links to this article.*→ Link to \/spare\/ from an article/,
  },
  "search-competing-titles": {
    make: (site) => {
      linked(site);
      site.write(spare, article({ title: "When is an hourly technician enough?" }));
    },
    says: /spare\.mdx.*nearly what content\/articles\/good-article\.mdx says/,
  },
  "search-same-description": {
    make: (site) => {
      linked(site);
      site.write(spare, article({ title: "A second question" }));
    },
    says: /content\/articles\/other\.mdx has the same description/,
  },
  "article-stale": {
    make: (site) => site.write(spare, article({ publishedAt: '"2024-01-05"' })),
    says: /last changed on 2024-01-05.*→ Read it against what is true today/,
  },
  "comparison-stale": {
    make: (site) =>
      edit(site, "content/comparisons/managed-vs-break-fix.yaml", /checkedAt: .*/, "checkedAt: 2024-01-05"),
    says: /Nobody has checked this comparison since 2024-01-05/,
  },
  "fact-unused": {
    make: (site) =>
      site.write(
        "content/facts/spare.yaml",
        readFileSync(join(fixtures, "base/content/facts/user-limit.yaml")),
      ),
    says: /facts\/spare\.yaml.*No text, comparison or price uses this fact.*<Fact id="spare" \/>/,
  },
  "fact-edition": {
    make: (site) =>
      edit(
        site,
        "content/facts/user-limit.yaml",
        /^reviewBy: .*/m,
        'edition: { of: "2024", next: "2026-03" }\nreviewBy: "2026-03-01"',
      ),
    says: /from the edition of 2024; the next one was due in 2026-03/,
  },
  "glossary-link": {
    make: (site) => site.write(spare, article({}, "Ask for the XQZ first.\n")),
    says: /'XQZ' is not explained here/,
  },
  "image-too-small": {
    make: async (site) => {
      site.write("content/images/small.png", await picture(300));
      site.write(spare, article({ image: "{ src: small.png, alt: A gray square }" }));
    },
    says: /'small\.png' is 300 pixels wide; a card needs 1200/,
  },
  "image-too-large": {
    make: async (site) => {
      site.write("content/images/large.png", Buffer.concat([await picture(1300), Buffer.alloc(1_600_000)]));
      site.write(spare, article({}, "![A gray square](/images/large.png)\n"));
    },
    says: /'large\.png' has 1\d\d\d kB.*→ Save it at 2400 pixels/,
  },
  "image-unreadable": {
    make: (site) => {
      site.write("content/images/broken.jpg", "not a picture");
      site.write(spare, article({ image: "{ src: broken.jpg, alt: A desk }" }));
    },
    says: /'broken\.jpg' cannot be read as a picture/,
  },
  "image-unused": {
    make: async (site) => site.write("content/images/left-over.png", await picture(10)),
    says: /images\/left-over\.png.*No field and no text names this picture/,
  },
  "image-alt-file-name": {
    make: async (site) => {
      site.write("content/images/desk.png", await picture(1300));
      site.write(spare, article({ image: "{ src: desk.png, alt: desk.png }" }));
    },
    says: /'desk\.png' is a file's name, not what the picture shows/,
  },
  "link-redirected": {
    make: (site) => {
      site.write("content/redirects.yaml", "redirects:\n  - from: /old-prices/\n    to: /about/\n");
      site.write(spare, article({}, "See [prices](/old-prices/).\n"));
    },
    says: /\/old-prices\/ has moved to \/about\/.*→ Write \/about\//,
  },
  "redirect-chain": {
    make: (site) =>
      site.write(
        "content/redirects.yaml",
        "redirects:\n  - from: /one/\n    to: /two/\n  - from: /two/\n    to: /about/\n",
      ),
    says: /leads to another redirect: \/one\/ → \/two\/ → \/about\/.*→ Make \/one\/ lead to \/about\/ directly/,
  },
  "address-lost": {
    make: (site) => site.write("content/published-addresses.txt", "/gone/\n"),
    says: /\/gone\/ was published and leads nowhere now.*from: \/gone\//s,
  },
  "field-renamed": {
    make: (site) => edit(site, "content/options/break-fix.yaml", /^color:/m, "colour:"),
    says: /'colour' is called 'color' now. The old name still works. → Write 'color:' instead/,
  },
  tooltip: {
    make: (site) => site.write(spare, article({}, 'See [prices](/about/ "Valid until June").\n')),
    says: /Most readers never see 'Valid until June'/,
  },
  "link-private": {
    make: (site) => site.write(spare, article({}, "See [prices](file:///home/me/prices.pdf).\n")),
    says: /is a file on your own computer, which no reader can open/,
  },
  "drawing-reduced": {
    make: (site) =>
      site.write(
        "content/images/drawing.svg",
        readFileSync("tests/fixtures/images/drawing-with-a-frame.svg"),
      ),
    says: /content\/images\/drawing\.svg 'drawing\.svg' is published without what runs in it/,
  },
  "drawing-words": {
    make: (site) => {
      const words = '<text y="9">J</text><text y="19">Called when it <tspan>breaks</tspan></text>';
      site.write(
        "content/images/words.svg",
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">${words}</svg>`,
      );
      site.write(spare, article({}, '<Illustration src="words.svg" alt="A plumber" />\n'));
    },
    says: /'words\.svg' has words drawn in it, such as 'Called when it breaks'.* → Take them out of the file, and write them in its 'caption'\./,
  },
  "figure-name": {
    make: (site) => site.write(spare, article({}, 'It costs <Price of="manged-per-user" />.\n')),
    says: /There is no price, fact or named amount 'manged-per-user'\. Did you mean 'managed-per-user'\?/,
  },
  "figure-sum": {
    make: (site) => site.write(spare, article({}, 'It costs <Amount of="managed-per-user / 0" />.\n')),
    says: /This divides by zero\./,
  },
  "figure-negative": {
    make: (site) => site.write(spare, article({}, 'It saves <Amount of="$5 - managed-per-user" />.\n')),
    says: /comes out below zero/,
  },
  "figure-typed": {
    make: (site) => site.write(spare, article({}, "For 25 people that is $37,500 a year.\n")),
    says: /'\$37,500' is typed, and follows from a figure .* → Write <Amount of="25 \* managed-per-user \* 12" \/>/,
  },
  "figure-quoted": {
    make: (site) =>
      site.write(
        spare,
        article(
          {},
          '<Quoted figure="$6" reason="a list price of 2025" />, '.repeat(21).concat("and more.\n"),
        ),
      ),
    says: /one of 21 quoted figures/,
  },
  "sum-unused": {
    make: (site) => site.write("content/sums/office.yaml", "title: An office\namounts:\n  half: 4 / 2\n"),
    says: /No text prints an amount of this file/,
  },
  "file-readable": {
    make: (site) => symlinkSync("loop", join(site.root, "content/images/loop")),
    says: /content\/images\/loop It cannot be opened/,
  },
  "file-missing": {
    make: (site) => site.remove("content/pages/thanks.mdx"),
    says: /content\/pages\/thanks\.mdx is missing: it has the words of the page that a sent form leads to/,
  },
};

function edit(site: SmallSite, file: string, from: RegExp, to: string): void {
  site.write(file, readFileSync(join(site.root, file), "utf8").replace(from, to));
}

function picture(width: number): Promise<Buffer> {
  return sharp({ create: { width, height: width, channels: 3, background: "gray" } })
    .png()
    .toBuffer();
}

async function said(site: SmallSite, rule: string): Promise<string[]> {
  const problems = await checkSmallSite({ root: site.root, now, advice: true });
  return problems
    .filter((problem) => problem.rule === rule)
    .map(({ where, message, remedy }) => `${where.file} ${message} → ${remedy ?? ""}`);
}

describe("a rule about the whole site", () => {
  test.each(Object.entries(wrong))("%s", async (rule, { make, says }) => {
    using site = smallSite();
    expect(await said(site, rule)).toEqual([]);
    await make(site);
    expect((await said(site, rule)).join("\n")).toMatch(says);
  });

  test("a list of prices may have commas", async () => {
    using site = smallSite();
    site.write(spare, article({}, '<Prices of="managed-per-user, managed-per-user" />\n'));
    expect(await said(site, "reference-exists")).toEqual([]);
  });
});

test("every rule is proven by a broken document of the corpus, above, in another test of the check, or among the advice on prose", () => {
  const corpus = readFileSync(join(fixtures, "messages.json"), "utf8");
  const others = globSync("tests/{unit,integration}/content-check/*.test.ts").map((file) =>
    readFileSync(file, "utf8"),
  );
  const unproven = Object.keys(rules).filter(
    (rule) =>
      !corpus.includes(`  ${rule}  `) &&
      !(rule in wrong) &&
      !others.some((text) => text.includes(`${rule}: `)) &&
      !rule.startsWith("prose-"),
  );
  expect(unproven).toEqual([]);
});
