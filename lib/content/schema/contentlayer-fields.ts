/**
 * Contentlayer's field definitions, derived from a collection's zod schema, so that neither can say something else.
 * Whatever Contentlayer cannot express (records, objects, lists of objects) is `json` there; the zod schema holds it.
 */
import type { FieldDef } from "contentlayer2/source-files";
import { z } from "zod";

const property = z.looseObject({
  type: z.string().optional(),
  holds: z.string().optional(),
  description: z.string().optional(),
  formerly: z.string().optional(),
  items: z.looseObject({ type: z.string().optional() }).optional(),
});
const objectSchema = z.looseObject({
  properties: z.record(z.string(), property),
  required: z.array(z.string()).default([]),
});

/**
 * @param schema an object schema of `lib/content/schema`
 * @returns one definition a field, with its description and whether it is required
 */
export function contentlayerFields(schema: z.ZodType): Record<string, FieldDef> {
  const { properties, required } = objectSchema.parse(z.toJSONSchema(schema, { io: "input" }));
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, shape]) => {
      const { description = name, formerly } = shape;
      // Contentlayer takes either name; that one of them is there is the schema's to say.
      const field = fieldOf(shape, { required: required.includes(name) && !formerly, description });
      return [name, formerly ?? []].flat().map((called) => [called, field] as const);
    }),
  );
}

function fieldOf(
  shape: z.infer<typeof property>,
  common: { required: boolean; description: string },
): FieldDef {
  if (shape.type === "string") return { ...common, type: shape.holds === "date" ? "date" : "string" };
  if (shape.type === "boolean") return { ...common, type: "boolean" };
  if (shape.type === "number" || shape.type === "integer") return { ...common, type: "number" };
  if (shape.type === "array" && shape.items?.type === "string")
    return { ...common, type: "list", of: { type: "string" } };
  return { ...common, type: "json" };
}
