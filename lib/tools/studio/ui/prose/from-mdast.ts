/** Blocks of a file as the editor's document. */
import type { List, PhrasingContent, RootContent, Table } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { Fragment, type Mark, type Node } from "prosemirror-model";
import type { BlockView } from "../../contract.ts";
import { schema } from "./schema.ts";

const { nodes, marks } = schema;

let count = 0;
/** Of one window: blocks pasted from another are new ones. */
const session = Math.random().toString(36).slice(2, 8);

/** A name that no other block of any open document has. */
export function newKey(): string {
  count += 1;
  return `${session}-${count}`;
}

/** @param blocks of a body; an empty one becomes one empty paragraph to write in */
export function documentOf(blocks: readonly BlockView[]): Node {
  const children = blocks.map(blockNode);
  return nodes.doc.create(null, children.length > 0 ? children : nodes.paragraph.create({ key: newKey() }));
}

export function blockNode(block: BlockView): Node {
  const key = newKey();
  const { component, tree, source } = block;
  if (component) {
    const { name, props, children = [] } = component;
    return nodes.component.create({ key, name, props }, children.map(blockNode));
  }
  const node = tree && block.kind !== "source" ? flow(tree) : undefined;
  if (!node || node.type === nodes.kept_block) return nodes.source.create({ key, text: source });
  return node.type.create({ ...node.attrs, key }, node.content, node.marks);
}

/** A block with everything in it; what the editor has no node for is kept as its tree. */
function flow(tree: RootContent): Node {
  switch (tree.type) {
    case "paragraph":
      return nodes.paragraph.create(null, phrasing(tree.children));
    case "heading":
      return nodes.heading.create({ level: tree.depth }, phrasing(tree.children));
    case "blockquote":
      return tree.children.length > 0 ? nodes.blockquote.create(null, tree.children.map(flow)) : kept(tree);
    case "code":
      return nodes.code_block.create(
        { lang: tree.lang ?? null, meta: tree.meta ?? null },
        tree.value ? schema.text(tree.value) : null,
      );
    case "thematicBreak":
      return nodes.rule.create();
    case "list":
      return list(tree);
    case "table":
      return table(tree);
    default:
      return kept(tree);
  }
}

const kept = (tree: RootContent): Node => nodes.kept_block.create({ tree });

function list(tree: List): Node {
  const items = tree.children.map((item) =>
    nodes.list_item.create(
      { spread: item.spread ?? false, checked: item.checked ?? null },
      item.children.length > 0 ? item.children.map(flow) : nodes.paragraph.create(),
    ),
  );
  const spread = tree.spread ?? false;
  return tree.ordered
    ? nodes.ordered_list.create({ spread, start: tree.start ?? 1 }, items)
    : nodes.bullet_list.create({ spread }, items);
}

function table(tree: Table): Node {
  const width = Math.max(1, ...tree.children.map((row) => row.children.length));
  const rows = tree.children.map((row, index) => {
    const type = index === 0 ? nodes.table_header : nodes.table_cell;
    const cells = row.children.map((cell, column) =>
      type.create({ align: tree.align?.[column] ?? null }, phrasing(cell.children)),
    );
    while (cells.length < width) cells.push(type.create());
    return nodes.table_row.create(null, cells);
  });
  return nodes.table.create(null, rows);
}

/** What a sentence holds. */
function phrasing(children: readonly PhrasingContent[], active: readonly Mark[] = []): Fragment {
  return Fragment.from(children.flatMap((child) => inline(child, active)));
}

function inline(tree: PhrasingContent, active: readonly Mark[]): Node[] {
  const inside = (mark: Mark, children: readonly PhrasingContent[]) => [
    ...phrasing(children, mark.addToSet(active)).content,
  ];
  switch (tree.type) {
    case "text":
      return lines(tree.value, active);
    case "emphasis":
      return inside(marks.emphasis.create(), tree.children);
    case "strong":
      return inside(marks.strong.create(), tree.children);
    case "delete":
      return inside(marks.strike.create(), tree.children);
    case "link":
      return inside(
        marks.link.create({ href: tree.url, title: tree.title ?? null, inner: active.length > 0 }),
        tree.children,
      );
    case "inlineCode":
      return [schema.text(tree.value, marks.code.create().addToSet(active))];
    case "break":
      return [nodes.hard_break.create(null, null, active)];
    case "footnoteReference":
      return [
        nodes.footnote.create({ identifier: tree.identifier, label: tree.label ?? null }, null, active),
      ];
    case "mdxJsxTextElement": {
      const props = plainProps(tree);
      return props
        ? [nodes.chip.create({ name: tree.name, props }, null, active)]
        : [nodes.kept.create({ tree }, null, active)];
    }
    default:
      return [nodes.kept.create({ tree }, null, active)];
  }
}

function lines(text: string, active: readonly Mark[]): Node[] {
  return text
    .split("\n")
    .flatMap((line, index) => [
      ...(index > 0 ? [nodes.soft_break.create(null, null, active)] : []),
      ...(line === "" ? [] : [schema.text(line, active)]),
    ]);
}

/** Props that a form can hold; undefined where the component holds text, or a prop is a program. */
function plainProps(tree: MdxJsxTextElement): Record<string, string | true> | undefined {
  if (!tree.name || tree.children.length > 0) return undefined;
  const props: Record<string, string | true> = {};
  for (const attribute of tree.attributes) {
    if (attribute.type !== "mdxJsxAttribute" || (attribute.value && typeof attribute.value !== "string")) {
      return undefined;
    }
    props[attribute.name] = attribute.value ?? true;
  }
  return props;
}
