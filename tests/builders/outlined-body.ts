import { type CompiledBody, compileTree } from "#lib/mdx/compile-body.ts";
import { readMdx } from "#lib/mdx/read-mdx.ts";

/** The bodies of the sample are many, and most tests of a file look at the same. */
const known = new Map<string, string>();

/**
 * What Contentlayer keeps of a body that a page says nothing of: its headings, words and components are known, and nothing is shown.
 *
 * @returns the JSON of the document
 */
export function outlinedBody(raw: string, language = "en-US"): string {
  const before = known.get(`${language}\n${raw}`);
  if (before !== undefined) return before;
  const { outline } = compileTree(readMdx(raw), language);
  const body: CompiledBody = { tree: { type: "root", children: [] }, outline };
  const document = JSON.stringify({ compiledBody: JSON.stringify(body) });
  known.set(`${language}\n${raw}`, document);
  return document;
}
