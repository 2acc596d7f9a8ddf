/** npm run bench:audit: how long the audit of a large site takes. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "#lib/cli/command.ts";
import { auditSite } from "#lib/tools/audit/audit.ts";
import { indexContent } from "#lib/tools/audit/proof/content-index.ts";
import { htmlParts } from "#lib/tools/audit/report/html.ts";
import { readFolder } from "#lib/tools/audit/site/read-folder.ts";
import { numberOf } from "#tests/bench/parameters.ts";

const help = `Multiplies the articles of the built site until it has so many pages, and prints how long the audit takes. Needs a build.

  npm run bench:audit              1000 pages
  npm run bench:audit -- 5000`;

await command({ script: "bench:audit", help, allowPositionals: true }, async ({ positionals }) => {
  const wanted = numberOf("pages", positionals[0] ?? "1000");
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
});
