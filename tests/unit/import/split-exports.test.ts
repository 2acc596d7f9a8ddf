import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { caseFile, checkErrors, saidOf, scratchSite, uploads, wxr, wxrItem } from "./scratch-site.ts";

const parts = ["split-export-1.xml", "split-export-2.xml"].map(caseFile);
const rack = "2024/03/rack.png";

describe("an export in several files", () => {
  it.each([
    ["in their order", parts],
    ["in reverse", parts.toReversed()],
  ])(
    "is one export: links, gallery, featured picture and alternative text cross the files, %s",
    async (_, sources) => {
      const site = scratchSite();
      const media = dirname(
        site.source(`media/${rack}`, readFileSync(join(uploads, "2024/03/ticket-board.png"))),
      );
      const report = await site.import(sources, { media: dirname(dirname(media)) });
      const one = site.read("articles/part-one.mdx");
      expect(one).toContain("Goes on in [part two](/2020/02/part-two/).");
      expect(one).toContain(`image:\n  src: ${rack}\n  alt: A rack\n`);
      expect(one).toContain(`<Photo src="${rack}" alt="A rack" />`);
      expect(site.read("articles/part-two.mdx")).toContain("Began in [part one](/2020/01/part-one/).");
      expect(existsSync(join(dirname(site.out), "images", rack))).toBe(true);
      expect(saidOf(report, "dead-link")).toBe("");
      expect(await checkErrors(site)).toEqual([]);
    },
  );

  it("imported file by file, finds the other's posts as soon as they are here", async () => {
    const site = scratchSite();
    for (const part of parts) await site.import([part]);
    expect(site.read("articles/part-two.mdx")).toContain("[part one](/2020/01/part-one/)");
    const again = await site.import(parts);
    expect(again.articles.map(({ outcome }) => outcome)).toEqual(["updated", "unchanged"]);
    expect(site.read("articles/part-one.mdx")).toContain("[part two](/2020/02/part-two/)");
  });

  it("keeps sites apart that use the same numbers", async () => {
    const site = scratchSite();
    const other = wxr(wxrItem(1, "theirs", "<p>Theirs.</p>")).replaceAll("www.example.com", "other.test");
    const report = await site.import([
      site.source("ours.xml", wxr(wxrItem(1, "ours", "<p>Ours.</p>"))),
      site.source("theirs.xml", other),
    ]);
    expect(report.articles.map(({ file }) => file)).toEqual(["articles/ours.mdx", "articles/theirs.mdx"]);
  });

  it("leads to a page that was moved by hand since", async () => {
    const site = scratchSite();
    await site.import([site.source("one.xml", wxr(wxrItem(1, "one", "<p>One.</p>")))]);
    const text = site.read("articles/one.mdx");
    site.write(
      "articles/one.mdx",
      text
        .replace("---\n\nOne", "permalink: /moved/\n---\n\nOne")
        .replace("  - /?p=1", "  - /?p=1\n  - /one/"),
    );
    const source = wxr(wxrItem(2, "two", '<p><a href="/one/">One</a>, <a href="/?p=1">again</a>.</p>'));
    await site.import([site.source("two.xml", source)]);
    expect(site.read("articles/two.mdx")).toContain("[One](/moved/), [again](/moved/).");
  });
});
