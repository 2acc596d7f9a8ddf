/** What the check found in a few words, and what waits to be published. */

import { counted } from "../../../shared/counted.ts";
import { countsOf } from "../../../shared/diagnostic.ts";
import { readableInstant } from "../../../site/dates.ts";
import type { CheckResult, Waiting } from "../check.ts";
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

const untilWhen: Readonly<Record<Exclude<Waiting["why"], "scheduled">, string>> = {
  draft: "draft: appears when 'draft: true' is deleted",
  expired: "no longer shown: its last day is over",
  permission: "appears when 'permission:' says who agreed to it and when",
};

/** What is not in a production build yet, and when it will be. */
export function waitingReport({ waiting, timeZone }: CheckResult, language = "en-US"): string {
  if (waiting.length === 0) return "";
  const time = (each: Waiting): number =>
    each.why === "scheduled" ? each.at.getTime() : Number.POSITIVE_INFINITY;
  const lines = [...waiting]
    .sort((a, b) => (time(a) === time(b) ? a.file.localeCompare(b.file) : time(a) - time(b)))
    .map((each) =>
      each.why === "scheduled"
        ? `  ${each.file}  appears with the first build after ${readableInstant(each.at, language, timeZone)}`
        : `  ${each.file}  ${untilWhen[each.why]}`,
    );
  return `Waiting (${waiting.length}):\n${lines.join("\n")}`;
}

/** What is still the sample company's, each kind with its first places and what to do about it. */
export function sampleReport({ sample }: Pick<CheckResult, "sample">): string {
  if (sample.length === 0) return "";
  const lines = sample.map(({ what, places, remedy }) => {
    const files = [...Map.groupBy(places, ({ file }) => file)];
    const first = files
      .slice(0, mostFiles)
      .map(([file, inFile]) => `${file}:${inFile.map(({ line }) => line).join(",")}`)
      .join("  ");
    const rest = files.length > mostFiles ? `  and ${files.length - mostFiles} more files` : "";
    return `  ${what}, ${counted(places.length, "place")}\n      ${first}${rest}\n      → ${remedy}`;
  });
  const all = sample.reduce((sum, { places }) => sum + places.length, 0);
  return `Still sample (${all}). To make the site your own: npm run setup\n${lines.join("\n")}`;
}

/** More would hide the remedy. */
const mostFiles = 4;
