/** Each compose file: every service, its health check and its volumes, started by hand from the images (container.ts says how). */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goodFields } from "#tests/e2e/leads-support/settings.ts";
import { removeContainers } from "./build-images.ts";
import type { Container } from "./container.ts";
import { type Services, startServices } from "./services.ts";

const pages = "http://127.0.0.1:8080";
const token = "a-token-of-thirty-two-characters";

const post = (email: string) =>
  fetch(`${pages}/api/leads/`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: "https://www.example.com" },
    body: new URLSearchParams({ ...goodFields, email }),
  });

afterAll(() => removeContainers());

describe.each(["compose.sqlite.yaml", "compose.yaml"])("%s", (name) => {
  let services: Services;
  const container = (service: string): Container => {
    const found = services.containers.get(service);
    if (!found) throw new Error(`There is no service ${service}`);
    return found;
  };

  beforeAll(async () => {
    services = await startServices(join("deploy", "containers", name), { POSTGRES_PASSWORD: token });
  });
  afterAll(() => services?.close());

  it("every service is healthy by its own health check, which fails for what is not there", () => {
    for (const [service, one] of services.containers) expect([service, one.health()]).toEqual([service, 0]);
    expect(container("pages").run("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/1").status).not.toBe(0);
  });

  it("no service of ours runs as root or has a right, and each can write to its tmpfs and volumes alone", () => {
    for (const [service, one] of services.containers) {
      const status = one.run("cat", "/proc/self/status").out;
      const caps = /^CapEff:\s*(\w+)$/m.exec(status)?.[1];
      const noNew = /^NoNewPrivs:\s*(\d)$/m.exec(status)?.[1];
      expect([service, noNew]).toEqual([service, "1"]);
      // The start of PostgreSQL's image is root's, with the few rights that compose.yaml names; the server itself is not.
      if (service !== "db")
        expect([service, caps, /^Uid:\s*0\b/m.test(status)]).toEqual([service, "0000000000000000", false]);
      for (const folder of ["/", "/etc", "/srv", "/usr/bin", "/var"])
        expect([service, folder, one.run("touch", join(folder, "x")).out]).toEqual([
          service,
          folder,
          expect.stringMatching(/Read-only file system|Permission denied/),
        ]);
      const written = (services.compose.services[service]?.volumes ?? []).map(
        (volume) => volume.split(":")[1],
      );
      for (const folder of service === "db" ? [] : written)
        expect([service, folder, one.run("sh", "-c", `touch ${folder}/x && rm ${folder}/x`).status]).toEqual([
          service,
          folder,
          0,
        ]);
    }
  });

  it("the pages come compressed from nginx, and what is not there is the site's own page", async () => {
    const answer = await fetch(`${pages}/about/`, { headers: { "accept-encoding": "br" } });
    expect([
      answer.status,
      answer.headers.get("content-encoding"),
      answer.headers.get("x-content-type-options"),
    ]).toEqual([200, "br", "nosniff"]);
    expect((await fetch(`${pages}/nothing/`)).status).toBe(404);
    expect((await fetch(`${pages}/_nginx/http.conf`)).status).toBe(404);
  });

  it("a lead goes through nginx into the store, and is there after the program was ended and started anew", async () => {
    expect((await post("kept@example.com")).status).toBe(303);
    const list = () => container("leads").run("/srv/program/bin/node", "lib/cli/leads.js", "list").out;
    expect(list()).toContain("kept@example.com");
    await services.restart("leads");
    expect(list()).toContain("kept@example.com");
    expect((await post("after@example.com")).status).toBe(303);
  });

  if (name === "compose.sqlite.yaml") {
    it("the image of the pages answers as npm start does, by the tests that nginx on a machine has to pass", async () => {
      const child = spawn("vitest", ["run", "--config", "tests/deploy/vitest.config.ts", "parity"], {
        env: { ...process.env, PAGES_PORT: "8080" },
        stdio: ["ignore", "pipe", "pipe"],
      });
      const said: Buffer[] = [];
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk: Buffer) => said.push(chunk));
      const [status] = await once(child, "exit");
      expect(status, Buffer.concat(said).toString()).toBe(0);
    });

    it("the backup in its volume can be restored, and files are their owner's alone", async () => {
      const verify = () =>
        container("leads").run("/srv/program/bin/node", "lib/cli/leads.js", "verify-backup");
      await expect
        .poll(() => verify().out, { timeout: 60_000, interval: 1_000 })
        .toMatch(/can be restored: 2 leads/);
      const data = services.volumes.get("data") ?? "";
      for (const file of readdirSync(data))
        expect([file, statSync(join(data, file)).mode & 0o077]).toEqual([file, 0]);
    });
  } else {
    it("the worker delivers, and the copy of the night is whole", async () => {
      expect(container("worker").log()).toContain("delivering");
      const backup = services.volumes.get("backup") ?? "";
      const [copy = ""] = readdirSync(backup);
      expect(copy).toMatch(/^leads-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.dump$/);
      expect(readFileSync(join(backup, copy)).subarray(0, 5).toString()).toBe("PGDMP");
      expect(container("backup").run("pg_restore", "--list", copy).out).toMatch(/TABLE DATA public lead /);
    });
  }

  it("ends within its time when it is asked to", async () => {
    for (const service of ["pages", "leads"]) expect(await container(service).stop()).toBeLessThan(10);
  });
});
