/** The result in numbers, and its findings in the order in which one fixes them. */

import { grouped } from "#lib/shared/report/grouped.ts";
import { countsOf } from "../../../shared/diagnostic.ts";
import type { Group } from "../../../shared/report/terminal.ts";
import { type AuditResult, errorsIn } from "../audit.ts";
import { groups } from "../rule.ts";
import { allRules } from "../rules/all-rules.ts";

export interface GroupLine {
  group: string;
  rules: number;
  errors: number;
  advice: number;
}

/** A line a group of rules. */
export function groupLines({ findings }: AuditResult): GroupLine[] {
  return groups.map((group) => {
    const rules = allRules.filter((rule) => rule.group === group);
    const names = new Set(rules.map(({ id }) => id));
    const counts = countsOf(findings.filter(({ rule }) => names.has(rule)));
    return { group, rules: rules.length, errors: counts.error, advice: counts.advice };
  });
}

/** The findings by rule: errors first, then advice, each in the order of the rules. */
export function byRule({ findings }: AuditResult): Group[] {
  const found = Map.groupBy(findings, ({ rule }) => rule);
  const broken = allRules.flatMap(({ id, invariant, severity, title, remedy, specification }) => {
    const items = found.get(id);
    // The number is the rule's in the graph's specification, where it is one of its invariants.
    const name = invariant === undefined ? id : `${invariant} ${id}`;
    return items ? [{ severity, name, title, remedy, specification, items }] : [];
  });
  const order = (group: Group) => (group.severity === "error" ? 0 : 1);
  return broken.sort((a, b) => order(a) - order(b));
}

/** The mean of the pages' scores, rounded down, so that 100 means that nothing was found. */
export function meanScore({ scores }: AuditResult): number {
  return scores.length === 0
    ? 0
    : Math.floor(scores.reduce((sum, { score }) => sum + score, 0) / scores.length);
}

export function provenCount({ proofs }: AuditResult): number {
  return proofs.filter(({ found }) => found).length;
}

/** One sentence that says how it went. */
export function verdict(result: AuditResult): string {
  const errors = errorsIn(result).length;
  const advice = result.findings.length - errors;
  const count = (number: number, one: string, many: string) =>
    `${grouped(number)} ${number === 1 ? one : many}`;
  return `${count(result.pages, "page", "pages")}, ${count(errors, "error", "errors")}, ${count(advice, "piece of advice", "pieces of advice")}; ${grouped(provenCount(result))} of ${count(result.proofs.length, "statement", "statements")} found on the page.`;
}
