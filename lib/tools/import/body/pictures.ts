/** Pictures of the Markdown tree as this site shows them: a component of their own, or Markdown's form inside a table. */
import type { Image, Nodes, Paragraph, PhrasingContent } from "mdast";
import type { MdxFlowExpression } from "mdast-util-mdx-expression";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import type { Finding } from "../report/finding.ts";
import { noteExpression } from "./marker.ts";
import { writeMdx } from "./mdx-text.ts";
import type { PicturePlace, Surroundings } from "./site.ts";

/** The longest caption `<Photo>` takes, in characters. */
const longestCaption = 300;

/** Tells whether readers see a word of a node. */
export function saysSomething(node: Nodes): boolean {
  if (node.type === "text" || node.type === "inlineCode") return node.value.trim() !== "";
  return node.type === "footnoteReference" || ("children" in node && node.children.some(saysSomething));
}

/** A picture that links to its own large version: the site shows the large one. */
export function leadsToPicture(url: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(url) || /attachment_id=/.test(url);
}

/** Takes the pictures out of a node, in the order of the page. Changes the node. */
export function takePictures(parent: Nodes): Image[] {
  if (!("children" in parent)) return [];
  const taken: Image[] = [];
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index];
    if (child === undefined) continue;
    if (child.type === "image") {
      taken.push(child);
      parent.children.splice(index, 1);
      const [first, last] = [parent.children[0], parent.children.at(-1)];
      if (index === 0 && first?.type === "text") first.value = first.value.trimStart();
      if (index === parent.children.length && last?.type === "text") last.value = last.value.trimEnd();
      index -= 1;
      continue;
    }
    const inside = takePictures(child);
    taken.push(...inside);
    // A link inside bold words that had the picture alone keeps its way.
    if (child.type !== "link" || inside.length === 0 || child.children.some(saysSomething)) continue;
    if (leadsToPicture(child.url)) {
      parent.children.splice(index, 1);
      index -= 1;
    } else {
      const value = inside.map(({ alt }) => alt ?? "").find((alt) => alt !== "") ?? child.url;
      child.children = [{ type: "text", value }];
    }
  }
  return taken;
}

/** `<Photo>` with its caption, or the comment that stands for a picture that is not here yet. */
export function pictureBlocks(
  image: Image,
  surroundings: Surroundings,
  findings: Finding[],
): (Paragraph | MdxFlowExpression | MdxJsxFlowElement)[] {
  const caption = image.data?.caption ?? "";
  const place = placeOf(image, surroundings, findings);
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
    const ready = place.file === undefined ? "" : ` ${jsx(component(place.file, image.alt ?? "", ""))}`;
    return [
      {
        type: "mdxFlowExpression",
        value: noteExpression(`Picture left out: ${shortAddress(image.url)}${ready}`),
      },
      ...captionLine,
    ];
  }
  return caption.length <= longestCaption
    ? [component(place.file, place.alt, caption)]
    : [component(place.file, place.alt, ""), ...captionLine];
}

/** `![alt](/images/…)`, or the comment. */
export function inlinePicture(
  image: Image,
  surroundings: Surroundings,
  findings: Finding[],
): PhrasingContent {
  const place = placeOf(image, surroundings, findings);
  if (place.ok) return { type: "image", url: `/images/${place.file}`, alt: place.alt };
  const ready = place.file === undefined ? "" : ` ![${image.alt ?? ""}](/images/${place.file})`;
  const note = noteExpression(`Picture left out: ${shortAddress(image.url)}${ready}`);
  return { type: "mdxTextExpression", value: note.replaceAll("|", "¦") };
}

function placeOf(image: Image, surroundings: Surroundings, findings: Finding[]): PicturePlace {
  const id = image.data?.libraryId;
  const place = surroundings.picture({
    src: image.url,
    alt: image.alt ?? "",
    caption: image.data?.caption ?? "",
    ...(id === undefined ? {} : { id }),
  });
  if (!place.ok) findings.push({ ...place.finding, before: shortAddress(image.url) });
  return place;
}

function shortAddress(url: string): string {
  return url.startsWith("data:") ? `${url.slice(0, 40)}…` : url;
}

function component(file: string, alt: string, caption: string): MdxJsxFlowElement {
  const attributes = { src: file, alt, ...(caption === "" ? {} : { caption }) };
  return {
    type: "mdxJsxFlowElement",
    name: file.endsWith(".svg") ? "Illustration" : "Photo",
    attributes: Object.entries(attributes).map(([name, value]) => ({ type: "mdxJsxAttribute", name, value })),
    children: [],
  };
}

function jsx(node: MdxJsxFlowElement): string {
  return writeMdx({ type: "root", children: [node] }).trim();
}
