/** GitHub Pages and Amazon S3, by a reading of their documentation: nothing of theirs runs here. `npm run test:hosts` tries S3's with a stand-in. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { expect, it } from "vitest";
import { headersOf } from "#lib/delivery/headers.ts";
import { caddy } from "#lib/delivery/hosts/caddy.ts";
import { pages } from "#lib/delivery/hosts/pages.ts";
import { s3 } from "#lib/delivery/hosts/s3.ts";
import { writeUpload } from "#lib/delivery/hosts/upload.ts";
import type { Redirect } from "#lib/delivery/redirects.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { files, site } from "./site.ts";

/** A built site with what servers read, and a folder for a host. */
function built() {
  const root = temporaryFolder("upload");
  const out = join(root, "out");
  for (const file of [
    ...files,
    "/about.md.br",
    "/about.md.gz",
    "/_redirects",
    "/_nginx/http.conf",
    "/.built",
  ]) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), file);
  }
  return { out, folder: join(root, "upload", "host") };
}

it("GitHub Pages gets the site, its host name, and a page for each old address that a page can be at", () => {
  const places = built();
  const differences = writeUpload(pages, places, site);
  const read = (file: string) => readFileSync(join(places.folder, file), "utf8");
  expect(read("CNAME")).toBe("www.example.com\n");
  expect(read(".nojekyll")).toBe("");
  for (const file of files) expect(read(file)).toBe(file);
  for (const file of ["_redirects", "_nginx", ".built", "about.md.br", "about.md.gz"])
    expect(existsSync(join(places.folder, file)), file).toBe(false);
  expect(read("grün/index.html")).toBe(`<!doctype html>
<html lang="en-US">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=https://www.example.com/about/?from=a#b">
<link rel="canonical" href="https://www.example.com/about/?from=a#b">
<title>https://www.example.com/about/?from=a#b</title>
<a href="https://www.example.com/about/?from=a#b">https://www.example.com/about/?from=a#b</a>
`);
  expect(differences.join("\n")).toContain("GitHub Pages sends no header of ours (Content-Security-Policy,");
  expect(differences.at(-1)).toContain("question mark of an old address: /?p=12 will not lead to /about/.");
});

it("a file takes no room of its own, and stays as it is when the site is built again", () => {
  const places = built();
  writeUpload(pages, places, site);
  expect(statSync(join(places.folder, "robots.txt")).ino).toBe(statSync(join(places.out, "robots.txt")).ino);
});

it("what is gone from the site is gone from the folder, and a folder that cannot be made leaves the one before", () => {
  const places = built();
  writeUpload(pages, places, site);
  const taken: Redirect[] = [{ from: "/about/", to: "/", status: 308 }];
  expect(() => writeUpload(pages, places, { ...site, redirects: taken })).toThrow(
    "/about/ is to lead to /, and there is a page at /about/.",
  );
  expect(existsSync(join(places.folder, "old/index.html"))).toBe(true);
  writeUpload(pages, places, { ...site, redirects: [] });
  expect(existsSync(join(places.folder, "old"))).toBe(false);
});

it.each(["/..%2f..%2fescaped/", "/a%5c..%5cb/", "/nul%00/"])("%s is no file outside the folder", (from) => {
  const places = built();
  expect(() =>
    writeUpload(pages, places, { ...site, redirects: [{ from, to: "/about/", status: 308 }] }),
  ).toThrow(/cannot be a file/);
});

it("a server of one's own gets the compressed copies and its own file, and nothing of another host", () => {
  const places = built();
  writeUpload(caddy, places, site);
  expect(existsSync(join(places.folder, "about.md.br"))).toBe(true);
  expect(existsSync(join(places.folder, "_caddy/site.caddy"))).toBe(true);
  for (const file of ["_redirects", "_headers", "_nginx", "CNAME"])
    expect(existsSync(join(places.folder, file)), file).toBe(false);
});

it("S3's script gives each file its type and its caching, and each old address its redirect", () => {
  const places = built();
  const differences = writeUpload(s3, places, site);
  // A program in the place of the AWS CLI, which notes how it was called.
  const bin = temporaryFolder("aws");
  writeFileSync(join(bin, "aws"), `#!/bin/sh\nprintf '%s\\n' "$@" --- >> "${bin}/calls"\n`);
  chmodSync(join(bin, "aws"), 0o755);
  execFileSync("sh", [join(places.folder, "_s3/upload.sh")], {
    env: { ...process.env, PATH: [bin, process.env.PATH].join(delimiter), BUCKET: "www.example.com" },
  });
  const calls = readFileSync(join(bin, "calls"), "utf8")
    .split("---\n")
    .filter(Boolean)
    .map((call) => call.trim().split("\n"));
  const copies = calls.filter(([, verb]) => verb === "cp");
  // Without it every call would upload every file, by a type that is another one's.
  for (const words of copies) expect(words[words.indexOf("--exclude") + 1]).toBe("*");
  const given = new Map<string, unknown>(
    copies.flatMap((words) => {
      const after = (option: string) => words[words.indexOf(option) + 1];
      const included = words.flatMap((word, index) => (word === "--include" ? [words[index + 1] ?? ""] : []));
      return included.map(
        (file) => [`/${file}`, [after("--content-type"), after("--cache-control")]] as const,
      );
    }),
  );
  for (const file of files) {
    const { "Content-Type": type, "Cache-Control": cache } = headersOf(file, site.alone);
    expect(given.get(file), file).toEqual([type, cache]);
  }
  expect(given.get("/for-now/index.html")).toEqual(["text/html; charset=utf-8", "no-cache"]);
  expect([...given.keys()].at(-1)).toMatch(/\.html$/);
  expect(calls.filter(([, verb]) => verb === "put-object").map((words) => [words[5], words[7]])).toEqual([
    ["old/index.html", "/about/"],
    ["grün/index.html", "/about/?from=a#b"],
    ["old.php/index.html", "/about/"],
    ["money/index.html", "https://www.example.org/$1/{x}/:name/(a)"],
  ]);
  expect(differences[0]).toContain("(not Content-Security-Policy,");
});
