import type { Diagnostic } from "../diagnostic.ts";

/**
 * Diagnostics for programs, in an object: `{ rule, severity, file, line, column, endLine, endColumn, message, remedy, fix }` each,
 * without what is not known; `path` in place of `file` for what is delivered. Further fields are those of `Diagnostic`.
 *
 * @param name what the object calls them
 * @param diagnostics all of them, with what else is known of each
 * @param rest what else the object says
 */
export function jsonReport(name: string, diagnostics: readonly Diagnostic[], rest: object): string {
  return JSON.stringify({ [name]: diagnostics.map(flat), ...rest }, null, 2);
}

function flat({ where: { address, ...place }, rule, severity, ...rest }: Diagnostic): object {
  return { rule, severity, ...(address !== undefined && { path: address }), ...place, ...rest };
}
