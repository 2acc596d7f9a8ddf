/** What the check found in a few words, and what waits to be published. */

import { countsOf } from "../../../shared/diagnostic.ts";
import { readableInstant } from "../../../site/dates.ts";
import type { CheckResult } from "../check.ts";
import { rules } from "../rules.ts";

/** `86 documents: 2 errors, 1 warning. 1 of them fixed by: npm run check:content -- --fix` */
export function summary({ problems, documents }: Pick<CheckResult, "problems" | "documents">): string {
  const { error, warning, advice } = countsOf(problems);
  const parts = [
    counted(error, "error"),
    counted(warning, "warning"),
    ...(advice > 0 ? [`${advice} ${advice === 1 ? "piece" : "pieces"} of advice`] : []),
  ];
  const fixable = problems.filter(({ fix }) => fix).length;
  const help =
    fixable > 0 ? `\n${fixable} of them can be fixed automatically: npm run check:content -- --fix` : "";
  const pages = [...new Set(problems.map(({ rule }) => rules[rule].page))];
  const read =
    error > 0
      ? `\nThe rules with examples: ${pages
          .slice(0, 3)
          .map((page) => `content/rules/${page}.md`)
          .join(", ")}`
      : "";
  return `${counted(documents, "document")} checked: ${error + warning + advice === 0 ? "no problems" : parts.join(", ")}.${help}${read}`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** What is not in a production build yet, and when it will be. */
export function waitingReport({ waiting, timeZone }: CheckResult, language = "en-US"): string {
  if (waiting.length === 0) return "";
  const lines = [...waiting]
    .sort(
      (a, b) =>
        (a.at?.getTime() ?? Number.POSITIVE_INFINITY) - (b.at?.getTime() ?? Number.POSITIVE_INFINITY) ||
        a.file.localeCompare(b.file),
    )
    .map(
      ({ file, at }) =>
        `  ${file}  ${at ? `appears with the first build after ${readableInstant(at, language, timeZone)}` : "draft: appears when 'draft: true' is deleted"}`,
    );
  return `Waiting (${waiting.length}):\n${lines.join("\n")}`;
}
