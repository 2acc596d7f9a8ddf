/** Runs the rules over a site and says what each page is worth. */

import type { ContentIndex, SourcePlace } from "./proof/content-index.ts";
import { type Proof, prove } from "./proof/prove.ts";
import type { Fault, Rule } from "./rule.ts";
import { allRules } from "./rules/all-rules.ts";
import type { BuiltPage } from "./site/built-page.ts";
import type { BuiltSite } from "./site/built-site.ts";
import { placeInGraph } from "./site/graph-place.ts";

export interface Finding extends Fault {
  rule: Rule;
  /** The line of content/ that the statement comes from, where it is known. */
  source?: SourcePlace;
}

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
  findings: Finding[];
  /** Every page, and every file a finding is about. */
  scores: PageScore[];
  proofs: ProvenStatement[];
  pages: number;
}

const cost = { error: 10, advice: 2 };

/**
 * @param content where the site's documents stand, so that findings name their lines; left out for somebody else's site
 * @param rules other rules than all of them
 */
export async function auditSite(
  site: BuiltSite,
  content?: ContentIndex,
  rules: Rule[] = allRules,
): Promise<AuditResult> {
  const findings: Finding[] = [];
  const pages = new Map(site.pages.map((page) => [page.path, page]));
  for (const rule of rules) {
    for (const fault of await rule.check(site))
      findings.push(placed({ ...fault, rule }, pages.get(fault.path), content));
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
export function errorsIn({ findings }: AuditResult): Finding[] {
  return findings.filter(({ rule }) => rule.severity === "error");
}

function placed(finding: Finding, page: BuiltPage | undefined, content: ContentIndex | undefined): Finding {
  const { node, property, path } = finding;
  if (!page) return finding;
  const place =
    node !== undefined && finding.line === undefined ? placeInGraph(page, node, property) : undefined;
  const value = place?.value ?? "";
  // A property that is missing has no line yet: the place is its node's.
  const source =
    property === undefined || typeof value === "object"
      ? undefined
      : content?.find({ path, property, value });
  return {
    ...finding,
    ...(place && { line: place.line, column: place.column }),
    ...(source && { source }),
  };
}

function sourceOf(proof: Proof, content: ContentIndex | undefined): { source?: SourcePlace } {
  const source = content?.find(proof);
  return source ? { source } : {};
}

function scoresOf(site: BuiltSite, findings: Finding[]): PageScore[] {
  const known = new Map(site.pages.map(({ path, headlines, title }) => [path, headlines[0] ?? title]));
  const byPath = Map.groupBy(findings, ({ path }) => path);
  const paths = [...new Set([...known.keys(), ...byPath.keys()])].sort();
  return paths.map((path) => {
    const own = byPath.get(path) ?? [];
    const broken = [...new Set(own.map(({ rule }) => rule))];
    const lost = broken.reduce((sum, { severity }) => sum + cost[severity], 0);
    return {
      path,
      title: known.get(path) ?? path,
      score: Math.max(0, 100 - lost),
      errors: own.filter(({ rule }) => rule.severity === "error").length,
      advice: own.filter(({ rule }) => rule.severity === "advice").length,
    };
  });
}
