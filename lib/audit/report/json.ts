import { type AuditResult, errorsIn } from "../audit.ts";
import { groupLines, meanScore } from "./summary.ts";

/**
 * The result for programs:
 * `{ origin, pages, score, errors, advice, groups, scores, findings, proofs }`. A finding names its rule by id, with
 * severity, path, message, and where known node, property, line, column and source; a proof has `found: null` where the
 * page does not show the statement.
 */
export function jsonReport(result: AuditResult): string {
  const errors = errorsIn(result).length;
  return JSON.stringify(
    {
      origin: result.origin,
      pages: result.pages,
      score: meanScore(result),
      errors,
      advice: result.findings.length - errors,
      groups: groupLines(result),
      scores: result.scores,
      findings: result.findings.map(({ rule, ...finding }) => ({
        rule: rule.id,
        ...(rule.invariant !== undefined && { invariant: rule.invariant }),
        severity: rule.severity,
        ...finding,
        remedy: rule.remedy,
        specification: rule.specification,
      })),
      proofs: result.proofs.map((proof) => ({ ...proof, found: proof.found ?? null })),
    },
    null,
    1,
  );
}
