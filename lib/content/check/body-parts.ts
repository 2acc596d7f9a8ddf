/** The parts of a body, each with its place in the file. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { AmountUnit } from "../../amounts/print.ts";
import type { FigureName } from "../../mdx/figure-tags.ts";
import type { ComponentName } from "../../mdx/registry.ts";
import type { Range } from "../../shared/diagnostic.ts";
import type { CollectionName } from "../schema/collections.ts";
import type { Typed } from "./notation.ts";

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

export interface HeadingPlace {
  id: string;
  text: string;
  depth: number;
  range: Range;
}
export interface LinkPlace {
  url: string;
  text: string;
  /** It is in a field that takes whole web addresses alone. */
  whole?: true;
  range: Range;
}
export interface ImagePlace {
  /** As written. */
  src: string;
  alt: string;
  range: Range;
  /** `field`: in the frontmatter; `drawing`: there too, as what a page shows. */
  from: "markdown" | "component" | "drawing" | "field";
}
/** A paragraph, its plain words, and where something else is between them. */
export interface ParagraphPlace {
  range: Range;
  runs: Range[];
  gaps: number[];
}
/** A document that a component or a field names. */
export interface ReferencePlace {
  collection: CollectionName;
  id: string;
  range: Range;
  by: string;
}

/** A component that prints a figure, with its attributes. */
export interface FigurePlace {
  name: FigureName;
  /** The price's id, the sum, or the quoted figure. */
  of: string;
  unit?: AmountUnit;
  to?: string;
  range: Range;
}

export interface BlockPlace {
  name: ComponentName;
  range: Range;
}

export interface FilePlace {
  /** `/downloads/checklist.pdf` */
  address: string;
  by: ComponentName;
  range: Range;
}

/** An amount or a day as it is typed: in the file, or of a field in its value. */
export interface TypedPlace extends Typed {
  field?: readonly (string | number)[];
}

export interface Body {
  headings: HeadingPlace[];
  links: LinkPlace[];
  images: ImagePlace[];
  references: ReferencePlace[];
  figures: FigurePlace[];
  /** Amounts and days that no component prints. */
  typed: TypedPlace[];
  /** Components that show the article's own comparison. */
  ownComparison: { name: string; range: Range }[];
  /** Components that a page has once. */
  blocks: BlockPlace[];
  /** Files of public/ that components name. */
  files: FilePlace[];
  /** What the text tells its readers to ask a provider. */
  questions: string[];
  /** The running text, for rules that look at words. */
  paragraphs: ParagraphPlace[];
  words: number;
}

export function emptyBody(): Body {
  return {
    headings: [],
    links: [],
    images: [],
    references: [],
    figures: [],
    typed: [],
    ownComparison: [],
    blocks: [],
    files: [],
    questions: [],
    paragraphs: [],
    words: 0,
  };
}
