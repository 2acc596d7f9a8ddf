/** What the report says about each JSON-LD block: read, repaired, beyond repair, and where it contradicts the company's file. */
import type { ContentFolder } from "../place/library.ts";
import type { Finding } from "../report/finding.ts";
import { nodesOf } from "./find.ts";
import { identityDifferences } from "./identity.ts";
import { typesOf } from "./json.ts";
import type { PageGraph } from "./page-graph.ts";
import { isPlaceholder } from "./placeholder.ts";

/** What is shown of a block that was repaired; one beyond repair is shown whole. */
const shownBlock = 4_000;

/** One finding a block, an address, a placeholder and a contradiction. */
export function blockFindings({ blocks, claims }: PageGraph, { company }: ContentFolder): Finding[] {
  const findings: Finding[] = [];
  for (const block of blocks) {
    const where = block.found === "script" ? "a script" : "the visible text";
    if (!block.ok) {
      findings.push({
        kind: "decide",
        text: `JSON-LD in ${where} cannot be read without guessing: ${block.reason}. It is out of the article and stands here word for word; move what is true into the frontmatter.`,
        before: block.raw,
      });
      continue;
    }
    const kinds = [...new Set([...nodesOf(block.graph)].flatMap(typesOf))].join(", ");
    const repairs = block.repairs.length > 0 ? ` after repair: ${block.repairs.join(", ")}` : "";
    findings.push({
      kind: "mended",
      text: `JSON-LD in ${where} (${kinds}) was read${repairs}; what it says moved to the frontmatter, the block is gone.`,
      before: block.raw.slice(0, shownBlock),
      after: JSON.stringify(block.graph, null, 2).slice(0, shownBlock),
    });
    for (const { path, before, after, doubt } of block.addresses) {
      if (isPlaceholder(after)) continue;
      findings.push({
        kind: doubt === undefined ? "mended" : "decide",
        text: `An address in ${path}${doubt === undefined ? "" : `: ${doubt}`}.`,
        before,
        after,
      });
    }
  }
  for (const { place, value } of claims.placeholders)
    findings.push({
      kind: "dropped",
      text: `A placeholder that was never filled in: ${place}.`,
      before: value,
    });
  if (company === undefined) return findings;
  const differences = new Set(claims.organizations.flatMap((node) => identityDifferences(node, company)));
  for (const text of differences)
    findings.push({
      kind: "decide",
      text: `${text}. Correct company.yaml if the old markup is right; the article says nothing of it.`,
    });
  return findings;
}
