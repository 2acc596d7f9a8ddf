/** The props of a component as a file writes them: texts, or a name alone. */
import type { Json, JsonGroup } from "../../../../content/edit/json.ts";
import type { ComponentView } from "../../contract.ts";

export type Props = ComponentView["props"];

export function asProps(values: JsonGroup): Props {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => asProp(name, value)));
}

function asProp(name: string, value: Json): [string, string | true][] {
  if (value === true) return [[name, true]];
  return value === false || value === null ? [] : [[name, String(value)]];
}
