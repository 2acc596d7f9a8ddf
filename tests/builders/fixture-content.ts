/**
 * The content that the sample site has not: people, thirty articles, drafts, what is scheduled, an empty category, an address
 * with slashes, every optional field absent and present. Written into a folder from the static part in tests/fixtures/site.
 */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";

const body =
  "A paragraph of the article, long enough to be one.\n\n## First\n\nText.\n\n## Second\n\nText.\n\n## Third\n\nText.\n";

export function article(fields: Record<string, unknown>, text = body): string {
  return `---\n${stringify(fields)}---\n\n${text}`;
}

function plainFields(number: number): Record<string, unknown> {
  return {
    title: `Article number ${number}`,
    description: `The description of article number ${number}, which is long enough for a results page.`,
    publishedAt: `2026-0${1 + (number % 9)}-${String(1 + (number % 28)).padStart(2, "0")}`,
    category: number % 2 === 0 ? "even" : "odd",
  };
}

/** Every optional field of an article at once, with text that breaks careless writers of HTML, XML and JSON. */
export const everything = {
  ...plainFields(1),
  title: `Tom & "Jerry's" </script> <b>1 < 2</b> “curly” 👩‍💻 עברית`,
  breadcrumb: "Tom & Jerry",
  searchTitle: "Everything at once",
  description: `A description with <tags>, "quotes", 'apostrophes', an ampersand & a backslash \\ in it, long enough.`,
  publishedAt: "2026-03-08T12:00",
  updatedAt: "2026-04-01T09:30+02:00",
  author: "ada-example",
  reviewer: "ben-example",
  keywords: ["one & two", "three"],
  about: ["widget", "A name that is no term"],
  image: {
    src: "photo.png",
    alt: "A gray square",
    credit: "Ada Example",
    license: "https://www.example.com/license",
  },
  faq: [
    { question: "What is <this> & that?", answer: "It is **bold**, a [link](/about/), and:\n\n- one\n- two" },
    { question: 'Does "it" end?', answer: "Yes, `</script>` does not end it." },
  ],
  sources: [
    {
      title: "A work",
      publisher: "A publisher",
      url: "https://www.example.org/work",
      accessed: "2026-01-01",
      passage: "A sentence of the work.",
    },
  ],
  aliases: ["/old/everything/", "/?p=12"],
  permalink: "/guides/deep/everything/",
  featured: true,
};

/** The five colors, an option each; the names are as long as names may be. */
const options = {
  blue: { name: "An option whose name is forty letters..", term: "widget" },
  ochre: { name: "Second" },
  green: { name: "Third option" },
  plum: { name: "Fourth" },
  slate: { name: "Fifth-option-with-hyphens-and-no-spaces" },
};

const longest =
  "A value as long as a value may be, which is two hundred and twenty characters: it goes on, says what it includes, what it leaves out, who pays, and when, and ends with Donaudampfschifffahrtsgesellschaftskapitänsmütze no.";

/** An experiment of each kind of words that a variant may replace. */
export const variants = [
  { title: "Another headline & <b> for the five ways" },
  {
    verdict: "Another first sentence that answers.",
    callToAction: { title: "Ask us something else", invitation: "Tell us which of the five." },
  },
] as const;

function comparison(ids: string[], groups: string[], rows: number): Record<string, unknown> {
  const keyed = <Value>(value: (index: number) => Value) =>
    Object.fromEntries(ids.map((id, index) => [id, value(index)]));
  return {
    title: `${ids.length} ways to do one thing`,
    question: `Which of ${ids.length} ways is ours?`,
    decision: ids.length === 2 ? "billing" : "platform",
    options: ids,
    criteria: Array.from({ length: rows }, (_, row) => ({
      id: `row-${row}`,
      name: `Row number ${row + 1}`,
      question: `What does row ${row + 1} ask?`,
      group: groups[row % groups.length],
      weight: 1 + (row % 5),
      values: keyed((column) => ({
        score: row % 4 === 0 ? 3 : 1 + ((row + column) % 5),
        text: row === 1 && column === 0 ? longest : `Words of row ${row + 1}, column ${column + 1}.`,
        ...(row === 2 && column === 1 && { fact: "a-figure" }),
      })),
    })),
    verdict: {
      summary: "It depends on your firm.",
      chooseWhen: keyed((index) => [`You are in case ${index + 1}.`]),
    },
    methodology: "The scores were given by a fixture.",
    checkedAt: "2026-01-01",
  };
}

const figure = {
  statement: "A figure is 300 users.",
  value: 300,
  unit: "users",
  display: "300 users",
  source: {
    title: "A page of figures",
    publisher: "A publisher",
    url: "https://www.example.org/figures",
    accessed: "2026-01-01",
    passage: "A figure is 300 users.",
  },
  reviewBy: "2027-01-01",
};

function writeComparisons(folder: string): void {
  for (const name of ["options", "comparisons", "facts"]) mkdirSync(join(folder, name), { recursive: true });
  const write = (file: string, data: unknown) => writeFileSync(join(folder, file), stringify(data));
  for (const [color, option] of Object.entries(options)) {
    const about = { summary: "What it is.", bestFor: ["Some."], notFor: ["Others."] };
    write(`options/${color}.yaml`, { ...about, ...option, color });
  }
  write("facts/a-figure.yaml", figure);
  const five = comparison(Object.keys(options), ["Money", "Risk", "Control", "Effort"], 13);
  write("comparisons/five-ways.yaml", five);
  write("comparisons/two-ways.yaml", comparison(["blue", "slate"], ["Everything"], 3));
  const articleOf = (number: number, id: string, more = {}) =>
    article({ ...plainFields(number), comparison: id, ...more });
  writeFileSync(join(folder, "articles", "five-ways.mdx"), articleOf(35, "five-ways", { variants }));
  writeFileSync(join(folder, "articles", "two-ways.mdx"), articleOf(36, "two-ways"));
}

/** Words that are only in what is not published yet: a draft, a scheduled article, a draft page. */
export const secretWords = ["quokkadraft", "wombatscheduled", "numbatpage"] as const;

const plainPageFields = {
  title: "A page",
  description: "A page of the fixture that is described with enough words for a results page.",
  updatedAt: "2026-03-01",
};

/** An article that is not published yet, with its own word wherever an article has words. */
function waiting(number: number, word: string, fields: Record<string, unknown>): string {
  return article(
    {
      ...plainFields(number),
      title: `About the ${word}`,
      description: `The description of the ${word}, which is long enough for a results page.`,
      keywords: [word],
      faq: [{ question: `What is a ${word}?`, answer: `A ${word}.` }],
      sources: [
        {
          title: word,
          publisher: word,
          url: `https://www.example.org/${word}`,
          accessed: "2026-01-01",
          passage: `The ${word}.`,
        },
      ],
      aliases: [`/old/${word}/`],
      ...fields,
    },
    `The ${word} is the subject.\n\n## More of the ${word}\n\nText.\n`,
  );
}

/** Writes the fixture's content into a folder. */
export function writeFixtureContent(folder: string): void {
  cpSync(join("tests", "fixtures", "site"), folder, { recursive: true });
  const articles = join(folder, "articles");
  mkdirSync(articles, { recursive: true });
  for (let number = 1; number <= 30; number += 1) {
    writeFileSync(join(articles, `article-${number}.mdx`), article(plainFields(number)));
  }
  const pictures = "![A square, in Markdown](/images/photo.png)\n\n![The sign of a firm](/images/logo.svg)\n";
  writeFileSync(join(articles, "everything.mdx"), article(everything, `${body}\n${pictures}`));
  writeFileSync(join(articles, "a-draft.mdx"), waiting(31, secretWords[0], { draft: true }));
  writeFileSync(
    join(articles, "scheduled.mdx"),
    waiting(32, secretWords[1], { publishedAt: "2026-12-24T08:00" }),
  );
  writeFileSync(
    join(folder, "pages", "a-draft-page.mdx"),
    article(
      { ...plainPageFields, title: `A page of ${secretWords[2]}`, draft: true },
      `Of ${secretWords[2]}.\n`,
    ),
  );
  writeFileSync(join(articles, "hidden.mdx"), article({ ...plainFields(33), noindex: true }));
  writeComparisons(folder);
  writeFileSync(join(articles, "windows-lines.mdx"), article(plainFields(34)).replace(/\n/g, "\r\n"));
}
