/** Invariant 7: a node against the vocabulary. Every fault names the property it is about. */
import { typesOf } from "../site/graph.ts";
import { isObject, type JsonObject } from "../site/json.ts";
import { fitsDataType, isDataType } from "./data-types.ts";
import { type Property, vocabulary } from "./vocabulary.ts";

export interface VocabularyFault {
  /** The way from the node to the value: `author.name`, `image[1]`; empty for the node itself. */
  property: string;
  message: string;
}

/** The types of a node that is referred to by its id; undefined where the graph does not hold it. */
type TypesById = (id: string) => string[] | undefined;

/** Keys of JSON-LD itself that the site's graphs use. */
const keywords = new Set(["@id", "@type", "@context"]);

export function checkNode(node: JsonObject, typesById: TypesById, way = ""): VocabularyFault[] {
  const words = vocabulary();
  const types = typesOf(node);
  if (types.length === 0)
    return [{ property: way, message: "has no @type, so nobody knows what it says something about" }];
  const faults: VocabularyFault[] = types.flatMap((type) => typeFaults(type, way));
  const known = types.filter((type) => words.hasType(type));
  if (known.length === 0) return faults;
  for (const [name, value] of Object.entries(node)) {
    if (keywords.has(name)) continue;
    const place = way === "" ? name : `${way}.${name}`;
    if (name.startsWith("@")) {
      faults.push({ property: place, message: `${name} is no keyword this site uses` });
      continue;
    }
    const property = words.property(name);
    if (!property) {
      const near = words.suggest(name, "properties");
      faults.push({
        property: place,
        message: `schema.org has no property '${name}'; the nearest is '${near}'`,
      });
      continue;
    }
    if (!known.some((type) => words.allows(type, name))) {
      const domains = property.domains.slice(0, 5).join(", ");
      faults.push({
        property: place,
        message: `'${name}' is not a property of ${known.join(" and ")}; it belongs to ${domains}`,
      });
    }
    if (property.superseded !== undefined) {
      faults.push({
        property: place,
        message: `schema.org has retired '${name}'; use '${property.superseded}'`,
      });
    }
    for (const [index, item] of [value].flat().entries()) {
      const at = Array.isArray(value) ? `${place}[${index}]` : place;
      faults.push(...valueFaults(property, item, at, typesById));
    }
  }
  return faults;
}

function typeFaults(type: string, way: string): VocabularyFault[] {
  const words = vocabulary();
  const property = way === "" ? "@type" : `${way}.@type`;
  if (!words.hasType(type)) {
    const near = words.suggest(type, "types");
    return [{ property, message: `schema.org has no type '${type}'; the nearest is '${near}'` }];
  }
  const instead = words.typeSuperseded(type);
  return instead === undefined
    ? []
    : [{ property, message: `schema.org has retired the type '${type}'; use '${instead}'` }];
}

function valueFaults(
  property: Property,
  value: unknown,
  way: string,
  typesById: TypesById,
): VocabularyFault[] {
  const expected = property.range.join(", ");
  if (!isObject(value)) {
    return fitsPlain(property, value)
      ? []
      : [
          {
            property: way,
            message: `${JSON.stringify(value)} is not a value of '${property.name}', which takes ${expected}`,
          },
        ];
  }
  const reference = Object.keys(value).length === 1 && typeof value["@id"] === "string";
  const types = reference ? typesById(String(value["@id"])) : typesOf(value);
  // A reference that leads nowhere is the business of invariant 5.
  const within = types === undefined || types.length === 0 || types.some((type) => fitsType(property, type));
  return [
    ...(within
      ? []
      : [
          {
            property: way,
            message: `a ${types?.join(", ")} is not a value of '${property.name}', which takes ${expected}`,
          },
        ]),
    ...(reference ? [] : checkNode(value, typesById, way)),
  ];
}

function fitsPlain({ range }: Property, value: unknown): boolean {
  const words = vocabulary();
  return range.some((name) =>
    isDataType(name)
      ? fitsDataType(value, name)
      : typeof value === "string" && words.membersOf(name).includes(value),
  );
}

function fitsType({ range }: Property, type: string): boolean {
  const words = vocabulary();
  // An unknown type has its own fault. A Role may come between any property and its value (schema.org/Role).
  if (!words.hasType(type) || words.isA(type, "Role")) return true;
  return range.some((name) => words.isA(type, name));
}
