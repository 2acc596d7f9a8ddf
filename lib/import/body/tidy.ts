/** The last steps on the Markdown tree: heading levels, pictures as components, notes on lines of their own. */
import GithubSlugger from "github-slugger";
import type { Heading, Image, Link, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { MdxFlowExpression } from "mdast-util-mdx-expression";
import type { MdxJsxAttribute, MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { Finding } from "../report/finding.ts";
import { noteExpression } from "./marker.ts";
import type { Surroundings } from "./site.ts";

/** Changes the tree in place. */
export function tidy(
  root: Root,
  oldIds: Map<string, string>,
  surroundings: Surroundings,
  findings: Finding[],
): void {
  root.children = root.children.flatMap((node) => blockOf(node, surroundings, findings));
  visit(root, (node) => {
    if (node.type === "listItem" || node.type === "blockquote" || node.type === "footnoteDefinition") {
      node.children = node.children.flatMap((child) => blockOf(child, surroundings, findings));
    }
  });
  visit(root, "inlineCode", (node) => {
    node.value = node.value.replace(/\s*\n\s*/g, " ");
  });
  relevel(root, findings);
  fixAnchors(root, oldIds, findings);
}

type Made = Paragraph | MdxFlowExpression | MdxJsxFlowElement;

function blockOf<Node extends RootContent>(
  node: Node,
  surroundings: Surroundings,
  findings: Finding[],
): (Node | Made)[] {
  if (node.type !== "paragraph") return [node];
  const [only] = node.children;
  if (node.children.length === 1 && only?.type === "text" && /^https?:\/\/\S+$/.test(only.value.trim())) {
    // WordPress shows an address on a line of its own as what stands there.
    const url = only.value.trim();
    return [
      { type: "paragraph", children: [{ type: "link", url, children: [{ type: "text", value: url }] }] },
    ];
  }
  const lines: Made[] = [];
  let words: PhrasingContent[] = [];
  const flush = () => {
    while (isBlank(words[0])) words.shift();
    while (isBlank(words.at(-1))) words.pop();
    if (words.length > 0) lines.push({ type: "paragraph", children: words } satisfies Paragraph);
    words = [];
  };
  for (const child of node.children) {
    const image = pictureIn(child);
    if (image !== undefined) {
      flush();
      lines.push(...pictureOf(image.image, surroundings, findings));
      if (image.link !== undefined) lines.push(image.link);
    } else if (
      child.type === "mdxTextExpression" &&
      node.children.every(
        (other) => other.type === "mdxTextExpression" || isBlank(other) || pictureIn(other) !== undefined,
      )
    ) {
      flush();
      lines.push({ type: "mdxFlowExpression", value: child.value });
    } else {
      words.push(child);
    }
  }
  flush();
  return lines;
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
}

/** A picture, or a link around nothing but a picture: the link then stands below it. */
function pictureIn(node: PhrasingContent): { image: Image; link?: Paragraph } | undefined {
  if (node.type === "image") return { image: node };
  if (node.type !== "link") return undefined;
  const [image] = node.children.filter((child) => !isBlank(child));
  if (image?.type !== "image" || textOf(node, { includeImageAlt: false }).trim() !== "") return undefined;
  if (/\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(node.url) || /attachment_id=/.test(node.url))
    return { image };
  const link: Link = { ...node, children: [{ type: "text", value: image.alt || node.url }] };
  return { image, link: { type: "paragraph", children: [link] } };
}

function pictureOf(image: Image, surroundings: Surroundings, findings: Finding[]): Made[] {
  const caption = image.data?.caption ?? "";
  const id = image.data?.libraryId;
  const place = surroundings.picture({
    src: image.url,
    alt: image.alt ?? "",
    caption,
    ...(id === undefined ? {} : { id }),
  });
  const captionLine: Paragraph[] =
    caption === ""
      ? []
      : [
          {
            type: "paragraph",
            children: [{ type: "emphasis", children: [{ type: "text", value: caption }] }],
          },
        ];
  if (!place.ok) {
    const shown = image.url.startsWith("data:") ? `${image.url.slice(0, 40)}…` : image.url;
    findings.push({ kind: "picture", text: place.reason, before: shown });
    const ready = `<Photo src="${place.file ?? "…"}" alt="${image.alt ?? ""}" />`;
    return [
      {
        type: "mdxFlowExpression",
        value: noteExpression(`Picture left out: ${shown} ${place.file === undefined ? "" : ready}`),
      },
      ...captionLine,
    ];
  }
  const attribute = (name: string, value: string): MdxJsxAttribute => ({
    type: "mdxJsxAttribute",
    name,
    value,
  });
  const short = caption !== "" && caption.length <= 300;
  const name = place.file.endsWith(".svg") ? "Illustration" : "Photo";
  const component: MdxJsxFlowElement = {
    type: "mdxJsxFlowElement",
    name,
    attributes: [
      attribute("src", place.file),
      attribute("alt", place.alt),
      ...(short ? [attribute("caption", caption)] : []),
    ],
    children: [],
  };
  return short ? [component] : [component, ...captionLine];
}

/** The page's title is its only h1, and no level is skipped: the highest heading becomes h2, the others follow. */
function relevel(root: Root, findings: Finding[]): void {
  const headings: Heading[] = [];
  visit(root, "heading", (node) => void headings.push(node));
  const shift = 2 - Math.min(...headings.map(({ depth }) => depth));
  const before = headings.map(({ depth }) => depth).join(" ");
  let last = 1;
  for (const heading of headings) {
    const wanted = Math.max(2, heading.depth + shift);
    last = Math.min(wanted, last + 1, 6);
    heading.depth = depthOf(last);
  }
  const after = headings.map(({ depth }) => depth).join(" ");
  if (before !== after)
    findings.push({ kind: "mended", text: "Heading levels begin at 2 and skip none.", before, after });
}

function depthOf(level: number): Heading["depth"] {
  return ([1, 2, 3, 4, 5, 6] as const)[level - 1] ?? 6;
}

/** A heading's address within the page is made from its words now; links to the old one follow. */
function fixAnchors(root: Root, oldIds: Map<string, string>, findings: Finding[]): void {
  const slugger = new GithubSlugger();
  const newIds = new Map<string, string>();
  visit(root, "heading", (node) => {
    const text = textOf(node);
    const id = slugger.slug(text) || slugger.slug("section");
    if (!newIds.has(text)) newIds.set(text, id);
  });
  const known = new Set(newIds.values());
  visit(root, "link", (node) => {
    if (!node.url.startsWith("#")) return;
    const old = decode(node.url.slice(1));
    const text = oldIds.get(old);
    const target = text === undefined ? undefined : newIds.get(text);
    if (target !== undefined) node.url = `#${target}`;
    else if (!known.has(old))
      findings.push({
        kind: "dead-link",
        text: `The link '${textOf(node)}' leads to a place in this page that does not exist: #${old}. Take it out, or name a heading.`,
      });
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
