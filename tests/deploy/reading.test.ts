/** The real nginx tells npm start's collector of each request, as deploy/settings/http.conf says how. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { trustedProxies } from "#lib/leads/screen/client-address.ts";
import { countFiles } from "#lib/reading/count-files.ts";
import { recordFiles } from "#lib/reading/record.ts";
import { openReading } from "#lib/server/reading.ts";
import { freePort } from "#tests/support/free-port.ts";
import { startNginx } from "#tests/support/nginx.ts";
import { ask, opening, readingSite } from "#tests/support/reading-site.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** The line of the file that an operator takes the sign of a comment from, with another port. */
function accessLog(port: number): string {
  const [, line = ""] =
    /^# +(access_log syslog:.*;)$/m.exec(readFileSync("deploy/settings/http.conf", "utf8")) ?? [];
  expect(line).toContain(":5141,");
  return line.replace(":5141,", `:${port},`);
}

test("what nginx answers is counted as npm start would count it, and no file has an address", async () => {
  const { out, recorded } = readingSite();
  const folder = join(temporaryFolder("data"), "reading");
  const port = await freePort();
  const reading = await openReading(recorded, trustedProxies("loopback"), pino({ level: "silent" }), {
    READING: "nginx",
    READING_FOLDER: folder,
    READING_PORT: String(port),
  });
  const nginx = await startNginx({
    out,
    nodes: [await freePort()],
    http: [accessLog(port), "set_real_ip_from 127.0.0.1;", "real_ip_header X-Forwarded-For;"],
  });
  onTestFinished(() => nginx.close());

  const from = (address: string, more = {}) => ({
    ...opening,
    "x-forwarded-for": address,
    host: "www.example.com",
    ...more,
  });
  for (const address of ["203.0.113.77", "2001:db8:77:1::7"]) {
    expect(await ask(nginx.port, "/guide/?utm_campaign=spring&q=secret-word", from(address))).toBe(200);
    const own = { referer: "http://www.example.com/guide/?q=secret-word" };
    await ask(nginx.port, "/contact/", from(address, own));
    await ask(nginx.port, "/guide/", from(address, { "sec-purpose": "prefetch;prerender", "sec-gpc": "1" }));
    await ask(nginx.port, "/ana@example.com/", from(address));
    await ask(nginx.port, "/guide", from(address));
  }
  await ask(
    nginx.port,
    "/guide/",
    from("198.51.100.7", { referer: `https://www.example.org/${"x".repeat(5_000)}` }),
  );
  await ask(
    nginx.port,
    "/guide/",
    from("198.51.100.8", { "user-agent": `Mozilla/5.0 "\\\t${"x".repeat(5_000)}` }),
  );
  await ask(nginx.port, `/guide/?utm_source=${"x".repeat(4_000)}`, from("198.51.100.9"));
  await ask(nginx.port, "/guide.md", { "user-agent": "GPTBot/1.3" });
  // The last one is there when all are: nginx tells of requests in their order, within a process.
  const text = () =>
    recordFiles(folder)
      .map((file) => readFileSync(file, "utf8"))
      .join("");
  while (text().split("\n").length < 11) await new Promise((resolve) => setImmediate(resolve));
  await reading.close();

  const counts = await countFiles(recordFiles(folder), new Date(0), new Date());
  expect(counts.page("/guide/")).toMatchObject({ readers: 5, ahead: 2, markdown: { training: 1 } });
  expect(counts.page("/guide/")?.next.entries()).toEqual([["/contact/", 2]]);
  expect(counts.arrivals.campaigns.entries()).toEqual([["spring", 2]]);
  expect(counts.arrivals.hosts.entries()).toEqual([["www.example.org", 1]]);
  expect(counts.trouble.lost).toBe(0);

  const files = readdirSync(nginx.folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes("deploy"),
  );
  const written = [
    text(),
    nginx.errors(),
    ...files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), "latin1")),
  ].join("");
  for (const hidden of ["203.0.113", "2001:db8", "198.51.100", "secret-word", "ana@"])
    expect(written, hidden).not.toContain(hidden);
});
