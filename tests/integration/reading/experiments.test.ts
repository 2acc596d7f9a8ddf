/** A page with variants, served by npm start: who gets which version, what is recorded of it, and where the salt stays. */
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { hostingFiles, type VariedPage } from "#lib/delivery/hosting.ts";
import { trustedProxies } from "#lib/leads/screen/client-address.ts";
import { countFiles } from "#lib/reading/count-files.ts";
import { recordFiles } from "#lib/reading/record.ts";
import { openReading } from "#lib/server/reading.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { places } from "#lib/site/addresses.ts";
import { buildMark } from "#lib/site/folders.ts";
import { answerTo, opening, readingSite } from "#tests/support/reading-site.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const guide: VariedPage = { path: "/guide/", id: "q3Zk0aB1xy", variants: 1 };

async function serve(varied: readonly VariedPage[], env: Record<string, string> = { READING: "npm-start" }) {
  const { out, recorded } = readingSite(varied);
  writeFileSync(join(out, buildMark), "1");
  const folder = join(temporaryFolder("data"), "reading");
  const proxies = trustedProxies("loopback");
  const reading = await openReading(recorded, proxies, pino({ level: "silent" }), {
    READING_FOLDER: folder,
    ...env,
  });
  // Forms are taken by another handler; here only that they were sent counts.
  const takeForm = async (_request: unknown, response: import("node:http").ServerResponse, target: URL) => {
    if (target.pathname !== places.leads.path) return false;
    response.writeHead(303, { Location: places.thanks.path }).end();
    return true;
  };
  const server = createStaticServer(out, takeForm, { proxies }, reading.chooser);
  reading.follow(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { out, folder, port, reading };
}

const from = (network: number, more: Record<string, string> = {}) => ({
  ...opening,
  "x-forwarded-for": `203.0.${network}.77`,
  host: "www.example.com",
  ...more,
});
const networks = Array.from({ length: 40 }, (_, index) => index);

test("readers of different networks see different versions, and each the same one again", async () => {
  const { port } = await serve([guide]);
  const shown = await Promise.all(networks.map((network) => answerTo(port, "/guide/", from(network))));
  const again = await Promise.all(networks.map((network) => answerTo(port, "/guide/?a=b", from(network))));
  expect(again.map(({ text }) => text)).toEqual(shown.map(({ text }) => text));
  const versions = Map.groupBy(shown, ({ text }) => text);
  expect([...versions.keys()].sort()).toEqual([
    "<!doctype html><title>/guide/</title>",
    "<!doctype html><title>1guide/</title>",
  ]);
  for (const same of versions.values()) expect(same.length).toBeGreaterThan(8);
  const [first, other] = [...versions.values()].map(([one]) => one);
  expect(first?.headers["cache-control"]).toBe("private, no-cache");
  expect(other?.headers["cache-control"]).toBe("private, no-cache");
  // Both were written in one second and have one size.
  expect(first?.headers.etag).not.toBe(other?.headers.etag);

  const shownTo = (text: string) => networks.find((network) => shown[network]?.text === text) ?? 0;
  const [itself, variant] = ["/guide/", "1guide/"].map((title) =>
    shownTo(`<!doctype html><title>${title}</title>`),
  );
  const etag = shown[variant ?? 0]?.headers.etag ?? "";
  expect((await answerTo(port, "/guide/", from(variant ?? 0, { "if-none-match": etag }))).status).toBe(304);
  expect((await answerTo(port, "/guide/", from(itself ?? 0, { "if-none-match": etag }))).status).toBe(200);
  expect((await answerTo(port, "/guide.md", from(variant ?? 0))).text).toBe("# 1guide/\n");
  expect((await answerTo(port, "/guide.md", from(itself ?? 0))).text).toBe("# /guide/\n");
});

test("what is no browser, and whoever sends Global Privacy Control, gets the page itself and takes no part", async () => {
  const { port } = await serve([guide]);
  const others: Record<string, string>[] = [
    { "sec-gpc": "1" },
    { "user-agent": "Googlebot/2.1" },
    { "user-agent": "Mozilla/5.0 (compatible; GPTBot/1.3)" },
    { "sec-fetch-mode": "no-cors" },
    { "accept-language": "" },
  ];
  for (const more of others)
    for (const network of networks.slice(0, 12)) {
      const { text, headers } = await answerTo(port, "/guide/", from(network, more));
      expect([more, text, headers["site-variant"]]).toEqual([
        more,
        "<!doctype html><title>/guide/</title>",
        undefined,
      ]);
      expect(headers["cache-control"]).toBe("private, no-cache");
    }
});

test("without a record everybody gets the page itself, and nobody is sent to a variant's own address", async () => {
  const { port } = await serve([guide], {});
  for (const network of networks)
    expect((await answerTo(port, "/guide/", from(network))).text).toBe(
      "<!doctype html><title>/guide/</title>",
    );
  for (const path of ["/_variants/guide/1/", "/_variants/guide/1", "/_variants/guide/1.md", "/_experiments"])
    expect([path, (await answerTo(port, path, from(1))).status]).toEqual([path, 404]);
});

test("a page without variants is answered as before", async () => {
  const { port } = await serve([guide]);
  const { headers } = await answerTo(port, "/contact/", from(1));
  expect(headers["cache-control"]).toBe("no-cache");
  expect(headers["site-variant"]).toBeUndefined();
  expect(headers.etag).toMatch(/^"[0-9a-f]+-[0-9a-f]+"$/);
});

test("openings, next pages and forms are counted for the version that was shown, and no file has an address", async () => {
  const { port, folder, reading } = await serve([guide]);
  const own = { referer: "http://www.example.com/guide/" };
  const expected = [
    { opened: 0, wentOn: 0, sent: 0 },
    { opened: 0, wentOn: 0, sent: 0 },
  ];
  for (const network of networks) {
    const { text, headers } = await answerTo(port, "/guide/", from(network));
    const version = expected[text.includes("1guide") ? 1 : 0];
    if (version === undefined) throw new Error("there are two versions");
    expect(headers["site-variant"]).toBe(`${guide.id}.${expected.indexOf(version)}`);
    version.opened += 1;
    if (network % 2 === 0) {
      await answerTo(port, "/contact/", from(network, own));
      version.wentOn += 1;
    }
    if (network % 3 === 0) {
      await answerTo(port, places.leads.path, from(network, own), new URLSearchParams({ a: "b" }));
      version.sent += 1;
    }
  }
  await answerTo(
    port,
    places.leads.path,
    from(1, { referer: "http://www.example.com/%zz/" }),
    new URLSearchParams(),
  );
  await reading.close();
  const counts = await countFiles(recordFiles(folder), new Date(0), new Date());
  const sums = [0, 1].map((number) =>
    [...counts.daysOf(`${guide.id}.${number}`).values()].reduce((sum, day) => ({
      opened: sum.opened + day.opened,
      wentOn: sum.wentOn + day.wentOn,
      sent: sum.sent + day.sent,
    })),
  );
  expect(sums).toEqual(expected);
  const written = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "latin1"))
    .join("");
  expect(written).not.toContain("203.0.");
});

test("a new experiment divides readers anew, and the salt of the one before is deleted", async () => {
  const { port, out, folder } = await serve([guide]);
  const shownTo = async () =>
    Promise.all(networks.map(async (network) => (await answerTo(port, "/guide/", from(network))).text));
  const first = await shownTo();
  const saltOf = (id: string) => join(folder, "experiments", `${id}.json`);
  expect(existsSync(saltOf(guide.id))).toBe(true);

  const publish = async (varied: readonly VariedPage[], mark: string) => {
    for (const [path, text] of hostingFiles([], [], varied)) writeFileSync(join(out, path), text);
    writeFileSync(join(out, buildMark), mark);
    // The server looks again after a tenth of a second.
    await new Promise((resolve) => setTimeout(resolve, 150));
  };
  await publish([{ ...guide, id: "another-id" }], "22");
  expect(await shownTo()).not.toEqual(first);
  expect([existsSync(saltOf(guide.id)), existsSync(saltOf("another-id"))]).toEqual([false, true]);

  await publish([], "333");
  expect(new Set(await shownTo())).toEqual(new Set(["<!doctype html><title>/guide/</title>"]));
  expect(readdirSync(join(folder, "experiments"))).toEqual([]);
});
