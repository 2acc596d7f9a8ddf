/** Requests a second from npm start and from nginx, each beside a bare static file of the same size in the same run. */
import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { newDatabaseUrl } from "#tests/e2e/leads-support/settings.ts";
import { freePort } from "#tests/support/free-port.ts";
import { startBareNginx, startNginx } from "#tests/support/nginx.ts";
import { startSite } from "#tests/support/site-process.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import type { Load } from "./load.ts";

export const servedHead = [
  "| server | what | bytes | requests a second | p50 ms | p97.5 ms | p99 ms | of bare |",
  "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
].join("\n");

interface Target {
  server: string;
  what: string;
  url: string;
  headers: Record<string, string>;
}

const connections = 32;

/**
 * @param page the page's address
 * @param seconds how long each is asked
 */
export async function* servedRows(page: string, seconds: number): AsyncGenerator<string> {
  const file = join("out", page, "index.html.br");
  const body = readFileSync(file);
  const size = body.length;
  const bareFolder = temporaryFolder("bare");
  mkdirSync(join(bareFolder, "out"));
  copyFileSync(file, join(bareFolder, "out", "bare.html"));
  writeFileSync(join(bareFolder, "out", "note.txt"), "the page's compressed bytes under a plain name\n");

  const port = await freePort();
  const site = await startSite(port, { LEADS_DATABASE_URL: newDatabaseUrl(), LOG_LEVEL: "silent" });
  const nginx = await startNginx({ out: "out", nodes: [port] });
  const bareNginx = await startBareNginx(bareFolder);
  const bareNode = createServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html", "Content-Length": size }).end(body);
  });
  const barePort = await freePort();
  bareNode.listen(barePort, "127.0.0.1");

  const accept = { "accept-encoding": "gzip, deflate, br" };
  const pairs: [Target, Target][] = [
    [
      { server: "nginx", what: "a bare file", url: `${bareNginx.origin}/bare.html`, headers: {} },
      { server: "nginx", what: "the page", url: `${nginx.origin}${page}`, headers: accept },
    ],
    [
      { server: "Node", what: "bare bytes", url: `http://127.0.0.1:${barePort}/`, headers: {} },
      { server: "npm start", what: "the page", url: `http://127.0.0.1:${port}${page}`, headers: accept },
    ],
  ];
  try {
    for (const [bare, real] of pairs) {
      // By turns, so that a busy moment hits both.
      const rounds = [bare, real, bare, real, bare, real];
      const results: { target: Target; load: Load }[] = [];
      for (const target of rounds) results.push({ target, load: await loadOn(target, seconds) });
      const best = (target: Target) =>
        results
          .filter((one) => one.target === target)
          .map(({ load }) => load)
          .reduce((a, b) => (a.requestsPerSecond > b.requestsPerSecond ? a : b));
      const most = best(bare).requestsPerSecond;
      for (const target of [bare, real]) yield row(target, size, best(target), most);
    }
  } finally {
    bareNode.close();
    await nginx.close();
    await bareNginx.close();
    await site.kill();
  }
}

async function loadOn({ url, headers }: Target, seconds: number): Promise<Load> {
  const settings = JSON.stringify({ url, headers, connections, seconds });
  const program = join(import.meta.dirname, "load.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [program, settings]);
  return JSON.parse(stdout);
}

function row({ server, what }: Target, size: number, load: Load, bare: number): string {
  const cells = [
    server,
    what,
    size,
    Math.round(load.requestsPerSecond),
    ...[load.p50, load.p97_5, load.p99].map((time) => time.toFixed(2)),
    (load.requestsPerSecond / bare).toFixed(2),
  ];
  return `| ${cells.join(" | ")} |`;
}
