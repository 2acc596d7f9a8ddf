/** The site as the page lists it, and what is wrong with all of it. */
import { everyDocument } from "../../../content/check/site.ts";
import type { Source } from "../../../content/check/source.ts";
import type { Json } from "../../../content/edit/json.ts";
import { isGroup } from "../../../content/edit/json.ts";
import { type CollectionName, collectionNames, collections } from "../../../content/schema/collections.ts";
import { componentNames, components } from "../../../mdx/registry.ts";
import type { BlockView, ComponentForm, ProblemView, SiteView } from "../contract.ts";
import { openDocument } from "../document/open.ts";
import type { StudioContext } from "./context.ts";
import { fieldSchema, jsonSchema } from "./field-schema.ts";
import { newKinds } from "./new-document.ts";
import { problemViews } from "./problems.ts";
import { allRows } from "./rows.ts";

export async function siteView(context: StudioContext): Promise<SiteView> {
  const { site } = context.content.latest();
  const company = site.documents.find(({ source }) => source.collection === "company");
  const rows = await allRows(context);
  return {
    name: company?.text("name") ?? "",
    person: context.person,
    documents: rows.slice(0, site.documents.length),
    translations: rows.slice(site.documents.length),
    collections: collectionNames.map((name) => {
      const { called, place } = collections[name];
      return { name, called, place, isTable: isTable(name) };
    }),
    components: componentForms(),
    kinds: newKinds(site),
  };
}

/** Fewer fields are as easily read one below the other. */
const fewestColumns = 4;

function isTable(name: CollectionName): boolean {
  const { place, format } = collections[name];
  const schema = fieldSchema(name);
  const properties = isGroup(schema) && isGroup(schema.properties) ? Object.values(schema.properties) : [];
  const isSingle = (property: Json) =>
    isGroup(property) && property.type !== "array" && property.type !== "object";
  return (
    place === "folder" &&
    format === "yaml" &&
    properties.length >= fewestColumns &&
    properties.every(isSingle)
  );
}

let forms: readonly ComponentForm[] | undefined;

/** The same as long as the server runs, and asked for after each change of the site. */
function componentForms(): readonly ComponentForm[] {
  forms ??= componentNames.map((name) => {
    const { description, props, children, example } = components[name];
    return { name, description, schema: jsonSchema(props), children, example };
  });
  return forms;
}

/** Every problem of the site, those of files that are no documents included. */
export function siteProblems({ content }: StudioContext): ProblemView[] {
  const { all, site } = content.latest();
  const sources = new Map(everyDocument(site).map(({ source }) => [source.file, source]));
  return [...Map.groupBy(all, ({ where }) => where.file)].flatMap(([file, problems]) => {
    const source = sources.get(file);
    return problemViews(
      {
        collection: source?.collection ?? "pages",
        text: source?.text ?? "",
        ...(source && { blocks: blocksOf(source) }),
      },
      problems,
    );
  });
}

/** Of texts as they were read last: the list of problems is asked for after each change of one of them. */
const opened = new WeakMap<Source, readonly BlockView[]>();

function blocksOf(source: Source): readonly BlockView[] {
  const blocks = opened.get(source) ?? openDocument(source.text, source.format).blocks ?? [];
  opened.set(source, blocks);
  return blocks;
}
