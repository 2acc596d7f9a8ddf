/** The tags of a component as they are written in a file. */
import type { RootContent } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";

export type Props = Readonly<Record<string, string | true>>;

export interface WrittenProp {
  name: string;
  start: number;
  end: number;
}

export interface ComponentTag {
  name: string;
  props: Props;
  /** In the order of the file. */
  written: WrittenProp[];
  /** The offset after the name. */
  nameEnd: number;
  /** The offset after the opening tag. */
  openEnd: number;
  /** The offset of the closing tag; the component's end where there is none. */
  closeStart: number;
  selfClosing: boolean;
}

export function isElement(node: RootContent): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/**
 * @param shift what an offset of the node is short of the file's
 * @returns nothing where an attribute is program code, which no form can show
 */
export function tagOf(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  text: string,
  shift: number,
): ComponentTag | undefined {
  const { name, position, attributes } = node;
  if (!name || !position) return undefined;
  const start = (position.start.offset ?? 0) + shift;
  const end = (position.end.offset ?? 0) + shift;
  const props: Record<string, string | true> = {};
  const written: WrittenProp[] = [];
  for (const attribute of attributes) {
    if (attribute.type !== "mdxJsxAttribute" || !attribute.position) return undefined;
    const value = attributeValue(attribute);
    if (value === undefined || attribute.name in props) return undefined;
    props[attribute.name] = value;
    written.push({
      name: attribute.name,
      start: (attribute.position.start.offset ?? 0) + shift,
      end: (attribute.position.end.offset ?? 0) + shift,
    });
  }
  const nameEnd = text.indexOf(name, start) + name.length;
  const openEnd = text.indexOf(">", written.at(-1)?.end ?? nameEnd) + 1;
  const selfClosing = text[openEnd - 2] === "/";
  return {
    name,
    props,
    written,
    nameEnd,
    openEnd,
    selfClosing,
    closeStart: selfClosing ? end : text.lastIndexOf("</", end),
  };
}

/** `people={25}` says the same as `people="25"`. */
function attributeValue({ value }: MdxJsxAttribute): string | true | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value;
  const [statement] = value.data?.estree?.body ?? [];
  if (statement?.type !== "ExpressionStatement" || statement.expression.type !== "Literal") return undefined;
  const literal = statement.expression.value;
  return literal === true
    ? true
    : typeof literal === "string" || typeof literal === "number"
      ? String(literal)
      : undefined;
}
