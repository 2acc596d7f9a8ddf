import { jsonReport } from "../../../shared/report/json.ts";
import { type AuditResult, errorsIn } from "../audit.ts";
import { allRules } from "../rules/all-rules.ts";
import { groupLines, meanScore } from "./summary.ts";

const rules = new Map(allRules.map((rule) => [rule.id, rule]));

/**
 * The result for programs:
 * `{ findings, origin, pages, score, errors, advice, groups, scores, proofs }`. A finding names its rule by id, with
 * severity, path, message, remedy, and where known node, property, line, column and source; a proof has `found: null`
 * where the page does not show the statement.
 */
export function auditJson(result: AuditResult): string {
  const errors = errorsIn(result).length;
  const findings = result.findings.map((finding) => {
    const { invariant, specification } = rules.get(finding.rule) ?? {};
    return { ...finding, ...(invariant !== undefined && { invariant }), specification };
  });
  return jsonReport("findings", findings, {
    origin: result.origin,
    pages: result.pages,
    score: meanScore(result),
    errors,
    advice: result.findings.length - errors,
    groups: groupLines(result),
    scores: result.scores,
    proofs: result.proofs.map((proof) => ({ ...proof, found: proof.found ?? null })),
  });
}
