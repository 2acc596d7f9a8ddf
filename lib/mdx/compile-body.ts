/** A body as MDX compiles it, for the build and for development. */
import { createProcessor } from "@mdx-js/mdx";
import { bodyRehypePlugins, bodyRemarkPlugins } from "./plugins.ts";

const compiler = createProcessor({
  outputFormat: "function-body",
  remarkPlugins: bodyRemarkPlugins,
  rehypePlugins: bodyRehypePlugins,
});

/**
 * @param raw the text after the fields
 * @returns the text of a function that is given React's JSX runtime and returns the module, whose `default` is the
 *   component; empty where the body is
 * @throws VFileMessage where MDX cannot read it
 */
export function compileBody(raw: string): string {
  return raw === "" ? "" : compiler.processSync(raw).toString();
}
