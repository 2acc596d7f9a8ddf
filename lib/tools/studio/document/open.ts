/** A document as the studio shows it. */

import { lineStartsOf, placeOf } from "../../../content/check/source.ts";
import type { Json } from "../../../content/edit/json.ts";
import { splitMark } from "../../../shared/byte-order-mark.ts";
import type { Range } from "../../../shared/diagnostic.ts";
import type { BlockView, ComponentView } from "../contract.ts";
import type { Block } from "./blocks.ts";
import { readFields } from "./fields.ts";
import { type DocumentFormat, layoutOf } from "./layout.ts";
import { tidy } from "./tidy.ts";

/** A block with its place: UTF-16 offsets into the text, a byte order mark not counted. */
export interface PlacedBlock extends BlockView, Range {
  component?: PlacedComponent;
}

export interface PlacedComponent extends ComponentView {
  children?: readonly PlacedBlock[];
}

export interface OpenedDocument {
  /** Nothing where they cannot be read. */
  fields?: Json;
  /** Nothing for a file without a body, and where no reading of the body is possible. */
  blocks?: readonly PlacedBlock[];
  /** The file opens as source, and why. */
  broken?: string;
  /** The fields open as source, and why. */
  fieldsBroken?: string;
  /** Something in the body cannot be read, and what; the blocks that it is in are of kind `source`. */
  bodyBroken?: string;
}

/** @param text as it is in the file, with or without a byte order mark */
export function openDocument(text: string, format: DocumentFormat): OpenedDocument {
  const layout = layoutOf(splitMark(text).text, format);
  if (layout.broken !== undefined) return { broken: layout.broken };
  const { data, broken: fieldsBroken } = readFields(layout);
  const lineStarts = lineStartsOf(layout.text);
  const { bodyBroken } = layout;
  return {
    ...(fieldsBroken === undefined ? { fields: data } : { fieldsBroken }),
    ...(layout.blocks && { blocks: layout.blocks.map((block) => viewOf(block, lineStarts)) }),
    ...(bodyBroken !== undefined && { bodyBroken }),
  };
}

function viewOf(block: Block, lineStarts: readonly number[]): PlacedBlock {
  const { kind, start, end, source, tag, children, node } = block;
  return {
    kind,
    source,
    line: placeOf(lineStarts, start).line,
    start,
    end,
    ...(kind !== "component" && kind !== "source" && { tree: tidy(node) }),
    ...(kind === "component" &&
      tag && {
        component: {
          name: tag.name,
          props: tag.props,
          ...(children && { children: children.map((child) => viewOf(child, lineStarts)) }),
        },
      }),
  };
}
