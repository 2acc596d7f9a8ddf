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
    alt: "A grey square",
    credit: "Ada Example",
    license: "https://www.example.com/licence",
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
    },
  ],
  aliases: ["/old/everything/", "/?p=12"],
  permalink: "/guides/deep/everything/",
  featured: true,
};

/** Writes the fixture's content into a folder. */
export function writeFixtureContent(folder: string): void {
  cpSync(join("tests", "fixtures", "site"), folder, { recursive: true });
  const articles = join(folder, "articles");
  mkdirSync(articles, { recursive: true });
  for (let number = 1; number <= 30; number += 1) {
    writeFileSync(join(articles, `article-${number}.mdx`), article(plainFields(number)));
  }
  writeFileSync(join(articles, "everything.mdx"), article(everything));
  writeFileSync(join(articles, "a-draft.mdx"), article({ ...plainFields(31), draft: true }));
  writeFileSync(join(articles, "scheduled.mdx"), article({ ...plainFields(32), publishedAt: "2026-12-24" }));
  writeFileSync(join(articles, "hidden.mdx"), article({ ...plainFields(33), noindex: true }));
  writeFileSync(join(articles, "windows-lines.mdx"), article(plainFields(34)).replace(/\n/g, "\r\n"));
}
