/**
 * Contentlayer compiles `content/` into one JSON file a document. The definitions are derived from
 * `lib/content/schema`; `data` carries the document's fields as our own YAML parser read them, because Contentlayer
 * would turn a date into an instant and lose what the author wrote; `compiledBody` is the body as a tree, because
 * Contentlayer's own way makes a program of each body with a bundler, and no body is one.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ComputedFields,
  type DocumentType,
  defineDocumentType,
  type FieldDef,
  makeSource,
} from "contentlayer2/source-files";
import type { Processor } from "unified";
import { readFields } from "./lib/content/fields-of.ts";
import { languageFolders, languageOfFile } from "./lib/content/languages.ts";
import {
  type CollectionName,
  collectionNames,
  collections,
  contentPath,
  isOptional,
  translationType,
} from "./lib/content/schema/collections.ts";
import { contentlayerFields } from "./lib/content/schema/contentlayer-fields.ts";
import { translationFields } from "./lib/content/schema/translation.ts";
import { readLook } from "./lib/content/theme.ts";
import { compileBody } from "./lib/mdx/kept-bodies.ts";

const contentDirPath = "content";

/** What the documents at the top of `content/` are written in. */
const [firstLanguage] = readLook().languages;

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
  const compiledBody: ComputedFields[string] = {
    type: "string",
    description: "The body, compiled (lib/mdx/compile-body.ts), as JSON.",
    resolve: ({ body, _raw }) => compileBody(body.raw, languageOfFile(_raw.sourceFilePath) ?? firstLanguage),
  };
  return { data, compiledBody };
}

const documentTypes: DocumentType[] = collectionNames.flatMap((name) => {
  const { type, format, place, schema } = collections[name];
  const filePathPattern = contentPath(name, "*");
  const shared = {
    // A body of type "mdx" would go through the bundler.
    contentType: format === "mdx" ? ("markdown" as const) : ("data" as const),
    computedFields: computedFields(name),
  };
  return [
    defineDocumentType(() => ({
      ...shared,
      name: type,
      filePathPattern,
      isSingleton: place === "file" && !isOptional(name),
      fields: contentlayerFields(schema),
    })),
    // A translation has words alone; what else a document needs is in its original.
    defineDocumentType(() => ({
      ...shared,
      name: translationType(name),
      filePathPattern: `${languageFolders}/${filePathPattern}`,
      fields: optionalFields({ ...contentlayerFields(translationFields), ...contentlayerFields(schema) }),
    })),
  ];
});

function optionalFields(fields: Record<string, FieldDef>): Record<string, FieldDef> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, { ...field, required: false }]),
  );
}

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
