/** npm run audit as its user meets it: exit codes, the table, --json, --html, --out. */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { createStaticServer } from "#lib/server/static-server.ts";
import { auditSite, errorsIn } from "#lib/tools/audit/audit.ts";
import { readAddress } from "#lib/tools/audit/site/read-address.ts";

const folder = join("tests", ".tmp", "audit");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

function audit(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["lib/cli/audit.ts", ...parameters], {
    encoding: "utf8",
    maxBuffer: 100_000_000,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

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

it("is clean on this site, prints a table, and ends with 0; its report is one file, without script, with every page's score", () => {
  const file = join(folder, "report.html");
  const { status, stdout } = audit("--html", file);
  expect(stdout).toMatch(/rules +errors +advice/);
  expect(stdout).toMatch(/\d+ pages, 0 errors/);
  expect(status).toBe(0);
  const html = readFileSync(file, "utf8");
  expect(html).not.toMatch(/<script|<link|<img|\ssrc=/);
  expect(html).toContain('<span class="path">/msp-vs-mssp/</span>');
});

it("prints JSON in which statements lead to an element of the page and to a line of content", () => {
  const { status, stdout } = audit("--json");
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

it("ends with 1 on an error, naming the page, the rule and the remedy", () => {
  const out = join(folder, "out");
  cpSync("out", out, { recursive: true });
  const page = join(out, "msp-vs-mssp", "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("<h1>", "<h1>Not "));
  const { status, stdout } = audit("--out", out);
  expect(status).toBe(1);
  expect(stdout).toMatch(/error {2}11 article-visible/);
  expect(stdout).toMatch(/\/msp-vs-mssp\/ \d+:\d+ .*is not to be seen on the page/);
  expect(stdout).toMatch(/from content\/articles\/msp-vs-mssp.mdx:2 \(title\)/);
  expect(stdout).toMatch(/→ Show the same value on the page/);
}, 60_000);

it("ends with 2 and a sentence where the command itself is wrong", () => {
  for (const [parameters, words] of [
    [["https://example.com"], /To audit a running site write: --url https:\/\/example.com/],
    [["--nonsense"], /Run: npm run audit -- --help/],
    [["--url", "x", "--limit", "many"], /--limit takes a whole number/],
    [["--url", "ftp://example.com"], /is no web address; one begins with https:/],
  ] as const) {
    const { status, stderr } = audit(...parameters);
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  }
});

it("ends with 1 where there is no site to read, and makes none", () => {
  const { status, stderr } = audit("--out", join(folder, "nowhere"));
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^There is no built site in .*nowhere\/. Run: npm run build\n$/),
  ]);
  expect(existsSync(join(folder, "nowhere"))).toBe(false);
});

it("finds the same over HTTP, on the server that npm start runs", async () => {
  const server = createStaticServer("out").listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const site = await readAddress(`http://127.0.0.1:${port}`, { limit: 500, pause: 0 });
  const errors = errorsIn(await auditSite(site));
  server.close();
  const listed = (readFileSync("out/sitemap.xml", "utf8").match(/<url>/g) ?? []).length;
  expect(site.pages).toHaveLength(listed);
  expect(errors.map(({ rule, where, message }) => [rule, where.address, message])).toEqual([]);
}, 120_000);

it("explains itself", () => {
  expect(audit("--help").stdout).toContain("--html report.html");
  expect(audit("--rules").stdout).toContain("vocabulary (invariant 7)");
});
