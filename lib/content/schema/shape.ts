/** A collection's schema as a tree of names, descriptions and kinds: what messages teach from, and what relations are found by. */
import { z } from "zod";
import { type CollectionName, collections } from "./collections.ts";

/** One level of a JSON Schema. */
export const shapeNode = z.looseObject({
  type: z.string().optional(),
  description: z.string().optional(),
  reference: z.string().optional(),
  references: z.string().optional(),
  holds: z.string().optional(),
  words: z.string().optional(),
  translate: z.boolean().optional(),
  perLanguage: z.enum(["own", "inherits"]).optional(),
  keyedBy: z.string().optional(),
  link: z.boolean().optional(),
  origin: z.boolean().optional(),
  formerly: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), shapeNode).optional();
  },
  get items() {
    return shapeNode.optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), shapeNode]).optional();
  },
});
export type Shape = z.infer<typeof shapeNode>;

const shapes = new Map<CollectionName, Shape>();

/** Whether documents of a collection can have a field: `aliases`, `permalink`. */
export function hasField(name: CollectionName, field: string): boolean {
  return memberOf(shapeOf(name), field) !== undefined;
}

export function shapeOf(name: CollectionName): Shape {
  const known = shapes.get(name);
  if (known) return known;
  const shape = shapeIn(collections[name].schema);
  shapes.set(name, shape);
  return shape;
}

/** What a schema says of what an author writes. */
export function shapeIn(schema: z.ZodType): Shape {
  return shapeNode.parse(z.toJSONSchema(schema, { io: "input" }));
}

/** The shape that the schema has at a path, if it has one. */
export function shapeAt(name: CollectionName, path: readonly PropertyKey[]): Shape | undefined {
  let shape: Shape | undefined = shapeOf(name);
  for (const step of path) {
    if (!shape) return undefined;
    shape = typeof step === "number" ? shape.items : memberOf(shape, String(step));
  }
  return shape;
}

/** The shape of a key's value: a field's own, or the one shape that a record has for every key. */
export function memberOf(shape: Shape, key: string): Shape | undefined {
  const { properties, additionalProperties: rest } = shape;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return typeof rest === "object" ? rest : undefined;
}

/** Every text of the given data that the schema has a place for, with the way to it; whatever else is wrong with the data. */
export function* textsIn(
  name: CollectionName,
  data: unknown,
): Generator<{ path: (string | number)[]; shape: Shape; value: string }> {
  yield* walk(shapeOf(name), data, []);
}

/** The texts that the schema says hold something (`date`, `image`, `path` …). */
export function valuesThatHold(
  name: CollectionName,
  data: unknown,
): { path: (string | number)[]; holds: string; value: string }[] {
  return [...textsIn(name, data)].flatMap(({ path, shape: { holds }, value }) =>
    holds ? [{ path, holds, value }] : [],
  );
}

/** The data with its texts changed, and the texts that are keys with them. */
export function withTexts(
  name: CollectionName,
  data: unknown,
  change: (text: string, shape: Shape) => string,
): unknown {
  const changed = (shape: Shape, value: unknown): unknown => {
    if (typeof value === "string") return change(value, shape);
    const { items, keyedBy } = shape;
    if (Array.isArray(value)) return items ? value.map((item) => changed(items, item)) : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const member = memberOf(shape, key);
        return [keyedBy ? change(key, shape) : key, member ? changed(member, item) : item];
      }),
    );
  };
  return changed(shapeOf(name), data);
}

function* walk(shape: Shape, value: unknown, path: (string | number)[]): ReturnType<typeof textsIn> {
  if (typeof value === "string") {
    yield { path, shape, value };
  } else if (Array.isArray(value)) {
    const { items } = shape;
    if (items) for (const [index, item] of value.entries()) yield* walk(items, item, [...path, index]);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const next = memberOf(shape, key);
      if (next) yield* walk(next, item, [...path, key]);
    }
  }
}
