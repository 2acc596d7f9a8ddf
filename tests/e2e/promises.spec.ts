/** What the privacy page and the accessibility page promise, tried in a browser. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { siteContent } from "#lib/content/site-content.ts";
import { flagship, mayHaveScript } from "#lib/tools/budget/budgets.ts";
import { builtAddresses } from "../support/built-addresses.ts";

const visited = ["/", flagship, "/contact/", "/search/", "/tools/cost-calculator/", "/services/managed-it/"];
const everyPage = builtAddresses("out");
const privacy = readFileSync("content/pages/privacy.mdx", "utf8").replace(/\s+/g, " ");

/** Everything a page can leave in a browser. */
async function leftBehind(page: Page) {
  const inPage = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
  return { ...inPage, cookies: (await page.context().cookies()).length };
}
const nothing = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookies: 0 };

test("reading leaves no cookie and nothing else in the browser, and asks no other company for anything", async ({
  page,
}) => {
  const elsewhere: string[] = [];
  const cookies: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).hostname !== "127.0.0.1") elsewhere.push(request.url());
  });
  page.on("response", async (response) => {
    if (response.headers()["set-cookie"]) cookies.push(response.url());
  });
  for (const address of visited) {
    await page.goto(address);
    await page.mouse.wheel(0, 20_000);
    expect(await leftBehind(page), address).toEqual(nothing);
  }
  expect(elsewhere).toEqual([]);
  expect(cookies).toEqual([]);
});

test("sending the form leaves nothing in the browser either", async ({ page }) => {
  await page.goto("/contact/");
  await page.getByLabel("Your name").fill("Ana Example");
  await page.getByLabel("Email address").fill("ana@example.com");
  await page.getByLabel("How can we help?").fill("The server hums.");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveURL(/\/contact\/thanks\/$/);
  expect(await leftBehind(page)).toEqual(nothing);
});

test("only the pages that the privacy page names run a script", async ({ page }) => {
  expect(privacy).toContain(
    "The pages you read run no script. The search, the calculator and the fit questions run a small one",
  );
  const isScripted = mayHaveScript(siteContent().editions);
  for (const address of everyPage.filter((path) => !isScripted(path))) {
    const html = await (await page.request.get(address)).text();
    expect(html.match(/<script(?! type="application\/ld\+json")/g), address).toBeNull();
  }
});

test("what is entered in a tool stays in the browser until the page is sent or opened again", async ({
  page,
}) => {
  await page.goto("/search/");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).search}`));
  await page.getByRole("searchbox").fill("quetzalcoatl");
  await expect(page).toHaveURL(/quetzalcoatl/);
  await page.goto("/tools/cost-calculator/");
  await page.getByRole("textbox", { name: "People who use IT" }).fill("37");
  await expect(page).toHaveURL(/people=37/);
  expect(asked.filter((line) => line.startsWith("POST") || /quetzal|\b37\b/.test(line))).toEqual([]);
  expect(await leftBehind(page)).toEqual(nothing);
});

test("the privacy page lists what each form asks and quotes the words next to its checkbox", async ({
  page,
}) => {
  for (const address of ["/contact/", "/quote/"]) {
    await page.goto(address);
    const consent = await page.locator('label[for$="consent"]').evaluate((label) => label.textContent);
    const labels = await page.locator('#lead-form label[for^="lead-"]').count();
    await page.goto("/privacy/");
    const form = page.locator("section", { has: page.locator(`h3 a[href="${address}"]`) });
    await expect(form).toContainText(`“${consent.replace(/\s+/g, " ").trim()}”`);
    const listed = await form.locator("dd").allTextContents();
    expect(listed.slice(0, 2).join(" · ").split(/\s· /).length, address).toBe(
      labels - ["consent", "trap"].length,
    );
  }
});

test("every control of a page is reached with Tab, and shows that it is", async ({ page }) => {
  for (const address of [flagship, "/contact/"]) {
    await page.goto(address);
    const controls = await page
      .locator("a[href], button, input:not([type=hidden]), select, textarea, summary")
      .evaluateAll(
        (all) => all.filter((one) => one.checkVisibility() && one.getAttribute("tabindex") !== "-1").length,
      );
    const seen = new Set<string>();
    for (let step = 0; step < controls + 40; step += 1) {
      await page.keyboard.press("Tab");
      const state = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const all = [...document.querySelectorAll("*")];
        return {
          key: `${all.indexOf(element)}`,
          name: element.outerHTML.slice(0, 90),
          ring: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
        };
      });
      if (!state) break;
      expect(state.ring, `${address}: ${state.name}`).toBe(true);
      seen.add(state.key);
    }
    expect(seen.size, address).toBeGreaterThanOrEqual(controls);
  }
});

test("every drawing has words that say what it shows", async ({ page }) => {
  for (const address of visited) {
    await page.goto(address);
    const unnamed = await page.locator("svg, img").evaluateAll((all) =>
      all
        .filter((one) => one.closest("[aria-hidden=true]") === null && one.getAttribute("alt") !== "")
        .filter((one) => {
          const label = one.getAttribute("aria-labelledby");
          const named = label?.split(" ").some((id) => document.getElementById(id)?.textContent?.trim());
          const title = one.querySelector(":scope > title")?.textContent?.trim();
          return !named && !title && !one.getAttribute("aria-label") && !one.getAttribute("alt");
        })
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    expect(unnamed, address).toEqual([]);
  }
});

test("with reduced motion nothing moves", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const address of ["/", flagship]) {
    await page.goto(address);
    await page.mouse.wheel(0, 600);
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === "running").length,
    );
    expect(moving, address).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
  }
});

test("forced colors keep every heading, link and button readable", async ({ browser }) => {
  const context = await browser.newContext({ forcedColors: "active" });
  const page = await context.newPage();
  await page.goto(flagship);
  const lost = await page.locator("h1, h2, h3, main a, button, [href='/contact/']").evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility())
      .filter((one) => {
        const { color, backgroundColor } = getComputedStyle(one);
        return color === backgroundColor;
      })
      .map((one) => one.outerHTML.slice(0, 90)),
  );
  expect(lost).toEqual([]);
  await context.close();
});

test("on paper the address of every source and outside link can be read", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await page.goto(flagship);
  const silent = await page.locator('main a[href^="http"]').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility())
      .filter((one) => !getComputedStyle(one, "::after").content.includes(one.getAttribute("href") ?? "?"))
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(silent).toEqual([]);
});
