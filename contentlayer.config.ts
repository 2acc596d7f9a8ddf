/**
 * Contentlayer compiles `content/` into one JSON file a document. The definitions are derived from
 * `lib/content/schema`; `data` carries the document's fields as our own YAML parser read them, because Contentlayer
 * would turn a date into an instant and lose what the author wrote; `code` is the body compiled by MDX itself, because
 * Contentlayer's own way starts a bundler for each body and bodies import nothing.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ComputedFields,
  type DocumentType,
  defineDocumentType,
  makeSource,
} from "contentlayer2/source-files";
import type { Processor } from "unified";
import { readFields } from "./lib/content/fields-of.ts";
import {
  type CollectionName,
  collectionNames,
  collections,
  isOptional,
} from "./lib/content/schema/collections.ts";
import { contentlayerFields } from "./lib/content/schema/contentlayer-fields.ts";
import { compileBody } from "./lib/mdx/compile-body.ts";

const contentDirPath = "content";

/** What a document has in addition to its author's fields. */
function computedFields(name: CollectionName): ComputedFields {
  const data: ComputedFields[string] = {
    type: "json",
    description: "The fields as written, dates included.",
    resolve: (document) => {
      const file = join(contentDirPath, document._raw.sourceFilePath);
      return readFields(readFileSync(file, "utf8"), name);
    },
  };
  if (collections[name].format === "yaml") return { data };
  const code: ComputedFields[string] = {
    type: "string",
    description: "The body, compiled (lib/mdx/compile-body.ts).",
    resolve: (document) => compileBody(document.body.raw),
  };
  return { data, code };
}

const documentTypes: DocumentType[] = collectionNames.map((name) => {
  const { type, format, place, schema } = collections[name];
  return defineDocumentType(() => ({
    name: type,
    filePathPattern: place === "file" ? `${name}.yaml` : `${name}/*.${format}`,
    // A body of type "mdx" would go through the bundler.
    contentType: format === "mdx" ? "markdown" : "data",
    isSingleton: place === "file" && !isOptional(name),
    fields: contentlayerFields(schema),
    computedFields: computedFields(name),
  }));
});

/** unified plugin that replaces Contentlayer's conversion from Markdown to HTML, which is not used. */
function withoutHtml(this: Processor): void {
  this.parser = () => ({ type: "root", children: [] });
  this.compiler = () => "";
}

export default makeSource({
  contentDirPath,
  contentDirExclude: ["README.md", "rules", "images"],
  documentTypes,
  onMissingOrIncompatibleData: "fail",
  onExtraFieldData: "fail",
  onUnknownDocuments: "fail",
  disableImportAliasWarning: true,
  markdown: (builder) => builder.use(withoutHtml),
});
