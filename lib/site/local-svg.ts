/**
 * Drawings from elsewhere, kept to themselves. An SVG is a document: it can hold scripts, frames, links, style sheets and
 * pictures of other sites. What is allowed is listed; whatever else a drawing says is left out of what is published.
 */
import postcss from "postcss";
// The same library as one file. The entry for Node is 380 of them, which every command would load before it does anything.
import {
  type Config,
  type CustomPlugin,
  optimize,
  _collections as tables,
  type XastElement,
  type XastParent,
} from "svgo/browser";

/** Steps of SVGO. */
export type SvgPlugins = NonNullable<Config["plugins"]>;

const elements = new Set([
  ...["svg", "g", "defs", "symbol", "use", "switch", "view", "title", "desc", "style", "image"],
  ...["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath"],
  ...["linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "filter"],
  ...[
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
  ],
  ...[
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
  ],
  ...["feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight"],
  ...["feSpecularLighting", "feSpotLight", "feTile", "feTurbulence"],
  ...["animate", "animateMotion", "animateTransform", "mpath", "set"],
]);

/** Attributes of every element, and of SVG 2; each element's own come from the tables of SVG 1.1. */
const attributes = new Set([
  ...["id", "class", "style", "role", "lang", "xml:lang", "xml:space", "type", "media", "dx", "dy"],
  ...[
    "paint-order",
    "vector-effect",
    "mix-blend-mode",
    "isolation",
    "mask-type",
    "transform-origin",
    "transform-box",
  ],
  ...["presentation", "conditionalProcessing", "transferFunction", "filterPrimitive"].flatMap(ofGroup),
  ...["animationAttributeTarget", "animationTiming", "animationValue", "animationAddition"].flatMap(ofGroup),
]);
const never = new Set(["xml:base", "externalResourcesRequired", "contentScriptType", "contentStyleType"]);

function ofGroup(group: string): string[] {
  return [...(tables.attrsGroups[group] ?? [])];
}

/** Functions of style sheets that fetch nothing. */
const functions =
  /^(?:|var|calc|min|max|clamp|rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|matrix(?:3d)?|perspective|(?:translate|rotate|scale)(?:[XYZ]|3d)?|skew[XY]?|cubic-bezier|steps|linear|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|inset|circle|ellipse|polygon|path)$/i;

/** Whether a value of a style sheet, or of an attribute that is read like one, names nothing outside the drawing. */
function staysInside(value: string): boolean {
  // A backslash can spell any name: u\72l(…) is url(…).
  if (value.includes("\\")) return false;
  return [...value.matchAll(/([\w-]*)\(\s*["']?(.?)/gs)].every(([, name = "", first]) =>
    /^url$/i.test(name) ? first === "#" : functions.test(name),
  );
}

const embeddedPicture = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$/i;

interface LocalSvgOptions {
  /** What else SVGO does, once nothing in the drawing reaches outside of it. */
  plugins?: SvgPlugins;
  /** Filled with what was taken out, in words for the person who published the drawing: `<script>`, `onload`. */
  removed?: Set<string>;
}

/**
 * A drawing without whatever reaches outside of it or runs.
 *
 * @param svg the text of its file
 * @throws Error where it is not XML
 */
export function localSvg(svg: string, { plugins = [], removed = new Set() }: LocalSvgOptions = {}): string {
  return optimize(svg, { plugins: [keepLocal(removed), ...plugins] }).data;
}

function keepLocal(removed: Set<string>): CustomPlugin {
  return {
    name: "localSvg",
    fn: () => ({
      doctype: { enter: (node, parent) => remove(node, parent) },
      instruction: { enter: (node, parent) => remove(node, parent) },
      comment: { enter: (node, parent) => remove(node, parent) },
      element: {
        enter: (node, parent) => {
          if (node.name.startsWith("svg:")) node.name = node.name.slice("svg:".length);
          // What is inside a link stays, the link does not.
          if (node.name === "a") node.name = "g";
          const kept = elements.has(node.name) && !animatesReference(node);
          if (kept) cleanAttributes(node, removed);
          if (kept && !isEmptyReference(node)) {
            if (node.name === "style") cleanSheet(node, removed);
            return;
          }
          removed.add(`<${node.name}>`);
          remove(node, parent);
        },
      },
    }),
  };
}

function remove(node: XastParent["children"][number], parent: XastParent): void {
  parent.children = parent.children.filter((child) => child !== node);
}

/** An animation can write an address just as well as an attribute. */
function animatesReference({ attributes: { attributeName = "" } }: XastElement): boolean {
  return /(?:^|:)(?:href|on\w*|base)$/i.test(attributeName.trim());
}

function isEmptyReference({ name, attributes: found }: XastElement): boolean {
  const refers = ["image", "feImage", "use"].includes(name);
  return refers && found.href === undefined && found["xlink:href"] === undefined;
}

function cleanAttributes(node: XastElement, removed: Set<string>): void {
  for (const [name, value] of Object.entries(node.attributes)) {
    const kept = keptValue(node.name, name, value);
    if (kept === value) continue;
    if (!/^(?:data-|xmlns|[\w-]+:(?!href$))/.test(name) || name === "xml:base")
      removed.add(/(?:^|:)href$/.test(name) ? `${name}="${value.slice(0, 60)}"` : name);
    if (kept === undefined) delete node.attributes[name];
    else node.attributes[name] = kept;
  }
}

/** The value to publish; undefined where the attribute is left out. */
function keptValue(element: string, name: string, value: string): string | undefined {
  if (name === "xmlns") return "http://www.w3.org/2000/svg";
  if (name === "xmlns:xlink") return "http://www.w3.org/1999/xlink";
  if (name === "href" || name === "xlink:href") {
    const picture = (element === "image" || element === "feImage") && embeddedPicture.test(value);
    return picture || value.trim().startsWith("#") ? value : undefined;
  }
  if (name === "style") return cleanDeclarations(value);
  if (/^aria-[a-z]+$/.test(name) || name === "id" || name === "class") return value;
  const known = attributes.has(name) || tables.elems[element]?.attrs?.has(name);
  return known && !never.has(name) && !/^on|:href$/.test(name) && staysInside(value) ? value : undefined;
}

function cleanDeclarations(text: string): string | undefined {
  const clean = cleanStyle(`*{${text}}`);
  return clean?.slice(clean.indexOf("{") + 1, clean.lastIndexOf("}")).trim() || undefined;
}

function cleanSheet(node: XastElement, removed: Set<string>): void {
  const text = node.children.map((child) => ("value" in child ? child.value : "")).join("");
  const clean = cleanStyle(text) ?? "";
  if (clean !== text) removed.add("a part of <style>");
  node.children = [{ type: "text", value: clean }];
}

/** A style sheet without what fetches; undefined where it cannot be read. */
function cleanStyle(text: string): string | undefined {
  try {
    const sheet = postcss.parse(text);
    sheet.walkAtRules((rule) => {
      if (!/^(?:media|supports|keyframes|layer)$/i.test(rule.name) || !rule.nodes) rule.remove();
    });
    sheet.walkDecls((declaration) => {
      if (!staysInside(`${declaration.prop} ${declaration.raws.value?.raw ?? declaration.value}`))
        declaration.remove();
    });
    return sheet.toString();
  } catch {
    return undefined;
  }
}
