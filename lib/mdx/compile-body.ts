/** A body as MDX compiles it, for the build and for development. */
import { createProcessor } from "@mdx-js/mdx";
import { generate } from "astring";
import type { Program } from "estree";
import type { Processor } from "unified";
import { bodyRehypePlugins, bodyRemarkPlugins } from "./plugins.ts";

/** recma plugin in place of the last step: the code is not meant for reading, so it is one line. */
function recmaOneLine(this: Processor): void {
  this.compiler = (tree) => {
    if (!isProgram(tree)) throw new Error(`MDX made a ${tree.type} in place of a program.`);
    return generate(tree, { indent: "", lineEnd: "" });
  };
}

function isProgram(tree: { type: string }): tree is Program {
  return tree.type === "Program";
}

const compiler = createProcessor({
  outputFormat: "function-body",
  remarkPlugins: bodyRemarkPlugins,
  rehypePlugins: bodyRehypePlugins,
  recmaPlugins: [recmaOneLine],
});

/**
 * @param raw the text after the fields
 * @param language what it is written in, a BCP 47 tag
 * @returns the text of a function that is given React's JSX runtime and returns the module, whose `default` is the
 *   component; empty where the body is
 * @throws VFileMessage where MDX cannot read it
 */
export function compileBody(raw: string, language: string): string {
  if (raw === "") return "";
  // Only strings can contain such characters there. With those beyond Latin-1 escaped, V8 stores the text in half the memory and in one
  // piece, which matters because Contentlayer keeps the texts of all bodies until it is done.
  return compiler
    .processSync({ value: raw, data: { language } })
    .toString()
    .replace(/[^\0-\xff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
