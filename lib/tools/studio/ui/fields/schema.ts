/** The JSON Schemas of fields and props, narrowed to what a form draws. */
import type { Json } from "../../../../content/edit/json.ts";
import { isGroup, isList, type JsonGroup } from "../../../../content/edit/json.ts";

export type Shape =
  | { is: "text"; long: boolean; max?: number; markdown: boolean }
  | { is: "number"; min?: number; max?: number; whole: boolean }
  | { is: "yes or no" }
  | { is: "choice"; of: readonly string[] }
  | { is: "date" }
  | { is: "color" }
  | { is: "picture" }
  /** The address of a page of this site. */
  | { is: "page" }
  | { is: "reference"; to: string }
  /** File names in one text, separated by spaces or commas. */
  | { is: "references"; to: string }
  | { is: "list"; entry: FieldSchema }
  | { is: "object"; fields: readonly NamedField[] }
  /** Values under names that the writer gives. */
  | { is: "names"; value: FieldSchema }
  /** A text or a number. */
  | { is: "either" };

export interface FieldSchema {
  shape: Shape;
  /** What it is for. */
  description: string;
  standard?: Json;
}

export interface NamedField extends FieldSchema {
  name: string;
  required: boolean;
}

/** Texts longer than this get several lines. */
const lineLength = 110;

export function readSchema(schema: Json | undefined): FieldSchema {
  const given = isGroup(schema) ? schema : {};
  const { description } = given;
  return {
    shape: shapeOf(given),
    description: typeof description === "string" ? description : "",
    ...(given.default !== undefined && { standard: given.default }),
  };
}

/** The fields of a document or props of a component. */
export function fieldsOf(schema: Json): readonly NamedField[] {
  const { shape } = readSchema(schema);
  return shape.is === "object" ? shape.fields : [];
}

function shapeOf(schema: JsonGroup): Shape {
  const { type, holds, reference, references, properties, additionalProperties, items } = schema;
  if (isList(schema.enum)) return { is: "choice", of: schema.enum.map(String) };
  if (isList(schema.anyOf)) return { is: "either" };
  if (type === "boolean") return { is: "yes or no" };
  if (type === "array") return { is: "list", entry: readSchema(items) };
  if (type === "number" || type === "integer") {
    return { is: "number", whole: type === "integer", ...bounds(schema) };
  }
  if (isGroup(properties)) return { is: "object", fields: named(properties, schema.required) };
  if (isGroup(additionalProperties)) return { is: "names", value: readSchema(additionalProperties) };
  if (typeof reference === "string") return { is: "reference", to: reference };
  if (typeof references === "string") return { is: "references", to: references };
  if (holds === "date" || holds === "color") return { is: holds };
  if (holds === "image") return { is: "picture" };
  if (holds === "page" || holds === "path") return { is: "page" };
  const { maxLength } = schema;
  const max = typeof maxLength === "number" ? { max: maxLength } : {};
  const markdown = holds === "markdown";
  return { is: "text", markdown, long: markdown || (max.max ?? 0) > lineLength, ...max };
}

function bounds({ minimum, maximum }: JsonGroup): { min?: number; max?: number } {
  return {
    ...(typeof minimum === "number" && minimum > Number.MIN_SAFE_INTEGER && { min: minimum }),
    ...(typeof maximum === "number" && maximum < Number.MAX_SAFE_INTEGER && { max: maximum }),
  };
}

function named(properties: JsonGroup, required: Json | undefined): NamedField[] {
  const needed = new Set(isList(required) ? required : []);
  return Object.entries(properties).map(([name, schema]) => ({
    ...readSchema(schema),
    name,
    required: needed.has(name),
  }));
}

/** What a new entry begins with: every field it needs, empty. */
export function emptyOf({ shape, standard }: FieldSchema): Json {
  if (standard !== undefined) return standard;
  switch (shape.is) {
    case "object":
      return Object.fromEntries(
        shape.fields.filter(({ required }) => required).map((field) => [field.name, emptyOf(field)]),
      );
    case "list":
      return [];
    case "names":
      return {};
    case "yes or no":
      return false;
    default:
      return "";
  }
}
