/** The questions of FAQ blocks and of JSON-LD as one list, each once, and what a person should know of them. */
import type { BlockContent, PhrasingContent } from "mdast";
import { answerFromHtml, type QuestionAndAnswer } from "../body/convert.ts";
import { parseFragment, visibleLines } from "../body/html-tree.ts";
import { writeMdx } from "../body/mdx-text.ts";
import type { Surroundings } from "../body/site.ts";
import type { Finding } from "../report/finding.ts";
import { invisibleQuestion, rating, twoAnswers } from "../report/rules/text.ts";
import { type Claims, fold } from "./meaning.ts";
import { answerText } from "./words.ts";

/** All questions, the blocks' first, and those that only the markup had. */
export function mergeQuestions(
  fromBlocks: readonly QuestionAndAnswer[],
  claims: Claims,
  surroundings: Surroundings,
  findings: Finding[],
): { all: QuestionAndAnswer[]; fromClaims: QuestionAndAnswer[] } {
  const answers = new Map(fromBlocks.map(({ question, answer }) => [keyOf(question), answer]));
  const fromClaims: QuestionAndAnswer[] = [];
  for (const { question, answer } of claims.faq) {
    const key = keyOf(question);
    const first = answers.get(key);
    const text = answerMarkdown(answer, surroundings, findings);
    if (first === undefined) {
      answers.set(key, text);
      fromClaims.push({ question, answer: text });
    } else if (fold(first) !== fold(text)) {
      findings.push(twoAnswers({ question }, { before: text, after: first }));
    }
  }
  return { all: [...fromBlocks, ...fromClaims], fromClaims };
}

/** Questions of signs alone are still different questions. */
function keyOf(question: string): string {
  return fold(question) || question;
}

/** What the old page told machines and showed to nobody. */
export function reportInvisible(
  html: string,
  faq: readonly QuestionAndAnswer[],
  claims: Claims,
  findings: Finding[],
): void {
  const seen = fold(visibleLines(parseFragment(html)).join(" "));
  for (const { question } of faq.filter(({ question: text }) => !seen.includes(fold(text)))) {
    findings.push(invisibleQuestion({ question }));
  }
  for (const claim of new Set(claims.unsupported)) {
    findings.push(rating({}, { before: claim }));
  }
}

function answerMarkdown(answer: string, surroundings: Surroundings, findings: Finding[]): string {
  const text = answerText(answer);
  if ("html" in text) return answerFromHtml(text.html, surroundings, findings);
  const paragraphs = text.words.split(/\n\s*\n/).filter((part) => part.trim() !== "");
  return writeMdx({ type: "root", children: paragraphs.map(paragraphOf) }).trim();
}

/** Plain words: nothing in them is markup, and their line ends stay. */
function paragraphOf(words: string): BlockContent {
  const lines = words
    .replaceAll("\u00A0", " ")
    .trim()
    .split(/\s*\n\s*/);
  return {
    type: "paragraph",
    children: lines.flatMap((value, index): PhrasingContent[] =>
      index === 0 ? [{ type: "text", value }] : [{ type: "break" }, { type: "text", value }],
    ),
  };
}
