/** What MDX reads as a program although it is none: a value in curly braces, and a comment. */
import type { MdxFlowExpression, MdxTextExpression } from "mdast-util-mdx-expression";
import type { MdxJsxAttribute } from "mdast-util-mdx-jsx";

/** @returns undefined where the value is program code */
export function literal({ value }: MdxJsxAttribute): { value: string | number | boolean } | undefined {
  if (value === null || value === undefined) return { value: true };
  if (typeof value === "string") return { value };
  const [statement] = value.data?.estree?.body ?? [];
  if (statement?.type !== "ExpressionStatement" || statement.expression.type !== "Literal") return undefined;
  const { value: written } = statement.expression;
  return typeof written === "string" || typeof written === "number" || typeof written === "boolean"
    ? { value: written }
    : undefined;
}

/** Whether there are comments in the curly braces, and nothing else. */
export function isComment({ value, data }: MdxFlowExpression | MdxTextExpression): boolean {
  return value.trim().startsWith("/*") && data?.estree?.body.length === 0;
}
