/** npm run audit: every rule over the built site or a running one; exit 1 where there is an error. */
import { writeFileSync } from "node:fs";
import { UsageError } from "../shared/usage-error.ts";
import { auditSite, errorsIn } from "../tools/audit/audit.ts";
import { indexContent } from "../tools/audit/proof/content-index.ts";
import { writeHtmlReport } from "../tools/audit/report/html.ts";
import { auditJson } from "../tools/audit/report/json.ts";
import { terminalReport } from "../tools/audit/report/terminal.ts";
import { allRules } from "../tools/audit/rules/all-rules.ts";
import type { BuiltSite } from "../tools/audit/site/built-site.ts";
import { readAddress } from "../tools/audit/site/read-address.ts";
import { readFolder } from "../tools/audit/site/read-folder.ts";
import { command } from "./command.ts";
import type { Given } from "./parameters.ts";

const help = `Proves what the site tells machines: its graphs, heads, links, lists, pictures and HTML, and that every
statement a visitor should be able to check is on the page.

  npm run audit                              the built site in out/
  npm run audit -- --out folder              a built site elsewhere
  npm run audit -- --url https://example.com a running site, found by its sitemap
  npm run audit -- --html report.html        writes a report with the score of every page
  npm run audit -- --json                    prints the result for programs (--json result.json writes it)
  npm run audit -- --rules                   lists the rules, their specifications and remedies
  --limit 500                                with --url: at most so many pages
  --pause 100                                with --url: milliseconds between two requests

Ends with 0 where there is no error (advice fails nothing), 1 where there is one or no site to read, 2 where the command itself is
wrong.
Accessibility is proven in a real browser (tests/e2e/pages.spec.ts): npm test runs axe on a page of each kind, npm run test:full on
every page.`;

const options = {
  out: { type: "string", default: "out" },
  url: { type: "string" },
  html: { type: "string" },
  json: { type: "boolean" },
  rules: { type: "boolean" },
  limit: { type: "string", default: "500" },
  pause: { type: "string", default: "100" },
} as const;

await command({ script: "audit", help, options, allowPositionals: true }, async ({ values, positionals }) => {
  refuseMisuse(values, positionals);
  if (values.rules) {
    console.log(ruleList());
    return 0;
  }
  const site = await read(values);
  const content = indexContent(process.cwd());
  const result = await auditSite(site, content?.origin === site.origin ? content : undefined);
  if (values.html) {
    writeHtmlReport(values.html, result, new Date());
    if (!values.json) console.log(`The report: ${values.html}`);
  }
  const [jsonFile] = positionals;
  if (values.json && jsonFile) writeFileSync(jsonFile, `${auditJson(result)}\n`);
  else if (values.json) process.stdout.write(`${auditJson(result)}\n`);
  else process.stdout.write(terminalReport(result));
  return errorsIn(result).length > 0 ? 1 : 0;
});

type Values = Given<{ script: string; options: typeof options }>["values"];

function refuseMisuse(values: Values, positionals: readonly string[]): void {
  if (positionals.length > (values.json ? 1 : 0))
    throw new UsageError(
      `'${positionals.at(-1)}' is no option. To audit a running site write: --url ${positionals.at(-1)}`,
    );
  for (const name of ["limit", "pause"] as const) {
    if (!/^\d{1,6}$/.test(values[name]))
      throw new UsageError(`--${name} takes a whole number, not '${values[name]}'.`);
  }
}

function read({ url, out, limit, pause }: Values): Promise<BuiltSite> {
  return url === undefined
    ? readFolder(out)
    : readAddress(url, { limit: Number(limit), pause: Number(pause) });
}

function ruleList(): string {
  return allRules
    .map(
      ({ id, invariant, group, severity, title, specification, remedy }) =>
        `${id}${invariant === undefined ? "" : ` (invariant ${invariant})`}, ${group.toLowerCase()}, ${severity}\n  ${title}.\n  ${specification.name}${specification.url ? ` ${specification.url}` : ""}\n  ${remedy}`,
    )
    .join("\n\n");
}
