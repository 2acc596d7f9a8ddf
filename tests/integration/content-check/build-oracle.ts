/** What the build does with one document, without building: it throws where the build would refuse. */
import matter from "gray-matter";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { createElement } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import { parse } from "yaml";
import type { Source } from "#lib/content/check/source.ts";
import { readFields } from "#lib/content/fields-of.ts";
import { collections } from "#lib/content/schema/collections.ts";
import { compileTree } from "#lib/mdx/compile-body.ts";
import { mapTexts, withStandIns } from "#lib/mdx/figure-tags.ts";
import { readMdx } from "#lib/mdx/read-mdx.ts";
import { componentNames } from "#lib/mdx/registry.ts";

const stand = Object.fromEntries(
  componentNames.map((name) => [
    name,
    ({ children }: { children?: React.ReactNode }) => createElement("div", null, children),
  ]),
);

/** @throws whatever Contentlayer, MDX, the schema or React's renderer would throw */
export function buildDocument({
  text,
  format,
  collection,
}: Pick<Source, "text" | "format" | "collection">): void {
  const { schema } = collections[collection];
  // The build measures a field with its figures printed.
  schema.parse(mapTexts(readFields(text, collection), withStandIns));
  if (format === "yaml") return;
  const { data, content } = matter(text, { engines: { yaml: (block: string) => parse(block) } });
  schema.parse(mapTexts(data, withStandIns));
  if (content.length === 0) return;
  matter(content, {});
  renderedBody(content);
}

/** The HTML that a body becomes, components reduced to what stands between their tags. */
export function renderedBody(content: string): string {
  const { tree } = compileTree(readMdx(content), "en-US");
  return renderToStaticMarkup(toJsxRuntime(tree, { Fragment, jsx, jsxs, components: stand }));
}
