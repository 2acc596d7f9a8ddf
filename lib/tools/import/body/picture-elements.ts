/** Pictures as HTML has them: late ones, backgrounds, emoji, counting pixels. */
import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";
import { takeLateEmbed } from "./embeds.ts";
import { classesOf, contentOf, findAll } from "./html-tree.ts";

const trackers =
  /(?:facebook\.com\/tr|doubleclick\.net|google-analytics\.com|googletagmanager\.com|pixel\.wp\.com|stats\.wp\.com|feedburner|quantserve|scorecardresearch)/i;
const pictureAddress = /^(?:https?:)?\/?\/?[^\s"'{}<>]+\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#][^\s]*)?$/i;
/** What is in `src` until a script puts the picture there. */
const standIn =
  /^data:image\/(?:gif|svg)|^about:blank|(?:^|[/_-])(?:blank|placeholder|spacer|transparent|lazy|loading|1x1)[^/]*$/i;
/** Attributes in which the best copy is named, best first. */
const late = [
  "dataOrigFile",
  "dataLargeFile",
  "dataLazySrc",
  "dataSrc",
  "dataLazyload",
  "dataOriginal",
  "dataLazy",
];

/** Tells a pixel that counts visits from a picture. */
export function isTracker(element: Element): boolean {
  if (element.tagName !== "img" && element.tagName !== "iframe") return false;
  const { width, height, src } = element.properties;
  return (Number(width) === 1 && Number(height) === 1) || trackers.test(String(src ?? ""));
}

/** The character that a little picture stands for: `<img class="emoji" alt="🙂">`. */
export function emojiOf(element: Element): string | undefined {
  const { alt, src } = element.properties;
  const isEmoji =
    classesOf(element).some((name) => name === "emoji" || name === "wp-smiley") ||
    /\/\/s\.w\.org\/images\/core\/emoji\//.test(String(src ?? ""));
  return isEmoji && typeof alt === "string" && alt !== "" ? alt : undefined;
}

/** The address of an `<img>`, wherever the page keeps it; empty where there is none. */
export function imageAddress(element: Element): string {
  const { properties } = element;
  const values = [...late, "src"]
    .map((name) => properties[name])
    .filter((value) => typeof value === "string");
  const real = values.find((value) => value !== "" && !standIn.test(value));
  if (real !== undefined) return real.trim();
  for (const name of ["srcSet", "dataSrcset", "dataSrcSet", "dataLazySrcset"]) {
    const largest = largestOf(properties[name]);
    if (largest !== undefined) return largest;
  }
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("data") && typeof value === "string" && pictureAddress.test(value)) return value;
  }
  return values.find((value) => value !== "") ?? "";
}

function largestOf(srcset: unknown): string | undefined {
  if (typeof srcset !== "string") return undefined;
  let best: { address: string; size: number } | undefined;
  for (const [, address = "", size = "1"] of srcset.matchAll(
    /([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?(?:,|\s*$)/g,
  )) {
    if (!standIn.test(address) && (best === undefined || Number(size) > best.size))
      best = { address, size: Number(size) };
  }
  return best?.address;
}

/**
 * Makes the pictures of a tree plain `<img>`s with an address: late ones, `<picture>`, `<noscript>` copies, AMP, backgrounds of
 * styles. Changes the tree.
 */
export function showPictures(root: Root): void {
  visit(root, "element", (element, index, parent) => {
    if (
      element.tagName === "amp-img" ||
      (element.tagName === "input" && element.properties.type === "image")
    ) {
      element.tagName = "img";
      element.children = [];
    }
    if (element.tagName === "picture") fillFromSources(element);
    if (element.tagName === "noscript" && parent !== undefined && index !== undefined) {
      const before = parent.children.slice(0, index).findLast((node) => node.type === "element");
      takeLateCopy(element, before?.type === "element" ? before : undefined);
    }
    const address = backgroundOf(element);
    if (address === undefined || isShown(element, address)) return undefined;
    const { ariaLabel } = element.properties;
    const picture: Element = {
      type: "element",
      tagName: "img",
      properties: {
        src: address,
        alt: typeof ariaLabel === "string" ? ariaLabel : "",
        className: classesOf(element).filter((name) => name.startsWith("wp-image-")),
      },
      children: [],
    };
    if (
      /^(?:table|ul|ol|dl|video|iframe)$/.test(element.tagName) &&
      parent !== undefined &&
      index !== undefined
    ) {
      parent.children.splice(index, 0, picture);
      return index + 2;
    }
    const holder = /^(?:thead|tbody|tfoot|tr)$/.test(element.tagName)
      ? findAll(element, "td", "th")[0]
      : element;
    holder?.children.unshift(picture);
    return undefined;
  });
}

/** `<picture>` keeps its addresses in `<source>`; the image may have none. */
function fillFromSources(picture: Element): void {
  const [image] = findAll(picture, "img");
  if (image === undefined || imageAddress(image) !== "") return;
  for (const source of findAll(picture, "source")) {
    const { srcSet, dataSrcset } = source.properties;
    const address = largestOf(srcSet) ?? largestOf(dataSrcset);
    if (address === undefined) continue;
    image.properties.src = address;
    return;
  }
}

/** A script would have shown the picture before; without one the copy in `<noscript>` is shown. */
function takeLateCopy(noscript: Element, before: Element | undefined): void {
  const [copy] = findAll(noscript, "img");
  if (copy === undefined) {
    takeLateEmbed(noscript, before);
    return;
  }
  const shown =
    before === undefined ? undefined : before.tagName === "img" ? before : findAll(before, "img").at(-1);
  if (shown === undefined) noscript.tagName = "span";
  else if (standIn.test(imageAddress(shown)) || imageAddress(shown) === "") {
    shown.properties = { ...copy.properties };
    noscript.children = [];
  } else noscript.children = withoutPictures(contentOf(noscript));
}

function withoutPictures(children: readonly ElementContent[]): ElementContent[] {
  return children.filter(
    (child) => child.type !== "element" || (child.tagName !== "img" && child.tagName !== "picture"),
  );
}

function backgroundOf(element: Element): string | undefined {
  if (element.tagName === "img") return undefined;
  const { style, dataBg, dataBackground, dataBackgroundImage, dataBgImage } = element.properties;
  const styled = /background(?:-image)?\s*:[^;]*?url\(\s*(["']?)(.*?)\1\s*\)/i.exec(String(style ?? ""))?.[2];
  const lateOne = [dataBg, dataBackgroundImage, dataBackground, dataBgImage]
    .map((value) => (typeof value === "string" ? value.replace(/^url\(["']?|["']?\)$/g, "") : ""))
    .find((value) => pictureAddress.test(value));
  const address = lateOne ?? styled;
  return address === undefined || address === "" || standIn.test(address) ? undefined : address;
}

function isShown(element: Element, address: string): boolean {
  const bare = (url: string) => url.replace(/-\d+x\d+(?=\.\w+$)/, "");
  return findAll(element, "img").some((image) => bare(imageAddress(image)) === bare(address));
}
