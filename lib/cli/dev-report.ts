/** What `npm run dev` and `npm run studio` print while content is edited. */
import picocolors from "picocolors";
import { summary } from "../content/check/report/summary.ts";
import { listReport } from "../shared/report/terminal.ts";
import type { LiveUpdate } from "../tools/dev/live-content.ts";
import type { WatchedContent } from "../tools/dev/watched-content.ts";

/** Prints what is wrong now, and again whenever it is something else. */
export function reportProblems(content: WatchedContent): void {
  let before = "";
  const report = ({ problems, documents, took }: LiveUpdate) => {
    const now = JSON.stringify(problems.map(({ fix: _, ...rest }) => rest));
    if (now === before) return;
    before = now;
    const time = picocolors.dim(`${Math.round(took)} ms`);
    if (problems.length > 0) console.log(`\n${listReport(problems, content.textOf, picocolors)}\n`);
    console.log(`${summary({ problems, documents })} ${time}`);
  };
  content.listen(report);
  report(content.latest());
}
