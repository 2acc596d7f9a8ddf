/** What an editor needs to help an author: a JSON Schema for each type of document, and snippets. */
import { z } from "zod";
import { componentNames, components } from "../../mdx/registry.ts";
import { type CollectionName, collectionNames, collections } from "../schema/collections.ts";
import { type Shape, shapeOf } from "../schema/shape.ts";

/** The files of `.vscode/` that are made from the schemas and the registry, by their path. */
export function editorFiles(): Map<string, unknown> {
  const files = new Map<string, unknown>();
  for (const name of collectionNames) files.set(`.vscode/schemas/${name}.json`, schemaFile(name));
  files.set(".vscode/content.code-snippets", snippets());
  return files;
}

/** VS Code finds the schema of a YAML file by this table (`yaml.schemas` in settings.json). */
export function yamlSchemas(): Record<string, string> {
  return Object.fromEntries(
    collectionNames
      .filter((name) => collections[name].format === "yaml")
      .map((name) => [
        `.vscode/schemas/${name}.json`,
        collections[name].place === "file" ? `content/${name}.yaml` : `content/${name}/*.yaml`,
      ]),
  );
}

function schemaFile(name: CollectionName): unknown {
  return { ...z.toJSONSchema(collections[name].schema, { io: "input" }), title: name };
}

interface Snippet {
  prefix: string;
  scope: string;
  description: string;
  body: string[];
}

function snippets(): Record<string, Snippet> {
  const found: Record<string, Snippet> = {};
  for (const name of componentNames) {
    const { description, example } = components[name];
    found[`<${name}>`] = {
      prefix: name,
      scope: "mdx,markdown",
      description,
      body: example.replaceAll("$", "\\$").split("\n"),
    };
  }
  for (const name of collectionNames.filter((collection) => collections[collection].format === "mdx")) {
    for (const [field, shape] of Object.entries(shapeOf(name).properties ?? {})) {
      found[`field ${field}`] ??= {
        prefix: `${field}:`,
        scope: "mdx,markdown",
        description: shape.description ?? field,
        body: fieldLines(field, shape),
      };
    }
  }
  return found;
}

/** The lines of a field, with a stop for each value. */
function fieldLines(field: string, shape: Shape): string[] {
  const { items } = shape;
  if (shape.type === "array" && items?.properties)
    return [
      `${field}:`,
      ...Object.keys(items.properties).map(
        (name, index) => `  ${index === 0 ? "- " : "  "}${name}: $${index + 1}`,
      ),
    ];
  if (shape.type === "array") return [`${field}:`, "  - $1"];
  if (shape.properties)
    return [`${field}:`, ...Object.keys(shape.properties).map((name, index) => `  ${name}: $${index + 1}`)];
  if (shape.type === "boolean") return [`${field}: true`];
  return [
    shape.holds === "date" ? `${field}: "\${1:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}"` : `${field}: $1`,
  ];
}
