/** The props of a component as a file writes them: texts, or a name alone. */
import type { Json } from "../../contract.ts";
import type { JsonObject } from "../fields/json.ts";

export type Props = Readonly<Record<string, string | true>>;

export function asProps(values: JsonObject): Props {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => asProp(name, value)));
}

function asProp(name: string, value: Json): [string, string | true][] {
  if (value === true) return [[name, true]];
  return value === false || value === null ? [] : [[name, String(value)]];
}
