/** The result in numbers, and its findings in the order in which one mends them. */
import type { AuditResult, Finding } from "../audit.ts";
import { errorsIn } from "../audit.ts";
import { groups, type Rule } from "../rule.ts";
import { allRules } from "../rules/all-rules.ts";

export interface GroupLine {
  group: string;
  rules: number;
  errors: number;
  advice: number;
}

export interface RuleFindings {
  rule: Rule;
  findings: Finding[];
}

/** A line a group of rules. */
export function groupLines({ findings }: AuditResult): GroupLine[] {
  return groups.map((group) => {
    const own = findings.filter(({ rule }) => rule.group === group);
    return {
      group,
      rules: allRules.filter((rule) => rule.group === group).length,
      errors: own.filter(({ rule }) => rule.severity === "error").length,
      advice: own.filter(({ rule }) => rule.severity === "advice").length,
    };
  });
}

/** The findings by rule: errors first, then advice, each in the order of the rules. */
export function byRule({ findings }: AuditResult): RuleFindings[] {
  const grouped = [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, own]) => ({
    rule,
    findings: own,
  }));
  const order = (rule: Rule) => (rule.severity === "error" ? 0 : 1000) + allRules.indexOf(rule);
  return grouped.sort((a, b) => order(a.rule) - order(b.rule));
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
    `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;
  return `${count(result.pages, "page", "pages")}, ${count(errors, "error", "errors")}, ${count(advice, "piece of advice", "pieces of advice")}; ${provenCount(result).toLocaleString("en-US")} of ${count(result.proofs.length, "statement", "statements")} found on the page.`;
}

/** How a rule is called: with its number, where it is an invariant of the graph. */
export function ruleName({ id, invariant }: Rule): string {
  return invariant === undefined ? id : `${invariant} ${id}`;
}

/** Where a finding is: `/about/ 12:300`. */
export function placeName({ path, line, column }: Finding): string {
  return line === undefined ? path : `${path} ${line}:${column ?? 1}`;
}
