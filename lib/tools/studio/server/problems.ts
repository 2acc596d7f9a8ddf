/** What the content check says of a document, at the field or block where a writer can do something about it. */
import { isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
import { partsOf } from "../../../content/check/frontmatter.ts";
import type { ContentDiagnostic } from "../../../content/check/source.ts";
import { lineStartsOf } from "../../../content/check/source.ts";
import type { FieldPath } from "../../../content/edit/json.ts";
import { type CollectionName, collections } from "../../../content/schema/collections.ts";
import type { BlockPath, BlockView, ProblemView } from "../contract.ts";
import { digestOf } from "./kept-texts.ts";

/** A document as it was checked. */
export interface CheckedText {
  collection: CollectionName;
  text: string;
  blocks?: readonly BlockView[];
}

export function problemViews(
  { collection, text, blocks = [] }: CheckedText,
  problems: readonly ContentDiagnostic[],
): ProblemView[] {
  const lineStarts = lineStartsOf(text);
  const {
    yaml = "",
    yamlStart = 0,
    bodyStart = 0,
  } = partsOf({ format: collections[collection].format, text }).parts ?? {};
  const fields = problems.length > 0 ? parseDocument(yaml, { logLevel: "silent" }).contents : null;
  return problems.map((problem): ProblemView => {
    const { where, severity, rule, message, remedy, fix } = problem;
    const offset = (lineStarts[where.line - 1] ?? 0) + where.column - 1;
    const field = offset < bodyStart ? fieldAt(fields, offset - yamlStart) : [];
    const block = offset < bodyStart ? [] : blockAt(blocks, where.line);
    return {
      id: idOf(problem, text),
      severity,
      rule,
      message,
      ...(remedy !== undefined && { remedy }),
      ...(fix && { fix: fix.title }),
      file: where.file,
      line: where.line,
      ...(field.length > 0 && { field }),
      ...(block.length > 0 && { block }),
    };
  });
}

/** Names a problem of this text; in another text the same problem has another name. */
export function idOf(
  { where: { file, line, column }, rule, message }: ContentDiagnostic,
  text: string,
): string {
  const parts = [text, file, String(line), String(column), rule, message];
  return digestOf(parts.join("\0")).slice(0, 16);
}

/** The innermost field that an offset is in; none above the first. */
function fieldAt(node: unknown, offset: number): FieldPath {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key) || !key.range) continue;
      const end = isNode(value) && value.range ? value.range[1] : key.range[1];
      if (offset >= key.range[0] && offset <= end) return [String(key.value), ...fieldAt(value, offset)];
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      if (isNode(item) && item.range && offset >= item.range[0] && offset <= item.range[1])
        return [index, ...fieldAt(item, offset)];
    }
  }
  return [];
}

/** The innermost block that begins at a line or before it. */
function blockAt(blocks: readonly BlockView[], line: number): BlockPath {
  const index = blocks.findLastIndex((block) => block.line <= line);
  const block = blocks[index];
  return block ? [index, ...blockAt(block.component?.children ?? [], line)] : [];
}
