/**
 * How long the audit of a large site takes: the built site's articles, multiplied.
 * node tests/bench/audit.ts [pages]; needs a build in out/.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { auditSite } from "#lib/tools/audit/audit.ts";
import { indexContent } from "#lib/tools/audit/proof/content-index.ts";
import { htmlParts } from "#lib/tools/audit/report/html.ts";
import { readFolder } from "#lib/tools/audit/site/read-folder.ts";

const wanted = Number(process.argv[2] ?? 1000);
const folder = join("tests", ".tmp", "bench-audit");
rmSync(folder, { recursive: true, force: true });
cpSync("out", folder, { recursive: true });

const articles = readdirSync("content/articles")
  .map((name) => name.replace(/\.mdx$/, ""))
  .filter((id) => existsSync(join("out", id, "index.html")));
const pages = readdirSync("out", { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith("index.html"),
).length;
for (let copy = 0; copy < wanted - pages; copy += 1) {
  const id = articles[copy % articles.length] ?? "";
  const name = `${id}-${copy}`;
  const html = readFileSync(join("out", id, "index.html"), "utf8");
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "index.html"), html.replaceAll(`/${id}/`, `/${name}/`));
}

const started = performance.now();
const lap = (what: string, from: number) =>
  console.log(`${what.padEnd(24)}${((performance.now() - from) / 1000).toFixed(1)} s`);
const site = await readFolder(folder);
lap("read and parsed", started);
const ruled = performance.now();
const result = await auditSite(site, indexContent("."));
lap("rules and proofs", ruled);
const told = performance.now();
const bytes = [...htmlParts(result, new Date())].reduce((sum, part) => sum + part.length, 0);
lap("report", told);
console.log(
  `${result.pages} pages, ${result.proofs.length} statements, ${result.findings.length} findings, a report of ${(bytes / 1e6).toFixed(1)} MB in ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
