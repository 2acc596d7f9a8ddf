/** How a message speaks of fields, values and what an author could write. */
import { type CollectionName, collections } from "../schema/collections.ts";
import { type Shape, shapeAt } from "../schema/shape.ts";
import { type Path, pathName } from "./value-path.ts";

export function where(collection: CollectionName, path: Path): string {
  if (path.length === 0) return collections[collection].called;
  return `'${pathName(path)}' in ${collections[collection].called}`;
}

export function isRequired(collection: CollectionName, path: Path): boolean {
  return shapeAt(collection, path.slice(0, -1))?.required?.includes(String(path.at(-1))) ?? false;
}

/** The line an author could write. */
export function exampleOf(path: Path, shape: Shape | undefined): string {
  const key = String(path.at(-1));
  if (typeof path.at(-1) === "number") return "Write the entry's text after '- '.";
  if (shape?.enum)
    return `Write:  ${key}: ${String(shape.enum[0])}   (or ${shape.enum.slice(1).map(String).join(", ")})`;
  if (shape?.reference)
    return `Write:  ${key}: the name of a file in content/${shape.reference}, without its ending`;
  if (shape?.holds === "date") return `Write:  ${key}: "2026-11-23"`;
  if (shape?.holds === "address") return `Write:  ${key}: https://www.example.com/page`;
  if (shape?.holds === "path") return `Write:  ${key}: /about/`;
  if (shape?.holds === "color")
    return `Write:  ${key}: "#1f4e8c"   (in quotation marks: without them # begins a comment)`;
  if (shape?.type === "boolean") return `Write:  ${key}: true`;
  if (shape?.type === "number" || shape?.type === "integer") return `Write:  ${key}: 3`;
  if (shape?.type === "array")
    return `Write '${key}:' and its entries in the lines below, each beginning with '  - '.`;
  if (shape?.type === "object")
    return `Write '${key}:' and in the lines below, indented by two spaces: ${Object.keys(shape.properties ?? {}).join(", ") || "its entries"}.`;
  return `Write:  ${key}: "…"   (its text between the quotes)`;
}

export function shown(value: unknown): string {
  if (typeof value === "string") {
    const line = value.replace(/\s*[\r\n]+\s*/g, " ");
    return `'${line.length > 60 ? `${line.slice(0, 57)}…` : line}'`;
  }
  return typeof value === "object" ? kindOf(value) : String(value);
}

export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of fields";
  if (typeof value === "number") return `the number ${value}`;
  return typeof value === "boolean" ? `'${value}'` : "text";
}

export function strangers(value: string): string {
  return [...new Set(value.match(/[^\x21-\x7e]/gu))]
    .map((sign) => (sign === " " ? "a space" : `'${sign}'`))
    .join(", ");
}

export const quoted = (value: string): string =>
  /[#:\s"']|^[^A-Za-z0-9/]/.test(value.replace(/^https:/, "")) ? JSON.stringify(value) : value;

/** At the beginning of a sentence; a file keeps its name as it is. */
export const capital = (text: string): string =>
  text.startsWith("content/") ? text : text.charAt(0).toUpperCase() + text.slice(1);
