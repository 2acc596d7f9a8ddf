import type { ComponentType } from "react";
import type { FieldPath } from "../../../../content/edit/json.ts";
import type { FieldSchema, NamedField } from "./schema.ts";

export interface FieldProps {
  schema: FieldSchema;
  at: FieldPath;
  /** The name of the field, or what an entry of a list is called. */
  label: string;
  required?: boolean;
}

export interface FieldsProps {
  fields: readonly NamedField[];
  at: FieldPath;
}

/** What a list and names need to draw what they hold: fields hold lists, and lists hold fields. */
export interface FieldParts {
  Field: ComponentType<FieldProps>;
  ObjectFields: ComponentType<FieldsProps>;
}
