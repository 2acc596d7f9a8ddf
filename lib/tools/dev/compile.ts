/** One document compiled as Contentlayer compiles it, without the others. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { writtenBodyOf } from "../../content/check/frontmatter.ts";
import type { Source } from "../../content/check/source.ts";
import { readFields } from "../../content/fields-of.ts";
import { compileBody } from "../../mdx/kept-bodies.ts";
import { makerDigest } from "../../shared/cached.ts";

export interface CompiledDocument {
  data: unknown;
  compiledBody?: string;
}

/**
 * @param firstLanguage what the documents are written in that are no translations, a BCP 47 tag
 * @throws the YAML parser's or the MDX compiler's own error
 */
export function compileDocument(source: Source, firstLanguage: string): CompiledDocument {
  const data = readFields(source.text, source.collection);
  if (source.format === "yaml") return { data };
  const { raw, language = firstLanguage } = writtenBodyOf(source);
  return { data, compiledBody: compileBody(raw, language) };
}

/** Changes with what compiles a body, so that nothing made by an older compiler is shown. */
const compilerDigest = makerDigest({
  sources: ["lib/content", "lib/mdx", "lib/shared", "lib/site", "lib/tools/dev/compile.ts"],
  program: join(import.meta.dirname, "../../.."),
});

/** Identifies what this text compiles to, to tell whether a compiled document is current. */
export function digestOf({ text }: Pick<Source, "text">, firstLanguage: string): string {
  return createHash("sha256")
    .update(`${compilerDigest} ${firstLanguage}\n${text}`)
    .digest("hex")
    .slice(0, 32);
}
