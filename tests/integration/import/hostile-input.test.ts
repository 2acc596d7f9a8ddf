/** Files that are broken, huge, nested beyond reason or in another encoding than they say. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseDocument } from "#lib/tools/import/body/html-tree.ts";
import { deepestElement } from "#lib/tools/import/body/shallow-tree.ts";
import { verdict } from "#lib/tools/import/report/verify.ts";
import { failed } from "#lib/tools/import/run.ts";
import { verify } from "#lib/tools/import/verify.ts";
import { saidOf, scratchSite, wxr, wxrItem } from "#tests/unit/import/scratch-site.ts";

const words = "<p>A paragraph with enough words to be the article of this page, about servers and desks.</p>";
const page = (body: string, charset = "utf-8") =>
  `<!doctype html><html><head><meta charset="${charset}"><title>One page</title></head><body><article><h1>One page</h1>${body}</article></body></html>`;
const nested = (tag: string, inside: string, depth = 10_000) =>
  `${`<${tag}>`.repeat(depth)}${inside}${`</${tag}>`.repeat(depth)}`;

describe("nesting beyond reason", () => {
  it.each(["div", "span", "b", "blockquote", "section"])(
    "of <%s>, ten thousand deep, loses no word, link or picture",
    async (tag) => {
      const site = scratchSite();
      const inside = 'Deep <a href="https://www.example.org/a/">link words</a> and more.';
      const body = `${nested(tag, inside)}${words}`;
      const report = await site.import([
        site.source("deep.html", page(body)),
        site.source("deep.xml", wxr(wxrItem(1, "one", body))),
      ]);
      expect(failed(report)).toBe(false);
      for (const file of ["articles/deep.mdx", "articles/one.mdx"]) {
        expect(site.read(file)).toContain("[link words](https://www.example.org/a/)");
        expect(site.read(file)).toContain("about servers and desks");
      }
    },
  );

  it("is cut at a depth that every step can walk", () => {
    let depth = 0;
    const walk = (node: ReturnType<typeof parseDocument>["children"][number], level: number) => {
      depth = Math.max(depth, level);
      if ("children" in node) for (const child of node.children) walk(child, level + 1);
    };
    for (const child of parseDocument(nested("div", "x")).children) walk(child, 1);
    expect(depth).toBeLessThanOrEqual(deepestElement + 2);
  });
});

describe("an encoding that is not what the file says", () => {
  const text = `${words}<p>Grüße from the café, “quoted” – €5</p>`;
  const western = (source: string) =>
    Buffer.from(
      [...source].map(
        (letter) => ({ "“": 0x93, "”": 0x94, "–": 0x96, "€": 0x80 })[letter] ?? letter.charCodeAt(0),
      ),
    );

  it.each([
    ["nothing, in Windows-1252", western(page(text).replace('<meta charset="utf-8">', ""))],
    ["UTF-8, in Windows-1252", western(page(text))],
  ])("is read and named where the page says %s", async (_name, bytes) => {
    const site = scratchSite();
    const report = await site.import([site.source("cafe.html", bytes)]);
    expect(site.read("articles/cafe.mdx")).toContain("Grüße from the café, “quoted” – €5");
    expect(saidOf(report, "guessed-encoding")).toContain("windows-1252");
  });

  it.each([
    ["utf16le", Buffer.from(page(text), "utf16le")],
    ["utf16le with a mark", Buffer.from(`\uFEFF${page(text)}`, "utf16le")],
    ["utf16be", Buffer.from(page(text), "utf16le").swap16()],
  ])("is read where it is %s", async (_name, bytes) => {
    const site = scratchSite();
    await site.import([site.source("cafe.html", bytes)]);
    expect(site.read("articles/cafe.mdx")).toContain("Grüße from the café, “quoted” – €5");
  });

  it("keeps a text with single broken bytes, and counts them", async () => {
    const site = scratchSite();
    const whole = Buffer.from(page(`${words}<p>${"Grüße aus München. ".repeat(20)}Bro#ken</p>`));
    whole[whole.indexOf("#")] = 0xff;
    const report = await site.import([site.source("cafe.html", whole)]);
    expect(site.read("articles/cafe.mdx")).toContain("Grüße aus München.");
    expect(saidOf(report, "unreadable-characters")).toContain("1 character could not be read");
  });

  it("reads a text with the line ends of old Macs", async () => {
    const site = scratchSite();
    await site.import([site.source("mac.txt", "A title\r\rFirst words of it.\r\rSecond words.\r")]);
    expect(site.read("articles/a-title.mdx")).toContain("First words of it.\n\nSecond words.");
  });
});

describe("thousands of brackets in one paragraph", () => {
  // Markdown's readers look back through the whole paragraph at each bare closing bracket: these took minutes.
  it.each(["[code]", "[sic] ", "a] "])("such as '%s' are imported, and proven to be there", async (word) => {
    const site = scratchSite();
    const source = site.source("a.xml", wxr(wxrItem(1, "one", `<p>${word.repeat(20_000)} at last.</p>`)));
    await site.import([source]);
    const [, , body = ""] = site.read("articles/one.mdx").split(/^---$/m);
    expect(body.endsWith(" at last.\n")).toBe(true);
    expect(/(?<!\\)\]/.test(body)).toBe(false);
    expect((await verify({ against: source, out: site.out })).mismatches).toEqual([]);
  });

  it("do not change how a few are written", async () => {
    const site = scratchSite();
    await site.import([site.source("a.xml", wxr(wxrItem(1, "one", "<p>He wrote [sic] twice.</p>")))]);
    expect(site.read("articles/one.mdx")).toContain("\\[sic] twice.");
  });
});

describe("an archive made to fill a computer", () => {
  it("has its bombs left out by name, and the others imported", async () => {
    const site = scratchSite();
    const zeros = new Uint8Array(24 * 1024 * 1024);
    const inner = zipSync({ "page.html": strToU8(page(words)) });
    const archive = zipSync(
      {
        "zeros.html": zeros,
        "good.html": strToU8(page(words)),
        ...Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`inner-${at}.zip`, inner])),
      },
      { level: 1 },
    );
    const report = await site.import([site.source("bomb.zip", Buffer.from(archive))]);
    expect(site.read("articles/good.mdx")).toContain("about servers and desks");
    expect(report.articles).toHaveLength(1);
    const said = saidOf(report, "unreadable-source");
    expect(said).toContain("zeros.html in bomb.zip would unpack to 24 MB");
    expect(said).toContain("inner-39.zip: this is an archive inside an archive");
    expect(failed(report)).toBe(true);
  });
});

describe("one file that cannot be read", () => {
  it("stops neither the import nor the proof of the others, and both fail", async () => {
    const site = scratchSite();
    const good = site.source("good.html", page(words));
    const bad = site.source("bad.html", Buffer.from([0x3c, 0x70, 0x3e, 0xff, 0xfe, 0xfd, 0x80, 0x81]));
    const report = await site.import([bad, good]);
    expect(site.read("articles/good.mdx")).toContain("about servers and desks");
    expect(saidOf(report, "unreadable-source")).toContain("bad.html");
    expect(failed(report)).toBe(true);
    const proof = await verify({ against: [bad, good], out: site.out });
    expect(proof.unread.join()).toContain("bad.html");
    expect(proof.posts).toBe(1);
    expect(verdict(proof)).toMatchObject({
      complete: false,
      text: expect.stringContaining("1 source could not be read"),
    });
  });

  it("is a page that is larger than a page can be, named with its size", async () => {
    const site = scratchSite();
    const huge = site.source("huge.html", page(words.repeat(60_000)));
    const report = await site.import([huge, site.source("small.html", page(words))]);
    expect(saidOf(report, "unreadable-source")).toMatch(/huge\.html has 5,\d{3},\d{3} characters/);
    expect(site.read("articles/small.mdx")).toContain("about servers and desks");
  });

  it("is an export of one endless text", async () => {
    const site = scratchSite();
    const report = await site.import([site.source("zeros.xml", Buffer.alloc(40_000_000, "0"))]);
    expect(saidOf(report, "unreadable-source")).toContain("zeros.xml: this is no WordPress export");
  });

  it("fails where a post is too large to be a page", async () => {
    const site = scratchSite();
    const report = await site.import(
      [site.source("a.xml", wxr(wxrItem(1, "one", words) + wxrItem(2, "two", "<p>Few.</p>")))],
      { largestPost: 50 },
    );
    expect(report.articles.map(({ outcome }) => outcome)).toEqual(["skipped", "new"]);
    expect(failed(report)).toBe(true);
  });
});
