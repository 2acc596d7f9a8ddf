/** The real nginx with the repository's own configuration, as an ordinary process in a folder of its own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#tests/e2e/leads-support/postgres.ts";

export interface Nginx {
  readonly port: number;
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Only `deploy/settings/` is replaced, as an operator does; deploy/nginx.conf runs as it stands.
 *
 * @param out the built site
 * @param nodes the ports of the Node processes behind it
 */
export async function startNginx({ out, nodes }: { out: string; nodes: number[] }): Promise<Nginx> {
  const prefix = mkdtempSync(join(tmpdir(), "nginx-"));
  const port = await freePort();
  symlinkSync(resolve(out), join(prefix, "out"));
  cpSync("deploy", join(prefix, "deploy"), { recursive: true });
  const settings = {
    "main.conf": [
      "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;",
      ...(process.getuid?.() === 0 ? ["user root;"] : []),
      "worker_processes auto;",
      "daemon off;",
      "pid nginx.pid;",
      "error_log stderr warn;",
    ],
    "http.conf": [
      "access_log off;",
      ...["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path tmp/${name};`),
    ],
    "server.conf": [`listen 127.0.0.1:${port};`],
    "upstream.conf": nodes.map((node) => `server 127.0.0.1:${node} max_fails=3 fail_timeout=1s;`),
  };
  mkdirSync(join(prefix, "tmp"));
  for (const [name, lines] of Object.entries(settings))
    writeFileSync(join(prefix, "deploy", "settings", name), `${lines.join("\n")}\n`);

  const log = join(prefix, "error.log");
  const errors: Buffer[] = [];
  const child = spawn("nginx", ["-p", prefix, "-c", "deploy/nginx.conf", "-e", log], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  const ended = once(child, "exit");
  while (!(await isListening(port))) {
    if (child.exitCode !== null)
      throw new Error(`nginx did not start:\n${Buffer.concat(errors)}${readFileSync(log, "utf8")}`);
    await sleep(20);
  }
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
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
