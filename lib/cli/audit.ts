/** npm run audit: every rule over the built site or a running one; exit 1 where there is an error. */
import { writeFileSync } from "node:fs";
import { readLeadsEnv } from "../leads/env.ts";
import { githubReport } from "../shared/report/github.ts";
import { UsageError } from "../shared/usage-error.ts";
import { writeFileAtomic } from "../shared/write-file-atomic.ts";
import { auditSite, errorsIn } from "../tools/audit/audit.ts";
import { indexContent } from "../tools/audit/proof/content-index.ts";
import { digestHtml, digestText } from "../tools/audit/report/digest.ts";
import { writeHtmlReport } from "../tools/audit/report/html.ts";
import { auditJson } from "../tools/audit/report/json.ts";
import { terminalReport } from "../tools/audit/report/terminal.ts";
import { allRules } from "../tools/audit/rules/all-rules.ts";
import type { BuiltSite } from "../tools/audit/site/built-site.ts";
import { type Expected, readAddress } from "../tools/audit/site/read-address.ts";
import { readFolder } from "../tools/audit/site/read-folder.ts";
import { command } from "./command.ts";
import type { Given } from "./parameters.ts";
import { readFormat } from "./report-format.ts";

const help = `Proves what the site tells machines: its graphs, heads, links, lists, pictures and HTML, and that every
statement a visitor should be able to check is on the page.

  npm run audit                              the built site in out/
  npm run audit -- --out folder              a built site elsewhere
  npm run audit -- --url https://example.com a running site, found by its sitemap
  npm run audit -- --html report.html        writes a report with the score of every page
  npm run audit -- --url … --digest          prints one page for Monday: what is broken, what is due, what works
  npm run audit -- --url … --digest --html monday.html
                                             the same as a page to open or to attach
  npm run audit -- --json                    prints the result for programs (--json result.json writes it)
  npm run audit -- --format github           annotations for GitHub, at the lines of content/ (json: as --json)
  npm run audit -- --rules                   lists the rules, their specifications and remedies
  --limit 500                                with --url: at most so many pages
  --pause 100                                with --url: milliseconds between two requests

With --url it also asks for certificates, headers and the old addresses of content/, and sends a test lead through the site's own form
if LEADS_TEST_TOKEN is set here and at the program that takes the forms: 32 or more random characters (openssl rand -hex 16), in .env
or in the shell. A test lead goes to nobody: npm run leads -- list --tests.

Ends with 0 where there is no error (advice fails nothing), 1 where there is one or no site to read, 2 where the command itself is
wrong.
Accessibility is proven in a real browser (tests/e2e/pages.spec.ts): npm test runs axe on a page of each kind, npm run test:full on
every page.`;

const options = {
  out: { type: "string", default: "out" },
  url: { type: "string" },
  html: { type: "string" },
  digest: { type: "boolean" },
  json: { type: "boolean" },
  format: { type: "string", default: "text" },
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
  const format = values.json ? "json" : readFormat(values.format);
  const now = new Date();
  const content = indexContent(process.cwd(), now);
  const site = await read(values, content);
  const own = content?.origin === site.origin ? content : undefined;
  const result = await auditSite(site, own, now);
  const digest = { result, site, known: { now, facts: own?.facts ?? [] } };
  if (values.html) {
    if (values.digest) writeFileAtomic(values.html, digestHtml(digest));
    else writeHtmlReport(values.html, result, now);
    if (format === "text") console.log(`The report: ${values.html}`);
  }
  const [jsonFile] = positionals;
  if (format === "github") process.stdout.write(`${githubReport(result.findings)}\n`);
  else if (format === "json" && jsonFile) writeFileSync(jsonFile, `${auditJson(result)}\n`);
  else if (format === "json") process.stdout.write(`${auditJson(result)}\n`);
  else if (!values.digest) process.stdout.write(terminalReport(result));
  else if (!values.html) process.stdout.write(digestText(digest));
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

function read({ url, out, limit, pause }: Values, expected: Expected | undefined): Promise<BuiltSite> {
  if (url === undefined) return readFolder(out);
  const { testToken: token } = readLeadsEnv({ LEADS_TEST_TOKEN: process.env.LEADS_TEST_TOKEN });
  return readAddress(url, { limit: Number(limit), pause: Number(pause), ...(token && { token }) }, expected);
}

function ruleList(): string {
  return allRules
    .map(
      ({ id, invariant, group, severity, title, specification, remedy }) =>
        `${id}${invariant === undefined ? "" : ` (invariant ${invariant})`}, ${group.toLowerCase()}, ${severity}\n  ${title}.\n  ${specification.name}${specification.url ? ` ${specification.url}` : ""}\n  ${remedy}`,
    )
    .join("\n\n");
}
