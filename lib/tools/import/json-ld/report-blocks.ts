/** What the report says about each JSON-LD block: read, repaired, beyond repair, and where it contradicts the company's file. */
import type { ContentFolder } from "../place/library.ts";
import type { Finding } from "../report/finding.ts";
import {
  companyDiffers,
  doubtfulAddress,
  placeholderValue,
  readMarkup,
  repairedAddress,
  unreadableMarkup,
} from "../report/rules/markup.ts";
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
      findings.push(unreadableMarkup({ where, reason: block.reason }, { before: block.raw }));
      continue;
    }
    const kinds = [...new Set([...nodesOf(block.graph)].flatMap(typesOf))].join(", ");
    findings.push(
      readMarkup(
        { where, kinds, repairs: block.repairs.join(", ") },
        {
          before: block.raw.slice(0, shownBlock),
          after: JSON.stringify(block.graph, null, 2).slice(0, shownBlock),
        },
      ),
    );
    for (const { path, before, after, doubt } of block.addresses) {
      if (isPlaceholder(after)) continue;
      findings.push(
        doubt === undefined
          ? repairedAddress({ path }, { before, after })
          : doubtfulAddress({ path, doubt }, { before, after }),
      );
    }
  }
  for (const { place, value } of claims.placeholders)
    findings.push(placeholderValue({ place }, { before: value }));
  if (company === undefined) return findings;
  const differences = new Set(claims.organizations.flatMap((node) => identityDifferences(node, company)));
  for (const difference of differences) findings.push(companyDiffers({ difference }));
  return findings;
}
