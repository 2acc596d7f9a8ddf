/** Diagnostics for a person at a terminal: each with its lines, or many under the rule that they break. */
import { type Diagnostic, type Place, placeName, type Severity, short } from "../diagnostic.ts";
import { codeFrame, type Paint } from "./frame.ts";

/** Diagnostics of one rule, which is said once. */
export interface Group {
  severity: Severity;
  name: string;
  /** What holds where all is well. */
  title: string;
  remedy: string;
  /** Where the rule is written down. */
  specification: { name: string; url?: string };
  items: readonly Diagnostic[];
}

/** In a group of more, the rest is counted: no rule hides another. */
const shown = 8;

/**
 * `content/articles/x.mdx:12:3  error  no-unknown-component  'Calout' is not a component. …`, with its lines and its remedy.
 *
 * @param textOf the text of a file; without one, no lines of it are shown
 */
export function listReport(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
  paint: Paint,
): string {
  return diagnostics
    .map(({ where, severity, rule, message, remedy, fix }) => {
      const head = `${paint.bold(placeName(where))}  ${colored(severity, paint)}  ${paint.dim(rule)}  ${message}`;
      const rest = remedy
        ? [
            `  ${paint.cyan("→")} ${remedy.replaceAll("\n", "\n    ")}${fix ? paint.dim("  (--fix does it)") : ""}`,
          ]
        : [];
      return [head, ...frameOf(where, textOf, paint), ...rest].join("\n");
    })
    .join("\n\n");
}

function frameOf(
  { file, line, column = 1, ...end }: Place,
  textOf: (file: string) => string | undefined,
  paint: Paint,
): string[] {
  const text = file === undefined ? undefined : textOf(file);
  return text === undefined || line === undefined ? [] : [codeFrame(text, { line, column, ...end }, paint)];
}

/** A rule, up to eight places where it is broken, and what to do, for each group. */
export function groupReport(groups: readonly Group[], paint: Paint): string[] {
  return groups.flatMap(({ severity, name, title, remedy, specification, items }) => [
    "",
    `${colored(severity, paint, 6)} ${paint.bold(name)}: ${title}`,
    ...items.slice(0, shown).flatMap((item) => itemLines(item, paint)),
    ...(items.length > shown ? [paint.dim(`    … and ${items.length - shown} more`)] : []),
    `    ${paint.green("→")} ${remedy} ${paint.dim(`(${specification.name})`)}`,
  ]);
}

function itemLines({ where, message, node, property, source }: Diagnostic, paint: Paint): string[] {
  const about = [node && short(node, 90), property]
    .filter((part) => part && !message.includes(part))
    .join(" ");
  return [
    `    ${paint.cyan(placeName(where))}  ${message}${about ? paint.dim(`  [${about}]`) : ""}`,
    ...(source ? [paint.dim(`      from ${source.file}:${source.line} (${source.field})`)] : []),
  ];
}

function colored(severity: Severity, paint: Paint, width = 0): string {
  const color = { error: paint.red, warning: paint.yellow, advice: paint.cyan }[severity];
  return color(severity.padEnd(width));
}
