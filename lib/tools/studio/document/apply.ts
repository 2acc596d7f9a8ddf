/** What a writer does to a document, written into its text. */

import { DocumentError } from "../../../content/edit/document-error.ts";
import type { Json } from "../../../content/edit/json.ts";
import { splitMark } from "../../../shared/byte-order-mark.ts";
import type { DocumentEdit } from "../contract.ts";
import { insertBlock, moveBlock, removeBlock, replaceBlock, setProps } from "./body-edits.ts";
import { moveEntry, setField } from "./field-edits.ts";
import { type DocumentFormat, type Layout, layoutOf } from "./layout.ts";

export interface EditOptions {
  /** The fields' JSON Schema: its order says where a new field goes. */
  schema?: Json;
}

/**
 * Changes what was edited and nothing else: every other byte of the file stays, with its line endings and its byte order mark.
 *
 * @param edits one after another; a path is that of the document as the edits before it left it
 * @throws DocumentError where an edit cannot be written; its message is for the writer
 */
export function applyEdits(
  text: string,
  format: DocumentFormat,
  edits: readonly DocumentEdit[],
  { schema }: EditOptions = {},
): string {
  const { mark, text: own } = splitMark(text);
  let layout = layoutOf(own, format);
  for (const edit of edits) layout = applied(layout, edit, schema);
  return mark + layout.text;
}

function applied(layout: Layout, edit: DocumentEdit, schema: Json | undefined): Layout {
  if (edit.act === "whole") return layoutOf(splitMark(edit.text).text, layout.format);
  if (layout.broken !== undefined)
    throw new DocumentError(`This file can only be edited as source. ${layout.broken}`);
  switch (edit.act) {
    case "field":
      return setField(layout, edit.at, edit.value, schema);
    case "move-entry":
      return moveEntry(layout, edit.at, edit.to);
    default:
  }
  if (!layout.blocks)
    throw new DocumentError(
      `The text of this file can only be edited as source. ${layout.bodyBroken ?? "It has none."}`,
    );
  switch (edit.act) {
    case "replace":
      return replaceBlock(layout, edit.at, edit.block);
    case "props":
      return setProps(layout, edit.at, edit.props);
    case "insert":
      return insertBlock(layout, edit.at, edit.block);
    case "remove":
      return removeBlock(layout, edit.at);
    case "move":
      return moveBlock(layout, edit.at, edit.to);
  }
}
