/** schema.org 30 as questions one can ask: which types there are, which properties they have, which values those take. */
import { closest } from "fastest-levenshtein";
import { type Declarations, readDeclarations } from "./declarations.ts";

export interface Property {
  name: string;
  /** The types that declare it; their subtypes have it too. */
  domains: string[];
  range: string[];
  superseded?: string;
}

export interface Vocabulary {
  /** Whether there is a type of that name (data types are not node types). */
  hasType(name: string): boolean;
  /** What to use instead of a type that schema.org has replaced; undefined if it is current. */
  typeSuperseded(name: string): string | undefined;
  property(name: string): Property | undefined;
  /** Whether nodes of the type may have the property. */
  allows(type: string, property: string): boolean;
  /** Whether a type is another one or one of its subtypes. */
  isA(type: string, ancestor: string): boolean;
  /** The values of an enumeration, as names and as addresses; empty for other types. */
  membersOf(type: string): string[];
  /** Every type (the tests pass them to another validator). */
  types(): { name: string; parents: string[] }[];
  properties(): Property[];
  /** The known name nearest to an unknown one. */
  suggest(name: string, among: "types" | "properties"): string;
}

let kept: Vocabulary | undefined;

/** Parsed once a process; takes about a fifth of a second. */
export function vocabulary(): Vocabulary {
  kept ??= makeVocabulary(readDeclarations());
  return kept;
}

function makeVocabulary({ interfaces, aliases }: Declarations): Vocabulary {
  const types = new Set([...aliases].filter(([name, { names }]) => names.includes(`${name}Leaf`)).map(first));
  const parents = new Map<string, string[]>();
  for (const parent of types) {
    for (const child of aliases.get(parent)?.names ?? []) {
      if (types.has(child)) parents.set(child, [...(parents.get(child) ?? []), parent]);
    }
  }
  const properties = new Map<string, Property>();
  for (const [name, { properties: own }] of interfaces) {
    for (const { name: property, range, superseded } of own) {
      const known = properties.get(property);
      properties.set(property, {
        name: property,
        domains: [...(known?.domains ?? []), name.replace(/Base$/, "")],
        range: [...new Set([...(known?.range ?? []), ...range])],
        ...(superseded !== undefined && { superseded }),
      });
    }
  }
  const ancestors = new Map<string, Set<string>>();
  const ancestorsOf = (type: string): Set<string> => {
    const ready = ancestors.get(type);
    if (ready) return ready;
    const all = new Set([type]);
    for (const parent of parents.get(type) ?? []) for (const one of ancestorsOf(parent)) all.add(one);
    ancestors.set(type, all);
    return all;
  };
  return {
    hasType: (name) => types.has(name),
    typeSuperseded: (name) => aliases.get(name)?.superseded,
    property: (name) => properties.get(name),
    allows: (type, property) =>
      properties.get(property)?.domains.some((domain) => ancestorsOf(type).has(domain)) ?? false,
    isA: (type, ancestor) => ancestorsOf(type).has(ancestor),
    membersOf: (type) => aliases.get(type)?.literals ?? [],
    types: () => [...types].map((name) => ({ name, parents: parents.get(name) ?? [] })),
    properties: () => [...properties.values()],
    suggest: (name, among) => closest(name, [...(among === "types" ? types : properties.keys())]),
  };
}

function first<Value>([value]: [Value, ...unknown[]]): Value {
  return value;
}
