/** What `verify` found different, as diagnostics and for the terminal. */
import pc from "picocolors";
import type { Diagnostic } from "../../../shared/diagnostic.ts";
import type { VerifyReport } from "../verify.ts";
import { count } from "./rule.ts";

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

/** The last line of the comparison: what was compared, and whether all of it arrived. */
export function verdict(report: VerifyReport, url?: string): { text: string; complete: boolean } {
  const { unread, posts, addresses, sentences, pictures, links, questions, mismatches, around } = report;
  const compared = `${count(posts, "published post or page", "published posts and pages")}, ${addresses} addresses ${url === undefined ? "in the content folder" : `asked at ${url}`}, ${count(sentences, "sentence")}, ${count(pictures, "picture")}, ${count(links, "link")}, ${count(questions, "question")} in the markup`;
  if (posts === 0 && mismatches.length === 0 && sentences === 0)
    return {
      text:
        unread.length > 0
          ? "There was nothing to compare: no source could be read."
          : "There was nothing to compare: the source has no posts or pages of its own.",
      complete: false,
    };
  const waiting = mismatches.filter((mismatch) => mismatch.waiting).length;
  const lost = mismatches.length - waiting;
  const parts = [
    ...(unread.length > 0 ? [`${count(unread.length, "source")} could not be read`] : []),
    ...(lost > 0 ? [count(lost, "difference")] : []),
    ...(waiting > 0 ? [`${count(waiting, "thing")} left in a comment of the file for you to decide`] : []),
  ];
  const outside =
    around.length === 0
      ? ""
      : ` ${count(around.length, "line")} around the article (menus, side panels, comments) ${around.length === 1 ? "was" : "were"} left out, such as '${around[0]?.slice(0, 80)}'.`;
  if (parts.length > 0) return { text: `${compared}: ${parts.join(", ")}.${outside}`, complete: false };
  const whole = around.length === 0 ? "nothing is lost." : "nothing of the article is lost.";
  return { text: `${compared}: ${whole}${outside}`, complete: true };
}
