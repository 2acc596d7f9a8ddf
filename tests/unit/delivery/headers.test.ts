import { expect, it } from "vitest";
import { headersOf } from "#lib/delivery/headers.ts";
import { hostingFiles } from "#lib/delivery/hosting.ts";

it("pages are revalidated each time, hashed files never", () => {
  for (const path of ["/about/", "/about/index.html"]) {
    expect(headersOf(path)).toEqual({
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-cache",
      "Speculation-Rules": '"/rules.json"',
    });
  }
  expect(headersOf("/_next/static/media/text.woff2")["Cache-Control"]).toContain("immutable");
});

it.each([
  ["/feed.xml", "application/rss+xml; charset=utf-8"],
  ["/blog/category/pricing/atom.xml", "application/atom+xml; charset=utf-8"],
  ["/feed.json", "application/feed+json; charset=utf-8"],
  ["/sitemap.xml", "application/xml; charset=utf-8"],
  ["/robots.txt", "text/plain; charset=utf-8"],
  ["/.well-known/security.txt", "text/plain; charset=utf-8"],
  ["/guides/deep/everything.md", "text/markdown; charset=utf-8"],
  ["/graph.json", "application/ld+json; charset=utf-8"],
  ["/rules.json", "application/speculationrules+json"],
  ["/manifest.webmanifest", "application/manifest+json; charset=utf-8"],
])("%s is sent as %s", (path, type) => {
  expect(headersOf(path)["Content-Type"]).toBe(type);
});

it("feeds, pictures and icons may be shown on other sites, pages may not", () => {
  for (const path of ["/feed.xml", "/atom.xml", "/feed.json", "/og/16x9.png", "/icons/192.png"])
    expect(headersOf(path)["Cross-Origin-Resource-Policy"], path).toBe("cross-origin");
  expect(headersOf("/index.html")["Cross-Origin-Resource-Policy"]).toBeUndefined();
});

it("a page's Markdown alternate is kept out of search results, where the page itself belongs", () => {
  expect(headersOf("/about.md")["X-Robots-Tag"]).toBe("noindex");
  expect(headersOf("/llms.txt")["X-Robots-Tag"]).toBeUndefined();
});

it("the page for an attack is kept for a day, loads no rules, and is alone in that", () => {
  expect(headersOf("/emergency/")).toEqual({
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "public, max-age=86400, stale-while-revalidate=604800",
  });
  expect(headersOf("/emergency/index.html")).toEqual(headersOf("/emergency/"));
  const alone = ["/emergency/", "/es/emergencia/"];
  expect(headersOf("/es/emergencia/", alone)).toEqual(headersOf("/emergency/", alone));
  for (const path of ["/emergency.md", "/emergency/more/", "/help/emergency/", "/emergency-plan/"])
    expect(headersOf(path)["Cache-Control"], path).toBe("no-cache");
});

it("nginx gets the same, and sends no header without a value", () => {
  const nginx = hostingFiles([], ["/emergency/"]).get("/_nginx/http.conf") ?? "";
  const lines = nginx.split("\n").filter((line) => line.includes("emergency"));
  expect(lines.map((line) => /" (".*");$/.exec(line)?.[1])).toEqual([
    '"public, max-age=86400, stale-while-revalidate=604800"',
    '""',
  ]);
});
