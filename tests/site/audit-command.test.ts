/** npm run audit as its user meets it: exit codes, the table, --json, --html, --out. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { readRedirectLines } from "#lib/delivery/redirects.ts";
import { openLeadsDatabase } from "#lib/leads/database/leads-database.ts";
import { auditSite } from "#lib/tools/audit/audit.ts";
import { indexContent } from "#lib/tools/audit/proof/content-index.ts";
import { readAddress } from "#lib/tools/audit/site/read-address.ts";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { freePort } from "#tests/support/free-port.ts";
import { runCommand } from "#tests/support/run-command.ts";
import { startSite } from "#tests/support/site-process.ts";

const folder = join("tests", ".tmp", "audit");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const audit = (...words: string[]) => runCommand("lib/cli/audit.ts", words);

const resultShape = z.object({
  origin: z.string(),
  pages: z.number(),
  score: z.number(),
  errors: z.number(),
  proofs: z.array(
    z.object({
      path: z.string(),
      property: z.string(),
      found: z.object({ element: z.string(), line: z.number() }).nullable(),
      source: z.object({ file: z.string(), line: z.number(), field: z.string() }).optional(),
    }),
  ),
});

it("is clean on this site, prints a table, and ends with 0; its report is one file, without script, with every page's score", async () => {
  const file = join(folder, "report.html");
  const { status, stdout } = await audit("--html", file);
  expect(stdout).toMatch(/rules +errors +advice/);
  expect(stdout).toMatch(/\d+ pages, 0 errors/);
  expect(status).toBe(0);
  const html = readFileSync(file, "utf8");
  expect(html).not.toMatch(/<script|<link|<img|\ssrc=/);
  expect(html).toContain('<span class="path">/msp-vs-mssp/</span>');
});

it("prints JSON in which statements lead to an element of the page and to a line of content", async () => {
  const { status, stdout } = await audit("--json");
  expect(status).toBe(0);
  const result = resultShape.parse(JSON.parse(stdout));
  expect(result.proofs.filter(({ found }) => found === null)).toEqual([]);
  const headline = result.proofs.find(
    ({ path, property }) => path === "/msp-vs-mssp/" && property === "headline",
  );
  expect(headline?.found?.element).toBe("h1");
  const { file, line = 0, field } = headline?.source ?? {};
  expect([file, field]).toEqual(["content/articles/msp-vs-mssp.mdx", "title"]);
  expect(readFileSync(file ?? "", "utf8").split("\n")[line - 1]).toMatch(/^title:/);
  const traced = result.proofs.filter(({ source }) => source !== undefined).length;
  expect(traced / result.proofs.length).toBeGreaterThan(0.95);
}, 60_000);

it("ends with 1 on an error, naming the page, the rule and the remedy", async () => {
  const out = join(folder, "out");
  cpSync("out", out, { recursive: true });
  const page = join(out, "msp-vs-mssp", "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("<h1>", "<h1>Not "));
  const { status, stdout } = await audit("--out", out);
  expect(status).toBe(1);
  expect(stdout).toMatch(/error {2}11 article-visible/);
  expect(stdout).toMatch(/\/msp-vs-mssp\/ \d+:\d+ .*is not to be seen on the page/);
  expect(stdout).toMatch(/from content\/articles\/msp-vs-mssp.mdx:2 \(title\)/);
  expect(stdout).toMatch(/→ Show the same value on the page/);
  const annotations = await audit("--out", out, "--format", "github");
  expect(annotations.stdout).toContain(
    "::error file=content/articles/msp-vs-mssp.mdx,line=2,title=article-visible::/msp-vs-mssp/: ",
  );
});

it("ends with 2 and a sentence where the command itself is wrong", async () => {
  for (const [parameters, words] of [
    [["https://example.com"], /To audit a running site write: --url https:\/\/example.com/],
    [["--nonsense"], /Run: npm run audit -- --help/],
    [["--url", "x", "--limit", "many"], /--limit takes a whole number/],
    [["--url", "ftp://example.com"], /is no web address; one begins with https:/],
  ] as const) {
    const { status, stderr } = await audit(...parameters);
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  }
});

it("ends with 1 where there is no site to read, and makes none", async () => {
  const { status, stderr } = await audit("--out", join(folder, "nowhere"));
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^There is no built site in .*nowhere\/. Run: npm run build\n$/),
  ]);
  expect(existsSync(join(folder, "nowhere"))).toBe(false);
});

it("finds the same over HTTP, on the server that npm start runs, and a test lead in its store", async () => {
  const port = await freePort();
  const token = "a-token-of-thirty-two-characters";
  const url = newDatabaseUrl();
  const server = await startSite(port, {
    SITE_FOLDER: "out",
    LEADS_DATABASE_URL: url,
    LEADS_TEST_TOKEN: token,
    LOG_LEVEL: "silent",
  });
  const content = indexContent(".");
  const read = { limit: 500, pause: 0, token };
  const site = await readAddress(`http://127.0.0.1:${port}`, read, content);
  await server.stop();
  const { findings } = await auditSite(site, content);
  const listed = (readFileSync("out/sitemap.xml", "utf8").match(/<url>/g) ?? []).length;
  expect(site.pages.filter(({ indexable }) => indexable)).toHaveLength(listed);
  const wrong = findings.filter(
    ({ severity, rule }) => severity === "error" || rule === "headers-arrive" || rule === "leads-tried",
  );
  expect(wrong.map(({ rule, where, message }) => [rule, where.address, message])).toEqual([]);
  const moved = site.live?.moved.map(({ from }) => from) ?? [];
  const redirects = readRedirectLines(readFileSync("out/_redirects", "utf8"));
  expect(moved.sort()).toEqual(redirects.map(({ from }) => from).sort());
  const lead = site.live?.lead;
  expect(lead).toMatchObject({ outcome: "stored", page: "/contact/", faults: [] });
  const database = openLeadsDatabase(url);
  const stored = await database.use(({ db }) => db.selectFrom("lead").selectAll().execute());
  await database.close();
  expect(stored).toMatchObject([
    {
      id: lead && "id" in lead ? lead.id : "",
      status: "test",
      source: "/contact/",
      utm_source: "site-audit",
    },
  ]);
}, 120_000);

it("prints one page for Monday, or writes it", async () => {
  const { status, stdout } = await audit("--digest");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^www\.example\.com on \d{4}-\d\d-\d\d\n\d+ pages, 0 errors/);
  expect(stdout).toMatch(/\nTO DO\n[\s\S]*\nDUE BY \d{4}-\d\d-\d\d\n[\s\S]*\nSEEN TO WORK\n/);
  expect(stdout.split("\n").length).toBeLessThan(66);
  const file = join(folder, "monday.html");
  expect((await audit("--digest", "--html", file)).stdout).toBe(`The report: ${file}\n`);
  expect(readFileSync(file, "utf8")).toMatch(/<h2>Seen to work<\/h2>/);
});

it("explains itself", async () => {
  expect((await audit("--help")).stdout).toContain("--html report.html");
  expect((await audit("--rules")).stdout).toContain("vocabulary (invariant 7)");
});
