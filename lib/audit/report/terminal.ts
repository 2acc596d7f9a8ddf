/** The report for the terminal: what is wrong and what to do first, then a table. */
import pc from "picocolors";
import type { AuditResult, Finding } from "../audit.ts";
import { short } from "../rule.ts";
import { byRule, groupLines, meanScore, placeName, ruleName, verdict } from "./summary.ts";

const shown = 8;

export function terminalReport(result: AuditResult): string {
  const lines = byRule(result).flatMap(({ rule, findings }) => [
    "",
    `${rule.severity === "error" ? pc.red("error ") : pc.yellow("advice")} ${pc.bold(ruleName(rule))}: ${rule.title}`,
    ...findings.slice(0, shown).flatMap(findingLines),
    ...(findings.length > shown ? [pc.dim(`    … and ${findings.length - shown} more`)] : []),
    `    ${pc.green("→")} ${rule.remedy} ${pc.dim(`(${rule.specification.name})`)}`,
  ]);
  return [
    ...lines,
    "",
    ...table(result),
    "",
    `${pc.bold(result.origin)}: ${verdict(result)}`,
    `Mean score ${meanScore(result)} of 100.`,
    "",
  ].join("\n");
}

function findingLines(finding: Finding): string[] {
  const { message, node, property, source } = finding;
  const about = [node && short(node, 90), property]
    .filter((part) => part && !message.includes(part))
    .join(" ");
  return [
    `    ${pc.cyan(placeName(finding))}  ${message}${about ? pc.dim(`  [${about}]`) : ""}`,
    ...(source ? [pc.dim(`      from ${source.file}:${source.line} (${source.field})`)] : []),
  ];
}

function table(result: AuditResult): string[] {
  const row = (name: string, rules: string, errors: string, advice: string) =>
    `  ${name.padEnd(16)}${rules.padStart(7)}${errors.padStart(9)}${advice.padStart(9)}`;
  return [
    pc.bold(row("", "rules", "errors", "advice")),
    ...groupLines(result).map(({ group, rules, errors, advice }) =>
      row(group, String(rules), errors === 0 ? "0" : String(errors), String(advice)),
    ),
  ];
}
