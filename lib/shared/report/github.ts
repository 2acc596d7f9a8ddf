import type { Diagnostic, Place } from "../diagnostic.ts";

const levels = { error: "error", warning: "warning", advice: "notice" } as const;

/** Workflow commands, which GitHub shows next to the lines of a change; what is delivered, next to the line of content that it comes from. */
export function githubReport(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ where, severity, rule, message, remedy, source }) => {
      const at: Place = where.file === undefined ? { ...source } : where;
      const place = [
        ["file", at.file],
        ["line", at.line],
        ["col", at.column],
        ["endLine", at.endLine],
        ["endColumn", at.endColumn],
        ["title", rule],
      ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]));
      const said = where.address === undefined ? message : `${where.address}: ${message}`;
      return `::${levels[severity]} ${place.join(",")}::${data(remedy ? `${said}\n${remedy}` : said)}`;
    })
    .join("\n");
}

const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
