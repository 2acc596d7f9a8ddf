/** Pages with variants behind the real nginx: npm start chooses, nginx tells the record, and without npm start everybody gets the page itself. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import type { VariedPage } from "#lib/delivery/hosting.ts";
import { trustedProxies } from "#lib/leads/screen/client-address.ts";
import { countFiles } from "#lib/reading/count-files.ts";
import { recordFiles } from "#lib/reading/record.ts";
import { openReading } from "#lib/server/reading.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { freePort } from "#tests/support/free-port.ts";
import { startNginx } from "#tests/support/nginx.ts";
import { answerTo, opening, readingSite } from "#tests/support/reading-site.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const guide: VariedPage = { path: "/guide/", id: "q3Zk0aB1xy", variants: 1 };
const itself = "<!doctype html><title>/guide/</title>";
const networks = Array.from({ length: 30 }, (_, index) => index);

const from = (network: number, more: Record<string, string> = {}) => ({
  ...opening,
  "x-forwarded-for": `203.0.${network}.77`,
  host: "www.example.com",
  ...more,
});

test("nginx sends each reader the version that npm start chooses, and everybody the page itself without it", async () => {
  const { out, recorded } = readingSite([guide]);
  const folder = join(temporaryFolder("data"), "reading");
  const [udp, node] = [await freePort(), await freePort()];
  const proxies = trustedProxies("loopback");
  const reading = await openReading(recorded, proxies, pino({ level: "silent" }), {
    READING: "nginx",
    READING_FOLDER: folder,
    READING_PORT: String(udp),
  });
  const server = createStaticServer(out, undefined, { proxies }, reading.chooser).listen(node, "127.0.0.1");
  await once(server, "listening");
  const nginx = await startNginx({
    out,
    nodes: [node],
    http: [
      `access_log syslog:server=127.0.0.1:${udp},nohostname,tag=site reading;`,
      "set_real_ip_from 127.0.0.1;",
      "real_ip_header X-Forwarded-For;",
    ],
  });
  onTestFinished(() => nginx.close());

  const shown = [];
  for (const network of networks) shown.push(await answerTo(nginx.port, "/guide/", from(network)));
  for (const [network, { text, headers }] of shown.entries()) {
    const direct = await answerTo(node, "/guide/", from(network));
    expect(text).toBe(direct.text);
    const { date: _, connection: __, "keep-alive": ___, ...own } = direct.headers;
    expect(headers).toMatchObject(own);
    expect(headers["cache-control"]).toBe("private, no-cache");
  }
  const variants = shown.filter(({ text }) => text !== itself).length;
  expect(variants).toBeGreaterThan(5);
  expect(variants).toBeLessThan(25);
  const bot = await answerTo(nginx.port, "/guide/", { "user-agent": "Googlebot/2.1" });
  expect([bot.text, bot.headers["site-variant"]]).toEqual([itself, undefined]);
  for (const path of ["/_variants/guide/1/", "/_experiments", "/_variants/guide/1.md"])
    expect([path, (await answerTo(nginx.port, path, from(1))).status]).toEqual([path, 404]);
  const posted = await answerTo(nginx.port, "/guide/", from(1), new URLSearchParams({ a: "b" }));
  expect([posted.status, posted.headers["x-content-type-options"]]).toEqual([405, "nosniff"]);

  const lines = () =>
    recordFiles(folder)
      .map((file) => readFileSync(file, "utf8"))
      .join("")
      .split("\n").length;
  while (lines() < networks.length + 2) await new Promise((resolve) => setImmediate(resolve));
  server.close();
  server.closeAllConnections();
  for (const network of networks) {
    const { status, text, headers } = await answerTo(nginx.port, "/guide/", from(network));
    expect([status, text, headers["cache-control"], headers["x-content-type-options"]]).toEqual([
      200,
      itself,
      "private, no-cache",
      "nosniff",
    ]);
  }
  expect((await answerTo(nginx.port, "/guide.md", from(1))).text).toBe("# /guide/\n");
  await reading.close();

  const counts = await countFiles(recordFiles(folder), new Date(0), new Date());
  const opened = [0, 1].map((number) =>
    [...counts.daysOf(`${guide.id}.${number}`).values()].reduce((sum, day) => sum + day.opened, 0),
  );
  expect(opened).toEqual([networks.length - variants, variants]);
  expect(nginx.errors()).not.toContain("203.0.");
});
