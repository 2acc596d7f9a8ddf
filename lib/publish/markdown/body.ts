/** An author's body as plain Markdown: the same syntax tree that is compiled, each component replaced by its form. */
import type { ListItem, PhrasingContent, RootContent } from "mdast";
import { parseBody } from "../../mdx/body-tree.ts";
import { type Component, componentUse, isComponent } from "../../mdx/outline.ts";
import type { Context } from "./comparison.ts";
import { formOf } from "./components.ts";
import type { Block } from "./nodes.ts";
import { paragraph } from "./nodes.ts";

/** @param raw the body as written, without its frontmatter */
export function bodyMarkdown(raw: string, context: Context): Block[] {
  return blocks(parseBody(raw).children, context);
}

function blocks(nodes: RootContent[], context: Context): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case "mdxJsxFlowElement":
        return isComponent(node) ? component(node, context) : blocks(node.children, context);
      case "paragraph":
      case "heading":
        return [{ ...node, children: phrases(node.children, context) }];
      case "blockquote":
        return [{ ...node, children: blocks(node.children, context) }];
      case "list":
        return [{ ...node, children: node.children.map((item) => listItem(item, context)) }];
      case "table":
        return [
          {
            ...node,
            children: node.children.map((row) => ({
              ...row,
              children: row.children.map((cell) => ({ ...cell, children: phrases(cell.children, context) })),
            })),
          },
        ];
      case "code":
      case "thematicBreak":
      case "definition":
        return [node];
      case "footnoteDefinition":
        return [{ ...node, children: blocks(node.children, context) }];
      default:
        return [];
    }
  });
}

function listItem(item: ListItem, context: Context): ListItem {
  return { ...item, children: blocks(item.children, context) };
}

function component(node: Component, context: Context): Block[] {
  const { name, attributes } = componentUse(node);
  const form = formOf(name);
  if ("inline" in form) return [paragraph(form.inline({ attributes, children: [] }, context))];
  const children = node.type === "mdxJsxFlowElement" ? blocks(node.children, context) : [];
  return form.block({ attributes, children }, context);
}

function phrases(nodes: PhrasingContent[], context: Context): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case "mdxJsxTextElement": {
        if (!isComponent(node)) return phrases(node.children, context);
        const { name, attributes } = componentUse(node);
        const form = formOf(name);
        return "inline" in form ? form.inline({ attributes, children: [] }, context) : [];
      }
      case "link":
      case "linkReference":
      case "emphasis":
      case "strong":
      case "delete":
        return [{ ...node, children: phrases(node.children, context) }];
      case "mdxTextExpression":
        return [];
      default:
        return [node];
    }
  });
}
