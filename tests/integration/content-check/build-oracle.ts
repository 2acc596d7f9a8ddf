/** What the build does with one document, without building: it throws where the build would refuse. */
import { compile, run } from "@mdx-js/mdx";
import matter from "gray-matter";
import { createElement } from "react";
import * as runtime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import remarkFrontmatter from "remark-frontmatter";
import { parse } from "yaml";
import type { Source } from "#lib/content/check/source.ts";
import { readFields } from "#lib/content/fields-of.ts";
import { collections } from "#lib/content/schema/collections.ts";
import { mapTexts, withStandIns } from "#lib/mdx/figure-tags.ts";
import { outlineOf } from "#lib/mdx/outline.ts";
import { bodyRehypePlugins, bodyRemarkPlugins } from "#lib/mdx/plugins.ts";
import { componentNames } from "#lib/mdx/registry.ts";

const stand = Object.fromEntries(
  componentNames.map((name) => [
    name,
    ({ children }: { children?: React.ReactNode }) => createElement("div", null, children),
  ]),
);

/** @throws whatever Contentlayer, MDX, the schema or React's renderer would throw */
export async function buildDocument({
  text,
  format,
  collection,
}: Pick<Source, "text" | "format" | "collection">): Promise<void> {
  const { schema } = collections[collection];
  // The build measures a field with its figures printed.
  schema.parse(mapTexts(readFields(text, collection), withStandIns));
  if (format === "yaml") return;
  const { data, content } = matter(text, { engines: { yaml: (block: string) => parse(block) } });
  schema.parse(mapTexts(data, withStandIns));
  if (content.length === 0) return;
  matter(content, {});
  outlineOf(content, "en-US");
  await renderedBody(content);
}

/** The HTML that a body becomes, components reduced to what stands between their tags. */
export async function renderedBody(content: string): Promise<string> {
  const code = await compile(content, {
    outputFormat: "function-body",
    remarkPlugins: [remarkFrontmatter, ...bodyRemarkPlugins],
    rehypePlugins: bodyRehypePlugins,
  });
  const { default: Content } = await run(code, { ...runtime, baseUrl: import.meta.url });
  return renderToStaticMarkup(createElement(Content, { components: stand }));
}
