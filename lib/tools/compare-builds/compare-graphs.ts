import { type Difference, printed } from "./difference.ts";

type Properties = Map<string, string>;

/** What differs between the nodes of two pages' graphs, node by node; their order and that of their properties mean nothing. */
export function compareGraphs(before: string[], after: string[]): Difference[] {
  const [old, now] = [nodesIn(before), nodesIn(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const what = printed(...onlyIn(id, old.get(id), now.get(id)));
    return what === "" ? [] : [{ group: "Graph" as const, what }];
  });
}

/** The properties that one side alone has, or has otherwise, as lines: `<id> name: "value"`. */
function onlyIn(id: string, old: Properties = new Map(), now: Properties = new Map()): [string[], string[]] {
  const lines = (some: Properties, others: Properties) =>
    [...some]
      .filter(([name, value]) => others.get(name) !== value)
      .map(([name, value]) => `${id} ${name}: ${value}`);
  return [lines(old, now), lines(now, old)];
}

/** The nodes of all scripts by id. A second node of one id, and one without an id, keeps a place of its own. */
function nodesIn(scripts: string[]): Map<string, Properties> {
  const nodes = new Map<string, Properties>();
  for (const node of scripts.flatMap(parse)) {
    const id = node.get("@id")?.replaceAll(/^"|"$/g, "") ?? "(no @id)";
    let place = id;
    for (let count = 2; nodes.has(place); count += 1) place = `${id} (${count})`;
    nodes.set(place, node);
  }
  return nodes;
}

function parse(script: string): Properties[] {
  let value: unknown;
  try {
    value = JSON.parse(script);
  } catch {
    return [new Map([["(not JSON)", script]])];
  }
  const graph = isObject(value) && Array.isArray(value["@graph"]) ? value["@graph"] : [value];
  return graph.map((node: unknown) =>
    isObject(node)
      ? new Map(Object.entries(node).map(([name, held]) => [name, JSON.stringify(sorted(held))]))
      : new Map([["(no object)", JSON.stringify(node)]]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same value with the properties of every object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, held]) => [name, sorted(held)]),
  );
}
