import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { verdict } from "#lib/tools/import/report/verify.ts";
import { verify } from "#lib/tools/import/verify.ts";
import { exportFile, fixtures, scratchSite, wxr, wxrItem } from "./scratch-site.ts";

const caseFile = (name: string) => join(fixtures, "cases", name);

describe("parity", () => {
  it("holds after an import, but for the second post that claims an address", async () => {
    const site = scratchSite();
    await site.import([exportFile]);
    const report = await verify({ against: exportFile, out: site.out });
    const clash = { what: "address", text: expect.stringContaining("/disk-full/ leads nowhere") };
    expect(report.mismatches.filter(({ waiting }) => !waiting)).toEqual([expect.objectContaining(clash)]);
    // What the import left in comments for a person is no part of the page yet.
    expect(report.mismatches.filter(({ waiting }) => waiting).map(({ text }) => text)).toEqual([
      "https://www.example.com/wp-content/uploads/2024/03/ticket-board.png",
      "https://www.example.com/no-such-page/",
      "[nested_thing/]",
    ]);
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
    expect(mismatches.filter(({ waiting }) => !waiting).map(({ what, text }) => `${what}: ${text}`)).toEqual([
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

describe("the proof reads for itself", () => {
  const body = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join("\n");

  async function differences(content: string, change: (file: string) => string) {
    const site = scratchSite();
    const source = site.source("a.xml", wxr(wxrItem(1, "one", content)));
    await site.import([source]);
    site.write("articles/one.mdx", change(site.read("articles/one.mdx")));
    return (await verify({ against: source, out: site.out })).mismatches.map(
      ({ what, text }) => `${what}: ${text}`,
    );
  }

  it("misses pictures, links, questions and keywords, not only sentences", async () => {
    const graph = {
      "@context": "https://schema.org",
      "@type": "Article",
      keywords: "cold rooms",
      mainEntity: {
        "@type": "Question",
        name: "How cold?",
        acceptedAnswer: { "@type": "Answer", text: "Very." },
      },
    };
    const content = `${body(
      "First words of the article.",
      '<a href="https://partner.example/offer?utm_source=x">An offer</a>',
    )}<p><img src="https://www.example.com/wp-content/uploads/2024/03/server-rack-300x200.jpg" alt="A rack"></p><script type="application/ld+json">${JSON.stringify(graph)}</script>`;
    expect(await differences(content, (file) => file)).toEqual([]);
    expect(
      await differences(content, (file) =>
        file
          .replace(/<Photo[^>]*>/, "")
          .replace("https://partner.example/offer", "https://other.example/")
          .replace("How cold?", "How warm?")
          .replace("- cold rooms", "- warm rooms"),
      ),
    ).toEqual([
      "picture: https://www.example.com/wp-content/uploads/2024/03/server-rack-300x200.jpg",
      "text: A rack",
      "link: https://partner.example/offer?utm_source=x",
      "question: How cold? (How cold?)",
      "keyword: cold rooms",
    ]);
  });

  it("gives no difference for tags over several lines", async () => {
    const site = scratchSite();
    const source = caseFile("verify-tag-over-lines.xml");
    await site.import([source]);
    const { mismatches } = await verify({ against: source, out: site.out });
    expect(mismatches.filter(({ waiting }) => !waiting)).toEqual([]);
    expect(mismatches.map(({ text }) => text)).not.toContain('alt="A rack" />');
  });

  it("compares saved pages and texts, and says what around the article was left out", async () => {
    const site = scratchSite();
    for (const source of [join(fixtures, "saved-page.txt"), caseFile("founding-page.txt")]) {
      const report = await site.import([source]);
      expect(verdict(await verify({ against: source, out: site.out }))).toMatchObject({
        complete: true,
        text: expect.stringContaining("nothing is lost."),
      });
      const file = report.articles[0]?.file ?? "";
      site.write(file, site.read(file).replace(/^- .*\n- .*$/m, ""));
      expect(verdict(await verify({ against: source, out: site.out })).complete).toBe(false);
    }
    const page = site.source(
      "page.html",
      `<html><head><title>Fans - Elm Street IT</title></head><body><nav>Menu words nobody asks for</nav><article><h1>Fans</h1><p>A fan in a cabinet is louder than it has to be.</p></article><div>Somebody wrote a comment below the article.</div></body></html>`,
    );
    await site.import([page]);
    const outcome = verdict(await verify({ against: page, out: site.out }));
    expect(outcome.text).toContain("nothing of the article is lost. 1 line around the article");
    expect(outcome.text).toContain("Somebody wrote a comment");
  });

  it("says that there was nothing to compare, and takes all files of a split export", async () => {
    const site = scratchSite();
    const empty = site.source("empty.xml", wxr(""));
    expect(verdict(await verify({ against: empty, out: site.out }))).toEqual({
      complete: false,
      text: "There was nothing to compare: the source has no posts or pages of its own.",
    });
    const parts = [caseFile("split-export-1.xml"), caseFile("split-export-2.xml")];
    await site.import(parts);
    expect((await verify({ against: parts, out: site.out })).posts).toBe(2);
  });
});
