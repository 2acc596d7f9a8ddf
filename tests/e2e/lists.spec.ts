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

test("feeds and icons may be shown on other sites, and a Markdown alternate is kept out of search results", async ({
  request,
}) => {
  for (const address of ["/feed.xml", "/atom.xml", "/feed.json", "/favicon.ico", "/icons/192.png"])
    expect((await request.get(address)).headers()["cross-origin-resource-policy"], address).toBe(
      "cross-origin",
    );
  expect((await request.get("/about.md")).headers()["x-robots-tag"]).toBe("noindex");
});

test("the browser decodes every icon that the page and the manifest name, and nothing of them is refused", async ({
  page,
  request,
}) => {
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  await page.goto("/");
  const hrefs = (rel: string) =>
    page
      .locator(`link[rel="${rel}"]`)
      .evaluateAll((links) =>
        links.map((link) => new URL(link.getAttribute("href") ?? "", document.baseURI).pathname),
      );
  expect(await hrefs("manifest")).toEqual(["/manifest.webmanifest"]);
  const manifest: { icons: { src: string; sizes: string }[] } = await (
    await request.get("/manifest.webmanifest")
  ).json();
  // A browser that draws no SVG asks for the first by itself.
  const named = ["/favicon.ico", ...(await hrefs("icon")), ...(await hrefs("apple-touch-icon"))];
  expect(named).toHaveLength(3);
  expect(manifest.icons.length).toBeGreaterThanOrEqual(3);
  const sizeOf = (address: string) =>
    page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, address);
  for (const address of named) expect(await sizeOf(address), address).toMatch(/^([1-9]\d*)x\1$/);
  for (const { src, sizes } of manifest.icons)
    expect(await sizeOf(src), src).toMatch(sizes === "any" ? /^([1-9]\d*)x\1$/ : new RegExp(`^${sizes}$`));
  expect(troubles).toEqual([]);
});
