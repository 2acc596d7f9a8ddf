/** Runs the rules over a site and says what each page is worth. */

import { countsOf, type Diagnostic } from "../../shared/diagnostic.ts";
import { pageOfVariant } from "../../site/addresses.ts";
import type { ContentIndex, SourcePlace } from "./proof/content-index.ts";
import { type Proof, prove } from "./proof/prove.ts";
import { type Fault, type Known, pagesAndVariants, type Rule } from "./rule.ts";
import { allRules } from "./rules/all-rules.ts";
import type { BuiltPage } from "./site/built-page.ts";
import type { BuiltSite } from "./site/built-site.ts";
import { placeInGraph } from "./site/graph-place.ts";

export interface ProvenStatement extends Proof {
  source?: SourcePlace;
}

export interface PageScore {
  path: string;
  title: string;
  /** 100 less 10 for each rule with an error and 2 for each with advice; never below 0. */
  score: number;
  errors: number;
  advice: number;
}

export interface AuditResult {
  origin: string;
  findings: Diagnostic[];
  /** Every page, and every file a finding is about. */
  scores: PageScore[];
  proofs: ProvenStatement[];
  pages: number;
}

const cost = { error: 10, warning: 0, advice: 2 };

/**
 * @param content the folder of the site's documents, so that findings name their lines; left out for another site
 */
export async function auditSite(
  site: BuiltSite,
  content?: ContentIndex,
  now = new Date(),
): Promise<AuditResult> {
  const findings: Diagnostic[] = [];
  const pages = new Map(pagesAndVariants(site).map((page) => [page.builtAt ?? page.path, page]));
  const known: Known = { now, campaignPhones: content?.campaignPhones ?? [], facts: content?.facts ?? [] };
  for (const rule of allRules) {
    for (const fault of await rule.check(site, known))
      findings.push(diagnosticOf(fault, rule, pages.get(fault.path), content));
  }
  const proofs = prove(site).map((proof) => ({ ...proof, ...sourceOf(proof, content) }));
  return {
    origin: site.origin,
    findings,
    scores: scoresOf(site, findings),
    proofs,
    pages: site.pages.length,
  };
}

/** Errors fail the audit. */
export function errorsIn({ findings }: AuditResult): Diagnostic[] {
  return findings.filter(({ severity }) => severity === "error");
}

function diagnosticOf(
  { path, line, column, ...fault }: Fault,
  rule: Rule,
  page: BuiltPage | undefined,
  content: ContentIndex | undefined,
): Diagnostic {
  const { node, property } = fault;
  const place =
    page && node !== undefined && line === undefined ? placeInGraph(page, node, property) : undefined;
  const value = place?.value ?? "";
  // A property that is missing has no line yet: the place is its node's.
  const source =
    !page || property === undefined || typeof value === "object"
      ? undefined
      : content?.find({ path: page.path, property, value });
  return {
    where: {
      address: path,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      ...(place && { line: place.line, column: place.column }),
    },
    rule: rule.id,
    severity: rule.severity,
    ...fault,
    remedy: rule.remedy,
    ...(source && { source }),
  };
}

function sourceOf(proof: Proof, content: ContentIndex | undefined): { source?: SourcePlace } {
  const source = content?.find({ ...proof, path: pageOfVariant(proof.path)?.path ?? proof.path });
  return source ? { source } : {};
}

function scoresOf(site: BuiltSite, findings: Diagnostic[]): PageScore[] {
  const known = new Map(
    pagesAndVariants(site).map(({ path, builtAt = path, headlines, title }) => [
      builtAt,
      headlines[0] ?? title,
    ]),
  );
  const byPath = Map.groupBy(findings, ({ where }) => where.address ?? "");
  const paths = [...new Set([...known.keys(), ...byPath.keys()])].sort();
  return paths.map((path) => {
    const own = byPath.get(path) ?? [];
    const broken = new Map(own.map(({ rule, severity }) => [rule, severity]));
    const lost = [...broken.values()].reduce((sum, severity) => sum + cost[severity], 0);
    const { error: errors, advice } = countsOf(own);
    return { path, title: known.get(path) ?? path, score: Math.max(0, 100 - lost), errors, advice };
  });
}
