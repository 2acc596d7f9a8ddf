/** What somebody smuggles into a page does nothing: the policy of each kind of page refuses it, in a real browser. */
import { expect, test } from "@playwright/test";
import { oneOfEachKind } from "../support/one-of-each-kind.ts";

const smuggled = [
  '<script>document.title = "taken"</script>',
  '<script src="/robots.txt"></script>',
  '<script src="https://elsewhere.example/x.js"></script>',
  '<p id="painted" style="color: rgb(1, 2, 3)">Text</p>',
  "<style>body { display: none }</style>",
  '<img src="https://elsewhere.example/spy.png" alt="">',
  '<img src="/nothing.png" alt="" onerror="document.title = \'taken\'">',
  '<iframe src="https://elsewhere.example/"></iframe>',
  '<object data="/images/logo.svg"></object>',
  '<video src="https://elsewhere.example/film.mp4"></video>',
].join("");

test("each kind of page runs, paints and loads nothing that was smuggled into it", async ({ page }) => {
  const refused = new Set<string>();
  const left: string[] = [];
  await page.exposeFunction("refused", (directive: string) => void refused.add(directive));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
      const tell: unknown = Reflect.get(window, "refused");
      if (typeof tell === "function") tell(effectiveDirective);
    });
  });
  // The browser announces what it is about to load, then refuses it.
  page.on("requestfinished", (request) => left.push(request.url()));
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "csp") left.push(request.url());
  });
  for (const { path } of oneOfEachKind()) {
    await page.route(`**${path}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).concat(smuggled);
      await route.fulfill({ response, body });
    });
    await page.goto("about:blank");
    refused.clear();
    await page.goto(path);
    const title = await page.title();
    await expect
      .poll(() => [...refused], path)
      .toEqual(
        expect.arrayContaining([
          "frame-src",
          "img-src",
          "media-src",
          "object-src",
          "script-src-attr",
          "script-src-elem",
          "style-src-attr",
          "style-src-elem",
        ]),
      );
    expect(title, path).not.toBe("taken");
    expect(await page.title(), path).not.toBe("taken");
    expect(
      left.filter((address) => address.includes("elsewhere.example")),
      path,
    ).toEqual([]);
    await expect(page.locator("body"), path).toBeVisible();
    await expect(page.locator("#painted"), path).not.toHaveCSS("color", "rgb(1, 2, 3)");
    await page.unroute(`**${path}`);
  }
});

test("a page cannot be shown inside another, nor send its form elsewhere", async ({ page, baseURL }) => {
  const answer = await page.goto("/contact/");
  const header = (await answer?.headerValue("content-security-policy")) ?? "";
  expect(header).toContain("frame-ancestors 'none'");
  const policy = page.locator("meta[http-equiv=Content-Security-Policy]");
  await expect(policy).toHaveAttribute("content", /;base-uri 'none';.*;form-action 'self';/);
  await page.goto("about:blank");
  await page.setContent(`<iframe src="${baseURL}/contact/"></iframe>`);
  await expect.poll(() => page.frames()[1]?.url()).toBe("chrome-error://chromewebdata/");
});
