/** What a body contains, with the place of each part: read once from its tree, used by every rule. */
import type { Nodes, Paragraph, Parents, Root } from "mdast";
import type { MdxFlowExpression, MdxTextExpression } from "mdast-util-mdx-expression";
import { toString as textOf } from "mdast-util-to-string";
import { eachNode } from "../../mdx/each-node.ts";
import { isComment } from "../../mdx/literal.ts";
import { markedHeadings } from "../../mdx/marks.ts";
import { addressRange } from "./address-range.ts";
import { askedQuestions } from "./asked-questions.ts";
import { attributesOf } from "./block-content.ts";
import { type Body, type Element, emptyBody, type ParagraphPlace } from "./body-parts.ts";
import { elementFindings } from "./components.ts";
import { readFigures } from "./figure-texts.ts";
import { typedIn } from "./notation.ts";
import { jsonLdFinding, pastedFindings } from "./pasted.ts";
import { rangeOf } from "./range-of.ts";
import { visibilityFindings } from "./rules/visible/visibility.ts";
import type { Finding, Source } from "./source.ts";

/** Everything in the tree, and what is wrong with each single part of it. */
export function readBody(tree: Root, source: Pick<Source, "text">): { body: Body; findings: Finding[] } {
  const body = emptyBody();
  const findings: Finding[] = [];
  for (const { node, id, text } of markedHeadings(tree))
    body.headings.push({ id, text, depth: node.depth, range: rangeOf(node) });
  const definitions = new Map<string, string>();
  eachNode(tree, (node) => {
    if (node.type !== "definition") return;
    definitions.set(node.identifier, node.url);
    body.links.push({ url: node.url, text: "", range: addressRange(node.url, rangeOf(node), source.text) });
  });
  eachNode(tree, (node, ancestors) => {
    switch (node.type) {
      case "link":
        body.links.push({
          url: node.url,
          text: textOf(node).trim(),
          range: addressRange(node.url, rangeOf(node), source.text),
        });
        if (
          node.children.length === 0 ||
          (textOf(node).trim() === "" && !node.children.some(({ type }) => type !== "text"))
        )
          findings.push({
            rule: "link-empty",
            range: rangeOf(node),
            message: "This link has no words, so nobody can see or hear it.",
            remedy: "Write the words between the square brackets: [our prices](/pricing/)",
          });
        break;
      case "image":
        body.images.push({ src: node.url, alt: node.alt ?? "", range: rangeOf(node), from: "markdown" });
        break;
      case "imageReference":
        body.images.push({
          src: definitions.get(node.identifier) ?? "",
          alt: node.alt ?? "",
          range: rangeOf(node),
          from: "markdown",
        });
        break;
      case "text": {
        const { start, end } = rangeOf(node);
        const text = source.text.slice(start, end);
        findings.push(...pastedFindings(text, start));
        if (!ancestors.some(hasLanguage))
          body.typed.push(...typedIn(text).map((typed) => ({ ...typed, start: start + typed.start })));
        break;
      }
      case "paragraph":
        body.paragraphs.push(paragraphOf(node));
        break;
      case "mdxjsEsm":
        findings.push({
          rule: "no-import",
          range: rangeOf(node),
          message: "Articles contain no program code: there are no imports and exports here.",
          remedy: "Delete the line. Every component of content/README.md can be used without it.",
        });
        break;
      case "mdxFlowExpression":
      case "mdxTextExpression":
        findings.push(...expressionFindings(node, source.text));
        break;
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        findings.push(
          ...elementFindings(
            node,
            ancestors.filter((parent): parent is Parents => parent.type !== "root"),
            body,
            source,
          ),
          ...figuresInAttributes(node, body, source.text),
        );
        break;
    }
  });
  body.questions = askedQuestions(tree);
  body.words = tree.children.reduce(
    (sum, block) => sum + (textOf(block).match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0),
    0,
  );
  findings.push(...visibilityFindings({ text: source.text, tree, body: true }));
  return { body, findings };
}

/** Words in another language are in an element that says so. */
function hasLanguage(node: Nodes): boolean {
  return (
    (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") &&
    attributesOf(node).some(({ name }) => name === "lang")
  );
}

/** A drawing's description may print figures as a sentence does. */
function figuresInAttributes(node: Element, body: Body, text: string): Finding[] {
  return node.attributes.flatMap((attribute) => {
    if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string") return [];
    const range = rangeOf(attribute);
    const at = text.indexOf(attribute.value, range.start);
    if (at >= 0 && at < range.end)
      body.typed.push(...typedIn(attribute.value).map((typed) => ({ ...typed, start: at + typed.start })));
    const { figures, findings } = readFigures(attribute.value, attribute.name);
    body.figures.push(...figures.map((figure) => ({ ...figure, range })));
    return findings.map(({ fix: _, ...finding }) => ({ ...finding, range }));
  });
}

function paragraphOf(paragraph: Paragraph): ParagraphPlace {
  const place: ParagraphPlace = { range: rangeOf(paragraph), runs: [], gaps: [] };
  eachNode(paragraph, (node) => {
    if (node.type === "text") place.runs.push(rangeOf(node));
    else if (node.type === "inlineCode" || (node.type === "mdxJsxTextElement" && node.children.length === 0))
      place.gaps.push(rangeOf(node).start);
  });
  return place;
}

function expressionFindings(node: MdxFlowExpression | MdxTextExpression, text: string): Finding[] {
  const { value } = node;
  const range = rangeOf(node);
  if (isComment(node)) return [];
  if (value.trim() === "")
    return [
      {
        rule: "no-expression",
        range,
        message: "Empty curly braces print nothing.",
        remedy: "Delete them, or write a backslash before the first if the braces are meant: \\{\\}",
      },
    ];
  if (/@(?:context|type)/.test(value)) return [jsonLdFinding(range)];
  const written = text.slice(range.start, Math.min(range.end, range.start + 40));
  return [
    {
      rule: "no-expression",
      range,
      message: `'${written}' in curly braces is read as program code, and articles contain none.`,
      remedy:
        "If it is a placeholder, write the text itself. If the braces are meant, write a backslash before the first: \\{",
    },
  ];
}
