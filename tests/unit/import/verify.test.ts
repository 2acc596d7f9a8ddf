import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { verify } from "#lib/import/verify.ts";
import { exportFile, scratchSite } from "./scratch-site.ts";

describe("parity", () => {
  it("holds after an import, but for the second post that claims an address", async () => {
    const site = scratchSite();
    await site.import([exportFile]);
    const report = await verify({ against: exportFile, out: site.out });
    const clash = { what: "address", text: expect.stringContaining("/disk-full/ leads nowhere") };
    expect(report.mismatches).toEqual([expect.objectContaining(clash)]);
    expect(report).toMatchObject({ posts: 9, addresses: 18 });
    expect(report.sentences).toBeGreaterThan(60);
  });

  it("names each lost sentence, changed title, moved date, missing alias and missing file", async () => {
    const site = scratchSite();
    await site.import([exportFile]);
    const file = "articles/disk-full.mdx";
    site.write(
      file,
      site
        .read(file)
        .replace("Watch the trend, not the number", "Watch something")
        .replace("title: When", "title: Whenever")
        .replace("2024-03-05T09", "2024-03-06T09")
        .replace("/?p=103", "/?p=99"),
    );
    rmSync(join(site.out, "grosse.mdx"));
    const { mismatches } = await verify({ against: exportFile, out: site.out });
    expect(mismatches.map(({ what, text }) => `${what}: ${text}`)).toEqual([
      "title: 'When the disk is full' is now 'Whenever the disk is full'.",
      "date: 2024-03-05T09:00:00-06:00 is now 2024-03-06T09:00:00-06:00.",
      "address: /?p=103 leads nowhere: neither the page's address (/disk-full/), nor an alias, nor in redirects.yaml.",
      "text: Watch the trend, not the number",
      "file: It was never imported, or its file is gone.",
      expect.stringMatching(/^address: \/disk-full\/ leads nowhere/),
    ]);
  });

  it("stops, with what to do, where no site answers", async () => {
    const site = scratchSite();
    await site.import([exportFile]);
    await expect(verify({ against: exportFile, out: site.out, url: "http://127.0.0.1:1" })).rejects.toThrow(
      "http://127.0.0.1:1 does not answer (fetch failed). Start the site with npm start",
    );
  });

  it("asks a running site: 200, or one permanent redirect to the right page", async () => {
    const site = scratchSite();
    await site.import([exportFile]);
    const server = createServer((request, response) => {
      const target: Record<string, string> = {
        "/?p=101": "/managed-it-or-break-fix/",
        "/?p=102": "/disk-full/",
        "/?page_id=201": "/about-us/team/",
      };
      const location = target[request.url ?? ""];
      const temporary = request.url === "/?p=101";
      if (location !== undefined) response.writeHead(temporary ? 302 : 308, { location }).end();
      else response.writeHead(request.url?.startsWith("/?p=") ? 404 : 200).end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    onTestFinished(() => void server.close());
    const address = server.address() as AddressInfo;
    const { mismatches } = await verify({
      against: exportFile,
      out: site.out,
      url: `http://127.0.0.1:${address.port}`,
    });
    const texts = mismatches.map(({ text }) => text);
    expect(texts).toContain("/?p=102 redirects to /disk-full/, not to /backup-promise-or-plan/.");
    expect(texts).toContain("/?p=103 answers 404; 200 or one permanent redirect to /disk-full/ is right.");
    expect(texts).toContain(
      "/?p=101 answers 302; 200 or one permanent redirect to /managed-it-or-break-fix/ is right.",
    );
    expect(texts.some((text) => text.startsWith("/?page_id=201 "))).toBe(false);
  });
});
