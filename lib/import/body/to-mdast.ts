/** From a clean HTML tree to the Markdown tree of an article: the components of this site for pictures, notes as comments. */
import type { Comment, Element, Root as HastRoot } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Image, Link, Root, RootContent } from "mdast";
import rehypeRemark, { type Options } from "rehype-remark";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { Finding } from "../report/finding.ts";
import { classesOf } from "./clean.ts";
import { noteExpression, noteNode, noteOf } from "./marker.ts";
import type { Surroundings } from "./site.ts";

/** Where a picture's caption waits until the picture becomes a component. */
declare module "mdast" {
  interface ImageData {
    caption?: string;
    libraryId?: number;
  }
}

type Handle = NonNullable<NonNullable<Options["handlers"]>[string]>;

/** A Markdown tree, pictures still as images (their caption in `data`). */
export function toMdast(tree: HastRoot, surroundings: Surroundings, findings: Finding[]): Root {
  rewriteLinks(tree, surroundings, findings);
  const handlers: Record<string, Handle> = {
    img: (_state, element) => imageOf(element, ""),
    figure: (state, element) => figure(state, element),
    iframe: (_state, element) => embed(element, findings),
    video: (_state, element) => embed(element, findings),
    audio: (_state, element) => embed(element, findings),
    embed: (_state, element) => embed(element, findings),
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

/** Gives every link its new address; what leads nowhere by its nature becomes plain words. */
function rewriteLinks(tree: HastRoot, surroundings: Surroundings, findings: Finding[]): void {
  visit(tree, "element", (element, index, parent) => {
    if (element.tagName !== "a" || index === undefined || parent === undefined) return;
    const { href } = element.properties;
    const address = typeof href === "string" ? href.trim() : "";
    const runsScript = /^(?:javascript|vbscript|data):/i.test(address);
    if (runsScript) {
      findings.push({
        kind: "dropped",
        text: "A link that ran a script is now plain words.",
        before: address.slice(0, 120),
      });
    }
    // A picture that links to its own large version: the site shows the large one.
    const ownPicture = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(address) && isPictureAlone(element);
    if (runsScript || ownPicture || address === "" || element.children.length === 0) {
      parent.children.splice(index, 1, ...element.children);
      return index;
    }
    const target = surroundings.link(address);
    if (target.finding !== undefined) findings.push(target.finding);
    if ("nowhere" in target) {
      parent.children.splice(index, 1, ...element.children, noteNode(target.nowhere));
      return index;
    }
    element.properties = { href: target.href };
  });
}

function isPictureAlone(element: Element): boolean {
  return textOf(element).trim() === "" && findAll(element, "img").length > 0;
}

function imageOf(element: Element, caption: string): Image {
  const { src, alt, dataSrc, dataLazySrc, dataOrigFile } = element.properties;
  const address =
    [dataOrigFile, dataLazySrc, dataSrc, src].find((value) => typeof value === "string" && value !== "") ??
    "";
  const id = classesOf(element)
    .map((name) => /^wp-image-(\d+)$/.exec(name)?.[1])
    .find(Boolean);
  return {
    type: "image",
    url: String(address),
    alt: typeof alt === "string" ? alt.trim() : "",
    data: { caption, ...(id === undefined ? {} : { libraryId: Number(id) }) },
  };
}

type State = Parameters<Handle>[0];

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

function findAll(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    child.type !== "element" ? [] : child.tagName === name ? [child] : findAll(child, name),
  );
}

function embed(element: Element, findings: Finding[]): Link | undefined {
  const source = findAll(element, "source")[0] ?? element;
  const raw = source.properties.src ?? element.properties.src ?? element.properties.dataSrc;
  if (typeof raw !== "string" || raw === "") return undefined;
  const url = watchAddress(raw.startsWith("//") ? `https:${raw}` : raw);
  const title = typeof element.properties.title === "string" ? element.properties.title.trim() : "";
  findings.push({
    kind: "kept",
    text: `An embedded ${element.tagName} is now a link.`,
    before: raw,
    after: url,
  });
  return { type: "link", url, children: [{ type: "text", value: title === "" ? url : title }] };
}

/** The page a person would open, instead of the frame's own address. */
function watchAddress(url: string): string {
  const youtube = /(?:youtube(?:-nocookie)?\.com\/embed\/)([\w-]{11})/.exec(url)?.[1];
  if (youtube !== undefined) return `https://www.youtube.com/watch?v=${youtube}`;
  const vimeo = /player\.vimeo\.com\/video\/(\d+)/.exec(url)?.[1];
  return vimeo === undefined ? url : `https://vimeo.com/${vimeo}`;
}
