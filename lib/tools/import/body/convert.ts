/** The body of one post, from what WordPress stores to MDX. */
import type { ElementContent } from "hast";
import type { Heading, Root, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { Finding } from "../report/finding.ts";
import { pictureInAnswer } from "../report/rules/pictures.ts";
import {
  builderSettings,
  dynamicBlock,
  footnoteWithoutText,
  questionsFromBlock,
  unknownShortcode,
} from "../report/rules/text.ts";
import { makeCodeBlocks } from "./code.ts";
import { hasBlocks, unwrapBlocks } from "./gutenberg.ts";
import { contentOf, parseFragment } from "./html-tree.ts";
import { mdxLines, readMdx, writeMdx } from "./mdx-text.ts";
import { makeParagraphs } from "./paragraphs.ts";
import { showPictures } from "./picture-elements.ts";
import { takeQuestions } from "./questions.ts";
import { expandShortcodes } from "./shortcodes.ts";
import type { Surroundings } from "./site.ts";
import { isBlank, tidy } from "./tidy.ts";
import { toMdast } from "./to-mdast.ts";

export interface QuestionAndAnswer {
  question: string;
  /** Markdown. */
  answer: string;
}

export interface Converted {
  tree: Root;
  faq: QuestionAndAnswer[];
  findings: Finding[];
}

/**
 * @param content what the source stores, its JSON-LD already taken out.
 * @param format `wordpress`: blocks or classic text with shortcodes; `html`: what a browser got.
 */
export function convertBody(
  content: string,
  format: "wordpress" | "html",
  surroundings: Surroundings,
): Converted {
  const findings: Finding[] = [];
  const notes = new Map(surroundings.footnotes);
  const html = format === "wordpress" ? expandWordPress(content, surroundings, notes, findings) : content;
  const hast = parseFragment(html);
  const classic = format === "wordpress" && !hasBlocks(content);
  showPictures(hast);
  makeCodeBlocks(hast, classic);
  if (classic) makeParagraphs(hast);
  const questions = takeQuestions(hast);
  const tree = toMdast(hast, surroundings, findings);
  addFootnotes(tree, notes, surroundings, findings);
  tidy(tree, questions, surroundings, findings);
  const faq = questions.faq.map(({ question, answer }) => ({
    question,
    answer: answerMarkdown(answer, surroundings, findings),
  }));
  if (faq.length > 0) findings.push(questionsFromBlock({ number: faq.length }));
  return { tree, faq, findings };
}

/** Thrive's editor keeps its settings, and marks around shortcodes, in the text itself. */
const editorSettings = /__CONFIG_(\w+?)__[\s\S]*?__CONFIG_\1__|_{2,3}TVE_SHORTCODE_RAW_{2,3}/g;

function expandWordPress(
  content: string,
  surroundings: Surroundings,
  notes: Map<string, string>,
  findings: Finding[],
): string {
  const words = content.replaceAll("\r\n", "\n").replace(editorSettings, (before) => {
    if (before.startsWith("__CONFIG")) findings.push(builderSettings({}, { before }));
    return "";
  });
  const blocks = unwrapBlocks(words, surroundings.reusableBlock);
  const said = new Set<string>();
  for (const { name, attributes } of blocks.dynamic) {
    if (said.has(`${name} ${attributes}`)) continue;
    said.add(`${name} ${attributes}`);
    findings.push(dynamicBlock({ name }, attributes === "" ? {} : { before: attributes }));
  }
  const expanded = expandShortcodes(blocks.html, {
    picture: surroundings.libraryPicture,
    footnote: (html) => {
      const id = `note-${notes.size + 1}`;
      notes.set(id, html);
      return `<sup data-fn="${id}"></sup>`;
    },
  });
  for (const source of expanded.unknown) {
    findings.push(unknownShortcode({}, { before: source }));
  }
  return expanded.html;
}

/** Markdown of a piece of HTML without components, for answers. */
export function answerFromHtml(html: string, surroundings: Surroundings, findings: Finding[]): string {
  const hast = parseFragment(html);
  showPictures(hast);
  return answerMarkdown(contentOf(hast), surroundings, findings);
}

/** An answer holds words, lists and links: headings become bold, pictures and comments are left out. */
function answerMarkdown(children: ElementContent[], surroundings: Surroundings, findings: Finding[]): string {
  const tree = toMdast({ type: "root", children }, surroundings, findings);
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.type === "heading") {
      parent.children[index] = { type: "paragraph", children: [{ type: "strong", children: node.children }] };
      return index;
    }
    if (node.type !== "image" && node.type !== "mdxTextExpression") return;
    if (node.type === "image") findings.push(pictureInAnswer({}, { before: node.url }));
    parent.children.splice(index, 1);
    return index;
  });
  visit(tree, "paragraph", (node, index, parent) => {
    while (isBlank(node.children.at(-1))) node.children.pop();
    while (isBlank(node.children[0])) node.children.shift();
    if (node.children.length > 0 || parent === undefined || index === undefined) return;
    parent.children.splice(index, 1);
    return index;
  });
  return writeMdx(tree).trim();
}

function addFootnotes(
  tree: Root,
  notes: Map<string, string>,
  surroundings: Surroundings,
  findings: Finding[],
): void {
  const order: string[] = [];
  visit(tree, "footnoteReference", (node) => {
    if (!order.includes(node.identifier)) order.push(node.identifier);
    const number = String(order.indexOf(node.identifier) + 1);
    node.identifier = number;
    node.label = number;
  });
  for (const [index, id] of order.entries()) {
    const hast = parseFragment(notes.get(id) ?? "");
    const children = toMdast(hast, surroundings, findings).children.filter(
      (node) =>
        node.type === "paragraph" ||
        node.type === "list" ||
        node.type === "blockquote" ||
        node.type === "code",
    );
    if (!notes.has(id)) findings.push(footnoteWithoutText({ number: index + 1 }));
    const number = String(index + 1);
    tree.children.push({
      type: "footnoteDefinition",
      identifier: number,
      label: number,
      children:
        children.length > 0 ? children : [{ type: "paragraph", children: [{ type: "text", value: "…" }] }],
    });
  }
}

const same = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/**
 * Takes questions out of the body that will be in the page's FAQ, where heading and answer say the same words.
 *
 * @returns the questions that are in the body in other words, and so would be read twice.
 */
export function takeVisibleQuestions(
  tree: Root,
  faq: readonly QuestionAndAnswer[],
): { taken: string[]; differing: string[] } {
  const taken: string[] = [];
  const differing: string[] = [];
  for (const { question, answer } of faq) {
    const start = tree.children.findIndex(
      (node) => isQuestion(node) && same(textOf(node)) === same(question),
    );
    const heading = tree.children[start];
    if (heading === undefined) continue;
    const end = sectionEnd(tree.children, start, heading);
    const section: Root = { type: "root", children: tree.children.slice(start + 1, end) };
    if (same(mdxLines(section).join(" ")) === same(mdxLines(readMdx(answer)).join(" "))) {
      tree.children.splice(start, end - start);
      taken.push(question);
    } else differing.push(question);
  }
  return { taken, differing };
}

function isQuestion(node: RootContent): boolean {
  return (
    node.type === "heading" ||
    (node.type === "paragraph" && node.children.length === 1 && node.children[0]?.type === "strong")
  );
}

function sectionEnd(children: readonly RootContent[], start: number, heading: RootContent): number {
  const depth = (node: RootContent): Heading["depth"] | 7 => (node.type === "heading" ? node.depth : 7);
  let end = start + 1;
  while (end < children.length) {
    const node = children[end];
    if (node === undefined || (isQuestion(node) && depth(node) <= depth(heading))) break;
    end += 1;
  }
  return end;
}
