/** The last steps on the Markdown tree: heading levels, pictures as components, notes on lines of their own. */
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { MdxFlowExpression } from "mdast-util-mdx-expression";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { Finding } from "../report/finding.ts";
import { emptyHeading, headingLevels } from "../report/rules/text.ts";
import { fixAnchors } from "./anchors.ts";
import { targetOf } from "./link-elements.ts";
import { inlinePicture, leadsToPicture, pictureBlocks, saysSomething, takePictures } from "./pictures.ts";
import type { Questions } from "./questions.ts";
import type { Surroundings } from "./site.ts";

/** Changes the tree in place. */
export function tidy(
  root: Root,
  { headings, ids }: Questions,
  surroundings: Surroundings,
  findings: Finding[],
): void {
  visit(root, "tableCell", (node) => inlinePictures(node, surroundings, findings));
  root.children = root.children.flatMap((node) => blockOf(node, surroundings, findings));
  visit(root, (node) => {
    if (node.type === "listItem" || node.type === "blockquote" || node.type === "footnoteDefinition") {
      node.children = node.children.flatMap((child) => blockOf(child, surroundings, findings));
    }
    // A component needs an empty line around it, in a list as well.
    if (node.type === "listItem") node.spread ||= node.children.some(({ type }) => type.startsWith("mdx"));
  });
  visit(root, "inlineCode", (node) => {
    node.value = node.value.replace(/\s*\n\s*/g, " ");
  });
  showShortcodes(root);
  joinCode(root);
  dropLeftHeadings(root, headings, findings);
  relevel(root, findings);
  fixAnchors(root, ids, findings);
}

type Made = Paragraph | MdxFlowExpression | MdxJsxFlowElement;

/** A table's cell holds no component: pictures are in it as Markdown has them. */
function inlinePictures(
  parent: { children: PhrasingContent[] },
  surroundings: Surroundings,
  findings: Finding[],
): void {
  parent.children = parent.children.map((child) => {
    if (child.type === "image") return inlinePicture(child, surroundings, findings);
    if (child.type === "mdxTextExpression") child.value = child.value.replaceAll("|", "¦");
    if ("children" in child) inlinePictures(child, surroundings, findings);
    return child;
  });
}

function blockOf<Node extends RootContent>(
  node: Node,
  surroundings: Surroundings,
  findings: Finding[],
): (Node | Made)[] {
  if (node.type === "heading") {
    const pictures = takePictures(node).flatMap((image) => pictureBlocks(image, surroundings, findings));
    return node.children.some(saysSomething)
      ? [node, ...pictures]
      : [...node.children.flatMap(asFlow), ...pictures];
  }
  if (node.type !== "paragraph") return [node];
  const [only] = node.children;
  if (node.children.length === 1 && only?.type === "text" && /^https?:\/\/\S+$/.test(only.value.trim())) {
    // WordPress shows an address on a line of its own as what is there.
    const target = targetOf(only.value.trim(), surroundings, findings);
    if ("nowhere" in target) return [node];
    const url = target.href;
    return [
      { type: "paragraph", children: [{ type: "link", url, children: [{ type: "text", value: url }] }] },
    ];
  }
  const lines: Made[] = [];
  let words: PhrasingContent[] = [];
  const flush = () => {
    while (isBlank(words[0])) words.shift();
    while (isBlank(words.at(-1))) words.pop();
    const [first, last] = [words[0], words.at(-1)];
    if (first?.type === "text") first.value = first.value.trimStart();
    if (last?.type === "text") last.value = last.value.trimEnd();
    if (words.length > 0)
      lines.push(
        ...(words.every(isNote) ? words.flatMap(asFlow) : [{ type: "paragraph" as const, children: words }]),
      );
    words = [];
  };
  const show = (image: Parameters<typeof pictureBlocks>[0]) => {
    lines.push(...pictureBlocks(image, surroundings, findings));
  };
  for (const child of node.children) {
    if (child.type === "image") {
      flush();
      show(child);
    } else if ("children" in child) {
      // A picture inside a link or bold words goes before the sentence, which stays whole.
      const pictures = takePictures(child);
      const said = textOf(child).trim() !== "" || child.children.some(isNote);
      if (pictures.length > 0 && !said) flush();
      for (const image of pictures) show(image);
      if (pictures.length > 0 && !said) {
        if (child.type === "link" && !leadsToPicture(child.url)) {
          const value = pictures.map(({ alt }) => alt ?? "").find((alt) => alt !== "") ?? child.url;
          lines.push({ type: "paragraph", children: [{ ...child, children: [{ type: "text", value }] }] });
        }
      } else words.push(child);
    } else words.push(child);
  }
  flush();
  return lines;
}

/** The comments of a node, each on a line of its own. */
function asFlow(node: PhrasingContent): MdxFlowExpression[] {
  if ("children" in node) return node.children.flatMap(asFlow);
  return node.type === "mdxTextExpression" ? [{ type: "mdxFlowExpression", value: node.value }] : [];
}

function isNote(node: PhrasingContent): boolean {
  return node.type === "mdxTextExpression" || isBlank(node);
}

/** Tells whether a node is a line break or nothing but space. */
export function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
}

const shownShortcode = /(\[\/[a-z][\w-]*\]|\[[a-z][\w-]*\s+[a-z_-]+=["“][^\]]*\])/i;

/** A shortcode that the old page showed to its readers is code here: in words the content check takes it for a forgotten one. */
function showShortcodes(root: Root): void {
  visit(root, "text", (node, index, parent) => {
    const parts = node.value.split(shownShortcode);
    if (parts.length === 1 || parent === undefined || index === undefined) return;
    const nodes = parts.map(
      (value, part): PhrasingContent => ({ type: part % 2 === 1 ? "inlineCode" : "text", value }),
    );
    const said = nodes.filter((part) => "value" in part && part.value !== "");
    parent.children.splice(index, 1, ...said);
    return index + said.length;
  });
}

/** A heading above questions that moved to the frontmatter has nothing below it any more; the page has its own above them. */
function dropLeftHeadings(root: Root, above: ReadonlySet<string>, findings: Finding[]): void {
  root.children = root.children.filter((node, index) => {
    if (node.type !== "heading" || !above.has(textOf(node).replace(/\s+/g, " ").trim())) return true;
    const next = root.children[index + 1];
    if (next !== undefined && (next.type !== "heading" || next.depth > node.depth)) return true;
    findings.push(emptyHeading({}, { before: textOf(node) }));
    return false;
  });
}

/** The page's title is its only h1, and no level is skipped: the highest heading becomes h2, the others follow. */
function relevel(root: Root, findings: Finding[]): void {
  const headings: Heading[] = [];
  visit(root, "heading", (node) => void headings.push(node));
  const before = headings.map(({ depth }) => depth).join(" ");
  const open: { was: number; is: number }[] = [];
  for (const heading of headings) {
    const was = heading.depth;
    while ((open.at(-1)?.was ?? 0) >= was) open.pop();
    const is = Math.min((open.at(-1)?.is ?? 1) + 1, 6);
    open.push({ was, is });
    heading.depth = depthOf(is);
  }
  const after = headings.map(({ depth }) => depth).join(" ");
  if (before !== after) findings.push(headingLevels({}, { before, after }));
}

function depthOf(level: number): Heading["depth"] {
  return ([1, 2, 3, 4, 5, 6] as const)[level - 1] ?? 6;
}

/** Backticks that touch would be read as one longer fence: pieces of code side by side become one, and empty ones go. */
function joinCode(root: Root): void {
  visit(root, (node) => {
    if (!("children" in node) || !node.children.some(({ type }) => type === "inlineCode")) return;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const [child, before] = [node.children[index], node.children[index - 1]];
      if (child?.type !== "inlineCode") continue;
      if (before?.type === "inlineCode") before.value += child.value;
      if (before?.type === "inlineCode" || child.value === "") node.children.splice(index, 1);
    }
  });
}
