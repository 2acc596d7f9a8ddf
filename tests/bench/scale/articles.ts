/** Articles as many as wanted, from the paragraphs of the real ones: the same words, links and markup, always in the same order. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Stock {
  paragraphs: string[];
  headings: string[];
  categories: string[];
  comparisons: string[];
}

/** What the sample's articles are made of; a paragraph with a component belongs to its own article and is left out. */
function stockOf(content: string): Stock {
  const articles = join(content, "articles");
  const blocks = readdirSync(articles)
    .filter((name) => name.endsWith(".mdx"))
    .flatMap((name) => (readFileSync(join(articles, name), "utf8").split(/^---$/m)[2] ?? "").split(/\n\n+/))
    .map((block) => block.trim());
  const names = (folder: string) =>
    readdirSync(join(content, folder)).map((name) => name.replace(/\.\w+$/, ""));
  return {
    paragraphs: blocks.filter((block) => block.length > 120 && !/^[#|<]|<[A-Z]|[{}]/.test(block)),
    headings: blocks.filter((block) => block.startsWith("## ")).map((block) => block.slice(3)),
    categories: names("categories"),
    comparisons: names("comparisons"),
  };
}

/**
 * Writes articles beside those that are there.
 *
 * @param content a copy of `content/`
 * @param count how many articles there are in all afterwards
 */
export function writeArticles(content: string, count: number): void {
  const stock = stockOf(content);
  const folder = join(content, "articles");
  for (let number = readdirSync(folder).length; number < count; number += 1) {
    writeFileSync(join(folder, `bench-${number}.mdx`), article(number, stock));
  }
}

function article(number: number, stock: Stock): string {
  const next = random(number);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? "";
  const several = (list: readonly string[], least: number, most: number): string[] =>
    Array.from({ length: least + Math.floor(next() * (most - least + 1)) }, () => pick(list));
  const subject = pick(stock.headings).replace(/[?.:]+$/, "");
  const day = new Date(Date.UTC(2020, 0, 1 + (number % 2400)));
  const fields = {
    title: `${subject}, part ${number}`,
    description:
      `Part ${number} about this subject: ${subject}. What it costs, who does it, and how to decide.`.slice(
        0,
        158,
      ),
    publishedAt: day.toISOString().slice(0, 10),
    category: pick(stock.categories),
    keywords: [`part ${number}`, subject.toLowerCase()],
    ...(number % 8 === 0 && { comparison: pick(stock.comparisons) }),
    faq: several(stock.paragraphs, 3, 6).map((answer, index) => ({
      question: `What is question ${index + 1} of part ${number}?`,
      answer: answer.slice(0, 400),
    })),
    sources: [
      {
        title: `Work ${number}`,
        publisher: "A publisher",
        url: `https://www.example.org/work/${number}`,
        accessed: "2026-11-01",
        passage: `A sentence of work ${number}.`,
      },
    ],
  };
  const sections = several(stock.headings, 5, 7).map((heading) =>
    [`## ${heading}`, ...several(stock.paragraphs, 2, 4), list(several(stock.paragraphs, 3, 5))].join("\n\n"),
  );
  return `---\n${stringify(fields)}---\n\n${pick(stock.paragraphs)}\n\n${sections.join("\n\n")}\n\n${table(next)}\n`;
}

function list(paragraphs: string[]): string {
  return paragraphs.map((text) => `- ${text.split(/(?<=\.)\s/)[0] ?? text}`.replaceAll("\n", " ")).join("\n");
}

function table(next: () => number): string {
  const rows = Array.from(
    { length: 6 },
    (_, row) => `| Row ${row + 1} | ${Math.round(next() * 900)} | ${Math.round(next() * 90)} |`,
  );
  return ["| What | One | Other |", "| --- | ---: | ---: |", ...rows].join("\n");
}
