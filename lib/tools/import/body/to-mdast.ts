/** From a clean HTML tree to the Markdown tree of an article: the components of this site for pictures, notes as comments. */
import type { Comment, Element, Root as HastRoot } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Heading, Image, Root, RootContent } from "mdast";
import rehypeRemark, { type Options } from "rehype-remark";
import { unified } from "unified";
import type { Finding } from "../report/finding.ts";
import { anchorsOf, markAnchors } from "./anchors.ts";
import { cleanTree } from "./clean.ts";
import { classesOf, findAll } from "./html-tree.ts";
import { rewriteLinks } from "./link-elements.ts";
import { noteExpression, noteOf } from "./marker.ts";
import { imageAddress } from "./picture-elements.ts";
import type { Surroundings } from "./site.ts";

/** Where a picture's caption waits until the picture becomes a component. */
declare module "mdast" {
  interface ImageData {
    caption?: string;
    libraryId?: number;
  }
}

type Handle = NonNullable<NonNullable<Options["handlers"]>[string]>;

/** Cleans the tree and makes it a Markdown tree, pictures still as images (their caption in `data`). */
export function toMdast(tree: HastRoot, surroundings: Surroundings, findings: Finding[]): Root {
  markAnchors(tree);
  findings.push(...cleanTree(tree));
  rewriteLinks(tree, surroundings, findings);
  const handlers: Record<string, Handle> = {
    img: (_state, element) => imageOf(element, ""),
    figure: (state, element) => figure(state, element),
    ...Object.fromEntries(
      ["h1", "h2", "h3", "h4", "h5", "h6"].map((name): [string, Handle] => [name, heading]),
    ),
    sup: (state, element) => {
      const id = element.properties.dataFn;
      if (typeof id !== "string") return state.all(element);
      return { type: "footnoteReference", identifier: id, label: id };
    },
    summary: (state, element) => marked(state, "strong", element),
    u: (state, element) => state.all(element),
  };
  const nodeHandlers = {
    comment: (_state: unknown, comment: Comment) => {
      const note = noteOf(comment.value);
      return note === undefined
        ? undefined
        : { type: "mdxTextExpression" as const, value: noteExpression(note) };
    },
  };
  return unified().use(rehypeRemark, { document: true, handlers, nodeHandlers }).runSync(tree);
}

function imageOf(element: Element, caption: string): Image {
  const { alt } = element.properties;
  const id = classesOf(element)
    .map((name) => /^wp-image-(\d+)$/.exec(name)?.[1])
    .find(Boolean);
  return {
    type: "image",
    url: imageAddress(element),
    alt: typeof alt === "string" ? alt.trim() : "",
    data: { caption, ...(id === undefined ? {} : { libraryId: Number(id) }) },
  };
}

type State = Parameters<Handle>[0];

const depths = [1, 2, 3, 4, 5, 6] as const;

function heading(state: State, element: Element): Heading {
  const [line] = state.all({ type: "root", children: [{ ...element, tagName: "p" }] });
  const depth = depths[Number(element.tagName.slice(1)) - 1] ?? 6;
  return {
    type: "heading",
    depth,
    children: line?.type === "paragraph" ? line.children : [],
    data: { anchors: anchorsOf(element) },
  };
}

function figure(state: State, element: Element): ReturnType<Handle> {
  const caption = element.children.find(
    (child): child is Element => child.type === "element" && child.tagName === "figcaption",
  );
  const words = caption === undefined ? "" : textOf(caption).replace(/\s+/g, " ").trim();
  const rest = { ...element, children: element.children.filter((child) => child !== caption) };
  const pictures = findAll(rest, "img");
  const onlyPicture = pictures.length === 1 && textOf(rest).trim() === "";
  const picture = pictures[0];
  if (onlyPicture && picture !== undefined) {
    const plain = caption === undefined || findAll(caption, "a").length === 0;
    const image: RootContent = { type: "paragraph", children: [imageOf(picture, plain ? words : "")] };
    return plain || caption === undefined ? image : [image, ...marked(state, "em", caption)];
  }
  const content = state.toFlow(state.all(rest));
  return caption === undefined || words === "" ? content : [...content, ...marked(state, "em", caption)];
}

/** The words of an element as a paragraph of their own, in a mark. */
function marked(state: State, mark: "strong" | "em", { children }: Element): RootContent[] {
  const inner: Element = { type: "element", tagName: mark, properties: {}, children };
  const paragraph: Element = { type: "element", tagName: "p", properties: {}, children: [inner] };
  return state.all({ type: "root", children: [paragraph] });
}
