/** The props of a component as a file writes them: texts, or a name alone. */
import type { ComponentView, Json } from "../../contract.ts";
import type { JsonGroup } from "../../document/json.ts";

export type Props = ComponentView["props"];

export function asProps(values: JsonGroup): Props {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => asProp(name, value)));
}

function asProp(name: string, value: Json): [string, string | true][] {
  if (value === true) return [[name, true]];
  return value === false || value === null ? [] : [[name, String(value)]];
}
