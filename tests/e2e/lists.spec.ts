/** What machines ask for, as the running server answers. */
import { expect, test } from "@playwright/test";

const types: [address: string, type: string][] = [
  ["/sitemap.xml", "application/xml; charset=utf-8"],
  ["/robots.txt", "text/plain; charset=utf-8"],
  ["/llms.txt", "text/plain; charset=utf-8"],
  ["/feed.xml", "application/rss+xml; charset=utf-8"],
  ["/atom.xml", "application/atom+xml; charset=utf-8"],
  ["/feed.json", "application/feed+json; charset=utf-8"],
  ["/blog/category/pricing/atom.xml", "application/atom+xml; charset=utf-8"],
  ["/index.md", "text/markdown; charset=utf-8"],
  ["/services/managed-it.md", "text/markdown; charset=utf-8"],
  ["/graph.json", "application/ld+json; charset=utf-8"],
  ["/schemamap.xml", "application/xml; charset=utf-8"],
  ["/.well-known/security.txt", "text/plain; charset=utf-8"],
  ["/.well-known/gpc.json", "application/json; charset=utf-8"],
  ["/manifest.webmanifest", "application/manifest+json; charset=utf-8"],
  ["/favicon.ico", "image/x-icon"],
  ["/icons/icon.svg", "image/svg+xml; charset=utf-8"],
  ["/icons/512.png", "image/png"],
];

for (const [address, type] of types) {
  test(`${address} is answered as ${type}`, async ({ request }) => {
    const response = await request.get(address);
    expect([response.status(), response.headers()["content-type"]]).toEqual([200, type]);
  });
}

test("feeds and icons may be shown on other sites, and a twin is kept out of search results", async ({
  request,
}) => {
  for (const address of ["/feed.xml", "/atom.xml", "/feed.json", "/favicon.ico", "/icons/192.png"])
    expect((await request.get(address)).headers()["cross-origin-resource-policy"], address).toBe(
      "cross-origin",
    );
  expect((await request.get("/about.md")).headers()["x-robots-tag"]).toBe("noindex");
});

test("the browser finds icon and manifest, and nothing of them is refused", async ({ page }) => {
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  await page.goto("/");
  const manifest = await page.evaluate(async () => {
    const href = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href ?? "";
    return new URL(href).pathname;
  });
  expect(manifest).toBe("/manifest.webmanifest");
  expect(troubles).toEqual([]);
});
