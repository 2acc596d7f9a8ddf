/**
 * A body as data. The check refuses imports and expressions, so nothing in a body has to run: what a page shows of it is a tree of
 * HTML's elements and the registry's components.
 */
import type { Root as Hast } from "hast";
import type { Paragraph, Root } from "mdast";
import type { MdxFlowExpression, MdxTextExpression } from "mdast-util-mdx-expression";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkRehype, { defaultHandlers, type Options } from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { rehypeCellAlignment } from "./cell-alignment.ts";
import { isComment, literal } from "./literal.ts";
import { remarkMarks } from "./marks.ts";
import { isComponent, outlineOf, type WrittenOutline } from "./outline.ts";
import { makeTypographic } from "./typography.ts";

export interface CompiledBody {
  /** Without positions. A component is an element of its name, with its props as properties. */
  tree: Hast;
  outline: WrittenOutline;
}

type Handlers = NonNullable<Options["handlers"]>;
type Handler = NonNullable<Handlers["paragraph"]>;

const tag: Handler = (state, node: MdxJsxFlowElement | MdxJsxTextElement) => {
  const { name } = node;
  if (name === null || !(isComponent(node) || /^[a-z]+$/.test(name)))
    throw refusal(`'<${name ?? ""}>' is neither HTML nor a component.`);
  const properties = node.attributes.map((attribute) => {
    const held = attribute.type === "mdxJsxAttribute" && literal(attribute);
    if (!held) throw refusal(`'<${name}>' has an attribute that is program code.`);
    return [attribute.name, held.value] as const;
  });
  return {
    type: "element",
    tagName: name,
    properties: Object.fromEntries(properties),
    children: state.all(node),
  };
};

/** Nothing of an author's comment is kept; in its place there is one that parts the texts around it, as in MDX. */
const comment: Handler = (_state, node: MdxFlowExpression | MdxTextExpression) => {
  if (!isComment(node)) throw refusal(`{${node.value}} is program code.`);
  return { type: "comment", value: "" };
};

/** A line of tags alone is no paragraph, as in MDX: each is a block. */
const paragraph: Handler = (state, node: Paragraph) =>
  node.children.every((child) => child.type.startsWith("mdx") || isBlank(child))
    ? state.all(node).filter(({ type }) => type !== "text")
    : defaultHandlers.paragraph(state, node);

const handlers: Handlers = {
  mdxJsxFlowElement: tag,
  mdxJsxTextElement: tag,
  mdxFlowExpression: comment,
  mdxTextExpression: comment,
  mdxjsEsm: () => {
    throw refusal("An import or export is program code.");
  },
  paragraph,
};

const compiler = unified().use(remarkMarks).use(remarkRehype, { handlers }).use(rehypeCellAlignment);

/**
 * @param body as `readMdx` reads it; it is changed, and the caller must not use it afterward
 * @param language what it is written in, a BCP 47 tag
 * @throws Error where there is in it what the check refuses
 */
export function compileTree(body: Root, language: string): CompiledBody {
  makeTypographic(body, language);
  const tree = compiler.runSync(body);
  visit(tree, (node) => {
    delete node.position;
  });
  return { tree, outline: outlineOf(body) };
}

function isBlank(child: Paragraph["children"][number]): boolean {
  return child.type === "text" && /^[\t\n\f\r ]*$/.test(child.value);
}

function refusal(what: string): Error {
  return new Error(`${what} Run: npm run check:content`);
}
