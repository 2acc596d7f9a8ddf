/** The real nginx with the repository's own configuration, as an ordinary process in a folder of its own. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { guarded } from "#lib/process/guardian.ts";
import { freePort } from "#tests/support/free-port.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** What this machine has to have installed first, in sentences; undefined where nothing is missing. */
export function missingForNginx(): string | undefined {
  const install = "On Debian and Ubuntu: apt-get install nginx libnginx-mod-http-brotli-static";
  if (spawnSync("nginx", ["-v"]).status !== 0) return `There is no nginx on this machine. ${install}`;
  if (!existsSync(brotli)) return `nginx has no brotli_static (${brotli}). ${install}`;
  return undefined;
}

export interface Nginx {
  readonly port: number;
  readonly origin: string;
  /** What holds its configuration and logs. */
  readonly folder: string;
  /** What it has written to standard error. */
  errors(): string;
  close(): Promise<void>;
}

/**
 * Only `deploy/settings/` is replaced, as an operator does; deploy/nginx.conf runs as it stands.
 *
 * @param out the built site
 * @param nodes the ports of the Node processes behind it
 * @param openFiles how many files each of its processes may have open; as many as this process where left out
 * @param encrypted whether it speaks HTTP/2 over TLS, with a certificate of its own making
 * @param http further lines of deploy/settings/http.conf; without a log among them nothing is logged
 */
export async function startNginx({
  out,
  nodes,
  openFiles,
  encrypted = false,
  http = [],
}: {
  out: string;
  nodes: number[];
  openFiles?: number;
  encrypted?: boolean;
  http?: readonly string[];
}): Promise<Nginx> {
  const prefix = temporaryFolder("nginx");
  const port = await freePort();
  symlinkSync(resolve(out), join(prefix, "out"));
  cpSync("deploy", join(prefix, "deploy"), { recursive: true });
  const settings = {
    "main.conf": [`load_module ${brotli};`, ...mainLines()],
    "http.conf": [
      ...(http.some((line) => line.startsWith("access_log")) ? httpLines.slice(1) : httpLines),
      ...http,
    ],
    "server.conf": encrypted
      ? [`listen 127.0.0.1:${port} ssl http2;`, ...certificateLines(prefix)]
      : [`listen 127.0.0.1:${port};`],
    "upstream.conf": nodes.map((node) => `server 127.0.0.1:${node} max_fails=3 fail_timeout=1s;`),
  };
  for (const [name, lines] of Object.entries(settings))
    writeFileSync(join(prefix, "deploy", "settings", name), `${lines.join("\n")}\n`);
  return run(prefix, port, openFiles, encrypted ? "https" : "http");
}

/** The lines that name a certificate, which is made in the folder; of the kind and size that Let's Encrypt gives by default. */
function certificateLines(folder: string): string[] {
  const [certificate, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
  const parameters = [
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:P-256",
    "-nodes",
    "-subj",
    "/CN=localhost",
  ];
  execFileSync("openssl", ["req", "-x509", ...parameters, "-keyout", key, "-out", certificate], {
    stdio: "pipe",
  });
  return [`ssl_certificate ${certificate};`, `ssl_certificate_key ${key};`, "ssl_protocols TLSv1.2 TLSv1.3;"];
}

/** nginx with the least configuration that serves the files of `<prefix>/out`: what it can do at most. */
export async function startBareNginx(prefix: string): Promise<Nginx> {
  const port = await freePort();
  mkdirSync(join(prefix, "deploy"));
  const lines = [
    ...mainLines(),
    "events { worker_connections 4096; }",
    "http {",
    ...httpLines,
    "types { text/html html; }",
    "sendfile on; tcp_nopush on; open_file_cache max=100;",
    `server { listen 127.0.0.1:${port}; root out; }`,
    "}",
  ];
  writeFileSync(join(prefix, "deploy", "nginx.conf"), lines.join("\n"));
  return run(prefix, port);
}

function mainLines(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    "worker_processes auto;",
    "daemon off;",
    "pid nginx.pid;",
    "error_log stderr warn;",
  ];
}

const httpLines = [
  "access_log off;",
  ...["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path tmp/${name};`),
];

/** Starts nginx with `<prefix>/deploy/nginx.conf`, which listens on the port. */
async function run(prefix: string, port: number, openFiles?: number, scheme = "http"): Promise<Nginx> {
  mkdirSync(join(prefix, "tmp"));
  const log = join(prefix, "error.log");
  const errors: Buffer[] = [];
  const limit = openFiles === undefined ? "" : `ulimit -n ${openFiles} && `;
  const command = `${limit}exec nginx -p "${prefix}" -c deploy/nginx.conf -e "${log}"`;
  const child = guarded(spawn("sh", ["-c", command], { stdio: ["ignore", "ignore", "pipe"] }));
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  const ended = once(child, "exit");
  while (!(await isListening(port))) {
    if (child.exitCode !== null)
      throw new Error(`nginx did not start:\n${Buffer.concat(errors)}${readFileSync(log, "utf8")}`);
    await sleep(20);
  }
  return {
    port,
    origin: `${scheme}://127.0.0.1:${port}`,
    folder: prefix,
    errors: () => Buffer.concat(errors).toString(),
    async close() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const outcome = await Promise.race([
    once(socket, "connect").then(() => true),
    once(socket, "error").then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return outcome;
}
