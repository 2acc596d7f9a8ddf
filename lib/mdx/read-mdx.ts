/** How a body is read: as the Markdown of a field is, with components. Pages, which show bodies that were read before, load none of it. */
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { readerOf } from "./reader.ts";

/**
 * Reads the text of a body.
 *
 * @throws VFileMessage where MDX cannot read it
 */
export const readMdx = readerOf(unified().use(remarkParse).use(remarkMdx).freeze());
