/** The text of a page that a visitor can get to see, with the element that contains each part. */
import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { asideClasses } from "../../../site/aside-classes.ts";

/** A stretch of the visible text, up to the next run. */
export interface TextRun {
  /** Offset in the text. */
  start: number;
  /** The way to the element: `main > header > h1`; ids are kept, as `details#faq-1`. */
  element: string;
  /** The language that it or an element around it says it is in; undefined where that is the page's. */
  language: string | undefined;
  line: number;
  column: number;
}

const hidden = new Set(["script", "style", "template", "noscript", "head"]);
const blocks = new Set(
  "address article aside blockquote br caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr legend fieldset li main nav ol option p section summary table tbody td tfoot th thead title tr ul".split(
    " ",
  ),
);
const shownSteps = 4;

/** White space as a browser shows it: one space between words, none at the ends. */
export function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function readVisibleText(root: Tree.ParentNode): { text: string; runs: TextRun[] } {
  const runs: TextRun[] = [];
  const pieces: string[] = [];
  let length = 0;
  let spaced = true;
  const add = (text: string, run?: Omit<TextRun, "start">) => {
    const plain = text.replace(/\s+/g, " ");
    const piece = spaced ? plain.replace(/^ /, "") : plain;
    if (piece === "") return;
    if (run) runs.push({ start: length, ...run });
    pieces.push(piece);
    length += piece.length;
    spaced = piece.endsWith(" ");
  };
  const walk = (node: Tree.Node, way: string[], language?: string) => {
    if ("value" in node) {
      const place = node.sourceCodeLocation;
      const element = way.slice(-shownSteps).join(" > ");
      add(node.value, { element, language, line: place?.startLine ?? 1, column: place?.startCol ?? 1 });
      return;
    }
    if (!("childNodes" in node)) return;
    if (!("tagName" in node)) {
      for (const child of node.childNodes) walk(child, way, language);
      return;
    }
    if (hidden.has(node.tagName) || node.attrs.some(isHiding)) return;
    const id = node.attrs.find(({ name }) => name === "id")?.value;
    const own = node.tagName === "html" ? undefined : node.attrs.find(({ name }) => name === "lang")?.value;
    const step = id ? `${node.tagName}#${id}` : node.tagName;
    const block = blocks.has(node.tagName);
    if (block) add(" ");
    for (const child of node.childNodes) walk(child, [...way, step], own ?? language);
    if (block) add(" ");
  };
  walk(root, []);
  return { text: pieces.join("").trimEnd(), runs };
}

/** `hidden="until-found"` is text that a visitor can come to see; `hidden` alone is not. */
function isHiding({ name, value }: { name: string; value: string }): boolean {
  return name === "hidden" && value !== "until-found";
}

/** The run that holds an offset of the text. */
export function runAt(runs: TextRun[], offset: number): TextRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((runs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}

/** Elements of the main content that are not the page's own text, such as controls and navigation; others are recognized by class. */
const asides = new Set(["nav", "form", "fieldset", "svg", "button", "aside", "caption"]);

/** The stretches of text in the main content, each as long as no element begins or ends in it. */
export function readPassages(root: Tree.ParentNode): string[] {
  return root.childNodes.flatMap((node) => {
    if ("value" in node) return fold(node.value) === "" ? [] : [fold(node.value)];
    if (!("tagName" in node) || hidden.has(node.tagName) || asides.has(node.tagName)) return [];
    const classes = (node.attrs.find(({ name }) => name === "class")?.value ?? "").split(/\s+/);
    if (node.attrs.some(isHiding) || asideClasses.some((name) => classes.includes(name))) return [];
    return readPassages(node);
  });
}
