/** Bodies as our compiler and as MDX's own show them. */
import { evaluateSync } from "@mdx-js/mdx";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { Root } from "mdast";
import { createElement, type ReactNode } from "react";
import * as runtime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import remarkGfm from "remark-gfm";
import { rehypeCellAlignment } from "#lib/mdx/cell-alignment.ts";
import { compileTree } from "#lib/mdx/compile-body.ts";
import { remarkMarks } from "#lib/mdx/marks.ts";
import { readMdx } from "#lib/mdx/read-mdx.ts";
import { componentNames } from "#lib/mdx/registry.ts";
import { makeTypographic } from "#lib/mdx/typography.ts";

/** Components that show what they are given. */
const stand = Object.fromEntries(
  componentNames.map((name) => [
    name,
    ({ children, ...props }: { children?: ReactNode }) =>
      createElement("div", { title: JSON.stringify([name, props]) }, children),
  ]),
);

/** The HTML of a body as pages show it. */
export function shown(raw: string, language = "en-US"): string {
  const { tree } = compileTree(readMdx(raw), language);
  return renderToStaticMarkup(toJsxRuntime(tree, { ...runtime, components: stand }));
}

/** What MDX's own compiler makes of the same text. */
export function shownByMdx(raw: string, language = "en-US"): string {
  const { default: Content } = evaluateSync(raw, {
    ...runtime,
    remarkPlugins: [remarkGfm, () => (tree: Root) => makeTypographic(tree, language), remarkMarks],
    rehypePlugins: [rehypeCellAlignment],
  });
  return renderToStaticMarkup(createElement(Content, { components: stand }));
}
