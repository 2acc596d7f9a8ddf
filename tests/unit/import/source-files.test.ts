import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { SourceError } from "#lib/tools/import/source/decode-stream.ts";
import { findSources, removeUnpacked } from "#lib/tools/import/source/source-files.ts";
import { unpack, usualLimits } from "#lib/tools/import/source/unpack.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { caseFile, checkErrors, saidOf, scratchSite, uploads, wxr, wxrItem } from "./scratch-site.ts";

const filesOf = (report: { articles: { file?: string }[] }) => report.articles.map(({ file }) => file).sort();
const image = join(uploads, "2024/03/ticket-board.png");
const words = "Plain words that go on for a while, so that there is a page. ".repeat(3);

describe("a page saved complete", () => {
  it.each(["saved-page-complete/Cables.html", "saved-page-complete"])(
    "finds its pictures by itself: %s",
    async (source) => {
      const site = scratchSite();
      const report = await site.import([caseFile(source)]);
      expect(filesOf(report)).toEqual(["articles/cables.mdx"]);
      expect(site.read("articles/cables.mdx")).toContain(
        '<Photo src="cabinet.jpg" alt="A cabinet with labelled cables" />',
      );
      expect(existsSync(join(dirname(site.out), "images/cabinet.jpg"))).toBe(true);
      expect(await checkErrors(site)).toEqual([]);
    },
  );
});

describe("a folder", () => {
  it("is read with the folders below it, without what browsers and Macs put there", async () => {
    const site = scratchSite();
    const html = (title: string) => `<html><body><h1>${title}</h1><p>${words}</p></body></html>`;
    const folder = dirname(site.source("all/One.HTM", html("One")));
    site.source("all/One-Dateien/frame.html", html("Frame"));
    site.source("all/deep/er/two.html", html("Two"));
    site.source("all/blog/index.html", html("Three"));
    site.source("all/shop/index.html", html("Four"));
    site.source("all/text.txt", `Five\n\n${words}`);
    site.source("all/export.xml", wxr(wxrItem(1, "six", "<p>Six.</p>")));
    site.source("all/__MACOSX/._two.html", "\0\0");
    site.source("all/readme.txt", "About this folder");
    site.source("all/letter.docx", Buffer.from("PK\x03\x04 word/document.xml", "latin1"));
    const report = await site.import([folder]);
    expect(filesOf(report)).toEqual(
      ["five", "four", "one", "six", "three", "two"].map((name) => `articles/${name}.mdx`),
    );
    expect(saidOf(report)).toContain("letter.docx: this is a document of a word processor");
  });

  it("with nothing to import says so", async () => {
    const site = scratchSite();
    const folder = dirname(site.source("empty/picture.css", ""));
    const report = await site.import([folder]);
    expect(saidOf(report)).toContain("there is nothing to import in it");
  });
});

describe("an archive", () => {
  it("of WordPress.com is opened", async () => {
    const site = scratchSite();
    const report = await site.import([caseFile("export-as-zip.zip")]);
    expect(report.articles).toHaveLength(1);
    expect(await checkErrors(site)).toEqual([]);
    const found = await findSources([caseFile("export-as-zip.zip")]);
    removeUnpacked(found);
    expect(found.unpacked.map((folder) => existsSync(folder))).toEqual([false]);
  });

  it("may hold pages, pictures and several exports, and be in a folder", async () => {
    const site = scratchSite();
    const zip = zipSync({
      "a.xml": strToU8(
        wxr(
          wxrItem(
            1,
            "one",
            '<p><a href="/two/">Two</a></p><p><img src="https://www.example.com/wp-content/uploads/2024/03/board.png" alt="A board"></p>',
          ),
        ),
      ),
      "b.xml": strToU8(wxr(wxrItem(2, "two", "<p>Two.</p>"))),
      "uploads/2024/03/board.png": new Uint8Array(readFileSync(image)),
      "__MACOSX/._a.xml": strToU8("x"),
    });
    const folder = dirname(site.source("zips/export.zip", Buffer.from(zip)));
    site.source("zips/three.xml.gz", gzipSync(wxr(wxrItem(3, "three", "<p>Three.</p>"))));
    const report = await site.import([folder]);
    expect(filesOf(report)).toEqual(["articles/one.mdx", "articles/three.mdx", "articles/two.mdx"]);
    expect(site.read("articles/one.mdx")).toContain("[Two](/two/)");
    expect(site.read("articles/one.mdx")).toContain('<Photo src="2024/03/board.png" alt="A board" />');
  });

  const packed = (bytes: Uint8Array, kind: "zip" | "gzip") => {
    const folder = temporaryFolder("unpack-test");
    const site = scratchSite();
    const path = site.source(`packed.${kind}`, Buffer.from(bytes));
    const inside = join(folder, "inside");
    mkdirSync(inside);
    return { folder, run: (limits = usualLimits) => unpack({ path, name: "packed", kind }, inside, limits) };
  };

  it.each(["../outside.xml", "/outside.xml", "a/../../outside.xml", "..\\outside.xml", "C:\\outside.xml"])(
    "that names %s is refused",
    async (name) => {
      const { folder, run } = packed(zipSync({ [name]: strToU8("x") }), "zip");
      await expect(run()).rejects.toThrow("names a file outside of itself");
      expect(readdirSync(folder)).toEqual(["inside"]);
    },
  );

  it("that would fill the disk is refused before it does", async () => {
    const zeros = new Uint8Array(3_000_000);
    const limits = { ...usualLimits, unpacked: 1_000_000 };
    const zip = packed(zipSync({ "a.xml": zeros, "b.xml": strToU8("x") }), "zip");
    expect(await zip.run(limits)).toEqual([
      expect.stringContaining("a.xml in packed makes the files of the archive more than 1 MB"),
    ]);
    expect(readdirSync(join(zip.folder, "inside"))).toEqual(["b.xml"]);
    await expect(packed(gzipSync(zeros), "gzip").run(limits)).rejects.toThrow("unpacks to more than 1 MB");
    await expect(
      packed(zipSync({ "a.xml": strToU8("x"), "b.xml": strToU8("x") }), "zip").run({ ...limits, files: 1 }),
    ).rejects.toThrow("more than 1 files");
    await expect(
      packed(zipSync({ "a.xml": strToU8("x") }), "zip").run({ ...limits, archive: 10 }),
    ).rejects.toThrow("is larger than");
  });

  it("that is damaged is explained", async () => {
    await expect(packed(zipSync({ "a.xml": strToU8("x") }).subarray(0, 30), "zip").run()).rejects.toThrow(
      SourceError,
    );
    await expect(packed(gzipSync("words").subarray(0, 12), "gzip").run()).rejects.toThrow(
      "damaged or broken off",
    );
  });
});

describe("a file of another kind is refused with what to give instead", () => {
  it.each([
    [
      "page.mhtml",
      'From: <Saved by Blink>\r\nSubject: A page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n',
      "save the page again as 'Webpage, complete'",
    ],
    ["page.webarchive", "bplist00", "Safari's web archive"],
    ["page.pdf", "%PDF-1.7", "Save the page itself"],
    ["export.rar", "Rar!\x1a", "an archive the import cannot open"],
    ["login.xml", "<!DOCTYPE html><html><body>Log in</body></html>", "this is no WordPress export"],
  ])("%s", async (name, content, remedy) => {
    const site = scratchSite();
    const report = await site.import([site.source(name, Buffer.from(content, "latin1"))]);
    expect(saidOf(report)).toContain(remedy);
    expect(report.articles).toEqual([]);
  });

  it("but an export is one whatever its name says", async () => {
    const site = scratchSite();
    const report = await site.import([site.source("export.xml.txt", wxr(wxrItem(1, "one", "<p>One.</p>")))]);
    expect(filesOf(report)).toEqual(["articles/one.mdx"]);
  });
});
