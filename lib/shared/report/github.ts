import type { Diagnostic } from "../diagnostic.ts";

const levels = { error: "error", warning: "warning", advice: "notice" } as const;

/** Workflow commands, which GitHub shows next to the lines of a change. */
export function githubReport(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ where, severity, rule, message, remedy }) => {
      const place = [
        ["file", where.file],
        ["line", where.line],
        ["col", where.column],
        ["endLine", where.endLine],
        ["endColumn", where.endColumn],
        ["title", rule],
      ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]));
      return `::${levels[severity]} ${place.join(",")}::${data(remedy ? `${message}\n${remedy}` : message)}`;
    })
    .join("\n");
}

const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
