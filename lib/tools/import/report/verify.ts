/** What `verify` found different, as diagnostics and for the terminal. */
import pc from "picocolors";
import type { Diagnostic } from "../../../shared/diagnostic.ts";
import type { VerifyReport } from "../verify.ts";

/** An error for what is not there, a warning for what waits in a comment of the new file. */
export function differencesOf({ mismatches }: VerifyReport): Diagnostic[] {
  return mismatches.map(({ what, title, address, text, waiting }) => ({
    where: { address: address || title },
    rule: what,
    severity: waiting ? "warning" : "error",
    message: text,
  }));
}

/** Lines for the terminal, the sources that could not be read first. */
export function verifyReport(report: VerifyReport): string {
  const unread = report.unread.map((reason) => `${pc.red("not read".padEnd(12))} ${reason}\n`);
  const lines = report.mismatches.map(({ what, title, address, text, waiting }) => {
    const note = waiting ? pc.dim(" (in a comment of the file)") : "";
    return `${pc.red(what.padEnd(12))} ${pc.cyan(address || title)}\n             ${text}${note}\n`;
  });
  return [...unread, ...lines].join("");
}
