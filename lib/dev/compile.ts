/** One document compiled as Contentlayer compiles it, by the same compiler with the same plugins, without the others. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleMDX } from "mdx-bundler";
import { partsOf } from "../content/check/frontmatter.ts";
import type { Source } from "../content/check/source.ts";
import { readFields } from "../content/fields-of.ts";
import { bodyRehypePlugins, bodyRemarkPlugins } from "../mdx/plugins.ts";
import { hashFolder, isSource } from "../site/folder-digest.ts";

export interface CompiledDocument {
  data: unknown;
  body?: { raw: string; code: string };
}

/** @throws the YAML parser's or the MDX compiler's own error */
export async function compileDocument({ text, format, collection }: Source): Promise<CompiledDocument> {
  const data = readFields(text, format);
  if (format === "yaml") return { data };
  const raw = text.slice(partsOf({ text, format }).parts?.bodyStart ?? 0);
  return { data, body: { raw, code: raw === "" ? "" : await codeOf(raw, collection) } };
}

async function codeOf(source: string, collection: string): Promise<string> {
  const { code } = await bundleMDX({
    source,
    cwd: join(process.cwd(), "content", collection),
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [...(options.remarkPlugins ?? []), ...bodyRemarkPlugins],
      rehypePlugins: [...(options.rehypePlugins ?? []), ...bodyRehypePlugins],
    }),
    esbuildOptions: (options) => ({ ...options, target: "es2020" }),
  });
  return code;
}

/** Changes with what compiles a body, so that nothing made by an older compiler is shown. */
const compilerDigest = (() => {
  const hash = hashFolder(createHash("sha256"), join(import.meta.dirname, "..", "mdx"), isSource);
  return hash.update(readFileSync(import.meta.filename)).digest("hex");
})();

/** Says whether a compiled document is still the one that this text gives. */
export function digestOf({ text }: Pick<Source, "text">): string {
  return createHash("sha256").update(compilerDigest).update(text).digest("hex").slice(0, 32);
}
