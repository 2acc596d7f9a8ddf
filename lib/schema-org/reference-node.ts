/** A node that a page names without being about it: enough to know it by and to find it, and nothing more. */
import { isDeepStrictEqual } from "node:util";

/** What identifies a thing. The rest is on the page at its address, where a reader sees it too. */
const names = ["@type", "@id", "name", "url"] as const;

/** The reference to a node, drawn from that node, so that the two cannot differ. */
export function referenceTo<Whole extends { "@type": string; "@id": string; name: string; url: string }>(
  whole: Whole,
): Pick<Whole, (typeof names)[number]> {
  return { "@type": whole["@type"], "@id": whole["@id"], name: whole.name, url: whole.url };
}

/** Whether a node is the reference drawn from another. */
export function isReferenceTo(node: object, whole: object): boolean {
  const known = new Map<string, unknown>(Object.entries(whole));
  const drawn = Object.fromEntries(names.map((name) => [name, known.get(name)]));
  return isDeepStrictEqual(node, drawn);
}
