import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { authorComponents, type BodyContext } from "./components.tsx";
import { markdownElements } from "./markdown-elements.tsx";

/** A body as it was compiled: Markdown's elements and the author's components; nothing where the document has no text. */
export function Body(context: BodyContext) {
  const { tree } = context.body;
  if (tree.children.length === 0) return null;
  const components = { ...markdownElements(context), ...authorComponents(context) };
  return (
    <div className="prose">{toJsxRuntime(tree, { Fragment, jsx, jsxs, components, passKeys: false })}</div>
  );
}
