import { expect, test } from "vitest";
import { checkDocument } from "#lib/content/check/document.ts";
import { makeSource, placeOf } from "#lib/content/check/source.ts";
import { renderMarkdown } from "#lib/mdx/markdown.ts";
import { generator } from "#tests/support/random.ts";
import { runs, seed } from "#tests/support/random-runs.ts";
import { renderedBody } from "./build-oracle.ts";

const bodies = runs(400);
const answers = runs(400);

/** Stretches of Markdown, right and wrong; each `W` becomes a word of its own, which readers are to see. */
const pieces = [
  "W W W",
  "**W** W *W* _W_ ~~W~~",
  "`W` W `W | W`",
  "## W W",
  "##W W",
  "W W\n---",
  "W\n===",
  "W\nW\n---\nW",
  "- W\n- W\n  - W\n    - W",
  "1. W\n2. W\n4. W",
  "• W\n• W",
  "> W\n> W\n\nW",
  "> [!NOTE]\n> W",
  "> ```\n> W",
  "| W | W |\n|---|---|\n| W | W |",
  "| W | W |\n|---|---|\n| W | W | W |",
  "| W | W |\n|---|---|\n| `W | W` | W |",
  "| W | W |\n|---|\n| W | W |",
  "| W | W |\n| W | W |",
  "W | W\n--- | ---\nW | W | W | W\nW",
  "W\tW\nW\tW",
  "[W](/W/) W",
  "[W][w] W",
  "[W] (/x/)",
  '[W](/x/ "W")',
  "[W](/x y/) W",
  "![W](/images/a.png)",
  "![W](/images/a b.png)",
  "[W]: /x/",
  "[W]: W",
  "[^n]: W W",
  "W[^n] W",
  "W[^m]\n\n[^m]: W\n    W\n\n[^m]: W",
  "```\nW W\n```",
  "```W W\nW\n```",
  "```W\n```",
  "~~~\nW",
  "**W.**W and ** W ** W",
  "*W W",
  "W&nbsp;W &amp; W",
  "W\\\nW",
  "<br />W",
  "<Callout>\n\nW\n\n[^q]: W\n\n</Callout>",
  "***\nW",
  "a) W\nb) W",
  "→ W\n→ W",
  "✅ W\n✅ W",
  "W;W\nW;W\nW;W",
  "+---+---+\n| W | W |\n+---+---+\n| W | W |\n+---+---+",
  "W   W\n---   ---\nW   W",
  "#Wo W",
  "W ## W #",
  "## W #",
];
const inline = [
  "*",
  "**",
  "_",
  "`",
  "~~",
  "[",
  "](",
  "|",
  "\\",
  "\t",
  "\n",
  "\n\n",
  "  ",
  "> ",
  "- ",
  "#",
  "[^n]",
  "```\n",
  "---\n",
];

function randomMarkdown(random: () => number): { text: string; words: string[] } {
  let number = 0;
  const words: string[] = [];
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  let text = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(pieces))
    .join("\n\n")
    .replace(/W/g, () => {
      number += 1;
      const word = `word${number}${"kvz"[number % 3]}`;
      words.push(word);
      return word;
    });
  while (random() < 0.4) {
    const at = Math.floor(random() * text.length);
    text = text.slice(0, at) + (pick(inline) ?? "") + text.slice(at);
  }
  return { text, words };
}

/** The words that a person would expect to read: what is in brackets as an address is none. */
function visibleWords(text: string, words: readonly string[]): string[] {
  const shown = text.replace(/\]\([^)]*\)/g, "]").replace(/^\[[^\]\n^]+\]:[ \t]*\/.*$/gm, "");
  return words.filter((word) => new RegExp(`(?<![a-z\\d])${word}(?![a-z\\d])`).test(shown));
}

const plain = (html: string): string => html.replace(/ alt="([^"]*)"/g, ">$1<").replace(/<[^>]*>/g, "");

/** Which of the words are neither on the page nor in a line that the check names. */
function unsaid(whole: string, words: readonly string[], rendered: string, collection: "articles"): string[] {
  const source = makeSource({
    file: "content/articles/a.mdx",
    collection,
    id: "a",
    format: "mdx",
    text: whole,
  });
  const named = new Set<number>();
  for (const { range } of checkDocument(source).findings) {
    const first = placeOf(source.lineStarts, range.start).line;
    const last = placeOf(source.lineStarts, Math.max(range.start, range.end - 1)).line;
    for (let line = first; line <= last; line += 1) named.add(line);
  }
  return words.filter(
    (word) => !rendered.includes(word) && !named.has(placeOf(source.lineStarts, whole.indexOf(word)).line),
  );
}

test(`each visible word of ${bodies} random texts is on the page, or the check names its line`, {
  timeout: 240_000,
}, () => {
  const random = generator(seed);
  const lost: string[] = [];
  for (let number = 0; number < bodies; number += 1) {
    const { text, words } = randomMarkdown(random);
    const whole = `---\ntitle: A question\n---\n\n${text}\n`;
    const rendered = renderable(text);
    if (rendered === undefined) continue;
    const missing = unsaid(whole, visibleWords(text, words), plain(rendered), "articles");
    if (missing.length > 0) lost.push(`${missing.join(" ")} in\n${text}`);
  }
  expect(lost.slice(0, 5), `RANDOM_SEED=${seed}`).toEqual([]);
});

test(`each visible word of ${answers} random answers is on the page, or the check names its line`, {
  timeout: 240_000,
}, () => {
  const random = generator(seed + 1);
  const lost: string[] = [];
  for (let number = 0; number < answers; number += 1) {
    const { text, words } = randomMarkdown(random);
    // A text that begins with a space needs its indentation said (`|2`), or YAML takes that of its first line.
    const block = text.replace(/^/gm, "      ");
    const whole = `---\ntitle: A question\nfaq:\n  - question: What?\n    answer: |2\n${block}\n---\n\nText.\n`;
    const missing = unsaid(whole, visibleWords(text, words), plainAnswer(text), "articles");
    if (missing.length > 0) lost.push(`${missing.join(" ")} in\n${text}`);
  }
  expect(lost.slice(0, 5), `RANDOM_SEED=${seed}`).toEqual([]);
});

/** Nothing where the build would refuse the text. */
function renderable(text: string): string | undefined {
  try {
    return renderedBody(text);
  } catch {
    return undefined;
  }
}

function plainAnswer(text: string): string {
  const { tree, text: words } = renderMarkdown(text, "en-US");
  return `${words} ${JSON.stringify(tree)}`;
}
