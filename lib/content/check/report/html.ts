/** The check as one HTML file: the problems of each document, with what to do about them. */
import { countsOf } from "../../../shared/diagnostic.ts";
import { escapeHtml } from "../../../shared/escape-html.ts";
import { htmlReport, itemHtml } from "../../../shared/report/html.ts";
import type { CheckResult } from "../check.ts";
import { summary } from "./summary.ts";

/** The pieces of the document, in order. */
export function checkHtml(result: Pick<CheckResult, "problems" | "documents">): Generator<string> {
  const { error, warning, advice } = countsOf(result.problems);
  return htmlReport({
    title: "Content check",
    verdict: summary(result),
    figures: [
      { name: "errors", value: error, tone: error > 0 ? "bad" : "good" },
      { name: "warnings", value: warning, tone: warning > 0 ? "fair" : "good" },
      { name: "pieces of advice", value: advice },
      { name: "documents", value: result.documents },
    ],
    sections: fileSections(result.problems),
  });
}

function* fileSections(problems: CheckResult["problems"]): Generator<string> {
  for (const [file = "content", found] of Map.groupBy(problems, ({ where }) => where.file))
    yield `<section><h2>${escapeHtml(file)}</h2><ul>${found.map((problem) => itemHtml(problem, problem.remedy)).join("")}</ul></section>\n`;
}
