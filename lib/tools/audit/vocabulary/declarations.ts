/**
 * What schema-dts declares, read from its declaration file: the only published form of schema.org 30 among the
 * packages. TypeScript 7 has no compiler interface to ask, so the file is parsed (by swc) and its few shapes are read:
 * `XBase` interfaces with properties, `XLeaf` with the type's name, and `X` as the union of a leaf and its subtypes.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync, type TsInterfaceDeclaration, type TsType } from "@swc/core";

export interface DeclaredProperty {
  name: string;
  /** Names of types and data types, without schema-dts's own IdReference. */
  range: string[];
  /** What to use instead, where schema.org has replaced the property. */
  superseded?: string;
}

export interface DeclaredInterface {
  parents: string[];
  properties: DeclaredProperty[];
}

export interface DeclaredAlias {
  /** Named members of the union. */
  names: string[];
  /** Literal members: an enumeration's values. */
  literals: string[];
  superseded?: string;
}

export interface Declarations {
  /** By name: `ArticleBase`, `ArticleLeaf`. */
  interfaces: Map<string, DeclaredInterface>;
  /** By name: `Article`. */
  aliases: Map<string, DeclaredAlias>;
}

/** @throws Error where the file cannot be read or parsed */
export function readDeclarations(): Declarations {
  const file = fileURLToPath(import.meta.resolve("schema-dts")).replace(/\.js$/, ".d.ts");
  const source = readFileSync(file);
  const module = parseSync(source.toString("utf8"), { syntax: "typescript" });
  // swc counts bytes, and does not start over at the next parse.
  const origin = module.span.start;
  const before = (from: number, to: number) => source.toString("utf8", from - origin, to - origin);
  const interfaces: Declarations["interfaces"] = new Map();
  const aliases: Declarations["aliases"] = new Map();
  let end = origin;
  for (const item of module.body) {
    const comment = before(end, item.span.start);
    end = item.span.end;
    const declaration = item.type === "ExportDeclaration" ? item.declaration : item;
    if (declaration.type === "TsInterfaceDeclaration") {
      interfaces.set(declaration.id.value, interfaceOf(declaration, before));
    } else if (declaration.type === "TsTypeAliasDeclaration") {
      aliases.set(declaration.id.value, {
        ...membersOf(declaration.typeAnnotation),
        ...supersededBy(comment),
      });
    }
  }
  return { interfaces, aliases };
}

function interfaceOf(
  declaration: TsInterfaceDeclaration,
  before: (from: number, to: number) => string,
): DeclaredInterface {
  const properties: DeclaredProperty[] = [];
  let end = declaration.body.span.start;
  for (const member of declaration.body.body) {
    const comment = before(end, member.span.start);
    end = member.span.end;
    if (member.type !== "TsPropertySignature" || member.key.type !== "StringLiteral") continue;
    const value = member.typeAnnotation?.typeAnnotation;
    if (value?.type !== "TsTypeReference" || nameOf(value) !== "SchemaValue") continue;
    const [range] = value.typeParams?.params ?? [];
    if (!range) continue;
    properties.push({
      name: member.key.value,
      range: membersOf(range).names.filter((name) => name !== "IdReference"),
      ...supersededBy(comment),
    });
  }
  const parents = declaration.extends.flatMap(({ expression }) =>
    expression.type === "Identifier" ? [expression.value] : [],
  );
  return { parents, properties };
}

function membersOf(type: TsType): { names: string[]; literals: string[] } {
  const members = type.type === "TsUnionType" ? type.types : [type];
  return {
    names: members.flatMap((member) => nameOf(member) ?? []),
    literals: members.flatMap((member) =>
      member.type === "TsLiteralType" && member.literal.type === "StringLiteral"
        ? [member.literal.value]
        : [],
    ),
  };
}

function nameOf(type: TsType): string | undefined {
  return type.type === "TsTypeReference" && type.typeName.type === "Identifier"
    ? type.typeName.value
    : undefined;
}

function supersededBy(comment: string): { superseded?: string } {
  const match = /@deprecated ([^\n]*)/.exec(comment);
  if (match) {
    const [term] = /(?<=schema\.org\/)\w+|(?<=Use )\w+/.exec(match[1] ?? "") ?? [];
    return { superseded: term ?? "" };
  }
  const [, other] = /was deprecated due to confusion with \{@link \S+ (\w+)\}/.exec(comment) ?? [];
  return other ? { superseded: other } : {};
}
