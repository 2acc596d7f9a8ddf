/**
 * Contentlayer compiles `content/` into one JSON file a document. The definitions are derived from
 * `lib/content/schema`; `data` carries the document's fields as our own YAML parser read them, because Contentlayer
 * would turn a date into an instant and lose what the author wrote.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DocumentType, defineDocumentType, makeSource } from "contentlayer2/source-files";
import { readFields } from "./lib/content/fields-of.ts";
import { collectionNames, collections } from "./lib/content/schema/collections.ts";
import { contentlayerFields } from "./lib/content/schema/contentlayer-fields.ts";
import { bodyRehypePlugins, bodyRemarkPlugins } from "./lib/mdx/plugins.ts";

const contentDirPath = "content";

const documentTypes: DocumentType[] = collectionNames.map((name) => {
  const { type, format, place, schema } = collections[name];
  return defineDocumentType(() => ({
    name: type,
    filePathPattern: place === "file" ? `${name}.yaml` : `${name}/*.${format}`,
    contentType: format === "mdx" ? "mdx" : "data",
    isSingleton: place === "file",
    fields: contentlayerFields(schema),
    computedFields: {
      data: {
        type: "json",
        description: "The fields as written, dates included.",
        resolve: (document) => {
          const file = join(contentDirPath, document._raw.sourceFilePath);
          return readFields(readFileSync(file, "utf8"), format);
        },
      },
    },
  }));
});

export default makeSource({
  contentDirPath,
  contentDirExclude: ["README.md", "rules", "images"],
  documentTypes,
  onMissingOrIncompatibleData: "fail",
  onExtraFieldData: "fail",
  onUnknownDocuments: "fail",
  disableImportAliasWarning: true,
  mdx: {
    // Bodies import nothing. The bundler lists the folder it works in anew for each of them: a small one, not the articles.
    cwd: join(process.cwd(), "lib", "mdx"),
    remarkPlugins: bodyRemarkPlugins,
    rehypePlugins: bodyRehypePlugins,
  },
});
