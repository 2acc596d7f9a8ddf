import { renameSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { type OwnSite, ownSite } from "#tests/e2e/leads-support/own-site.ts";

const article = "/edr-vs-antivirus/";
let site: OwnSite;

test.beforeEach(async () => {
  site = await ownSite();
});
test.afterEach(() => site.close());

/** The page has other fields too: of its tables, of its menu. */
const form = (page: Page) => page.locator("#lead-form");

async function fillIn(page: Page, changes: Record<string, string> = {}): Promise<void> {
  const good = {
    "Your name": "Ana Example",
    "Email address": "ana@example.com",
    "How can we help?": "It hums.",
  };
  for (const [label, value] of Object.entries({ ...good, ...changes }))
    await form(page).getByLabel(label).fill(value);
  await form(page).getByRole("checkbox").check();
}

const questions = "/tools/fit/managed-it-vs-break-fix/";

async function answerQuestions(page: Page): Promise<void> {
  for (const answer of ["More than fifteen", "An hour or less"])
    await page.getByRole("radio", { name: answer, exact: true }).check();
}

/** What the lead then says. */
const answered = {
  source: questions,
  comparison: "managed-it-vs-break-fix",
  fit: expect.stringMatching(
    /^[^\n]+\? More than fifteen\n[^\n]+\? An hour or less\nhttps:\/\/[^\n]+\/tools\/fit\/managed-it-vs-break-fix\/\?people=more&wait=hour$/,
  ),
};

const send = (page: Page) => form(page).getByRole("button", { name: "Send" }).click();

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("an article's short form is sent and thanked for, and the lead knows the article, the comparison and the campaign", async ({
    page,
  }) => {
    await page.goto(`${site.origin}${article}?utm_source=letter&utm_campaign=spring`);
    await fillIn(page);
    await send(page);
    await expect(page).toHaveURL(`${site.origin}/contact/thanks/`);
    expect(await site.leads()).toMatchObject([
      {
        status: "accepted",
        name: "Ana Example",
        company: null,
        source: article,
        comparison: "edr-vs-antivirus",
        utm_source: "letter",
        utm_campaign: "spring",
      },
    ]);
  });

  test("a mistake in it comes back with what was typed and no further questions, the summary has the focus, and the second try keeps where it came from", async ({
    page,
  }) => {
    await page.goto(`${site.origin}${article}?utm_source=letter`);
    await fillIn(page, {
      "Email address": "not an address",
      "How can we help?": "\n <b>It</b> hums.\nTwice.",
    });
    await send(page);
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByRole("alert")).toBeFocused();
    await expect(form(page).getByLabel("Company")).toHaveCount(0);
    await expect(form(page).getByLabel("How can we help?")).toHaveValue("\n <b>It</b> hums.\nTwice.");
    await expect(form(page).getByRole("checkbox")).toBeChecked();
    await page.getByRole("alert").getByRole("link").click();
    await expect(form(page).getByLabel("Email address")).toBeFocused();
    await expect(form(page).getByLabel("Email address")).toHaveAccessibleDescription(
      "Enter an email address in the correct format, like name@example.com We use it only to answer you.",
    );
    await form(page).getByLabel("Email address").fill("ana@example.com");
    await send(page);
    await expect(page).toHaveURL(/\/contact\/thanks\/$/);
    expect(await site.leads()).toMatchObject([
      {
        source: article,
        comparison: "edr-vs-antivirus",
        utm_source: "letter",
        message: "<b>It</b> hums.\nTwice.",
      },
    ]);
  });

  test("the form of the calculator takes along the scenario of its address", async ({ page }) => {
    await page.goto(`${site.origin}/tools/cost-calculator/?people=50&devices=70`);
    await fillIn(page);
    await send(page);
    await expect(page).toHaveURL(/\/contact\/thanks\/$/);
    expect(await site.leads()).toMatchObject([
      { source: "/tools/cost-calculator/", scenario: "people=50&devices=70" },
    ]);
  });

  test("the form of the fit questions takes along the answers, in words, also through a mistake", async ({
    page,
  }) => {
    await page.goto(`${site.origin}${questions}`);
    await answerQuestions(page);
    await fillIn(page, { "Email address": "not an address" });
    await send(page);
    await expect(page.getByRole("alert")).toBeFocused();
    await form(page).getByLabel("Email address").fill("ana@example.com");
    await send(page);
    await expect(page).toHaveURL(/\/contact\/thanks\/$/);
    expect(await site.leads()).toMatchObject([answered]);
  });

  test("going back and sending again is the same lead", async ({ page }) => {
    await page.goto(site.origin + article);
    await fillIn(page);
    await send(page);
    await expect(page).toHaveURL(/\/contact\/thanks\/$/);
    await page.goBack();
    await fillIn(page);
    await send(page);
    await expect(page).toHaveURL(/\/contact\/thanks\/$/);
    expect(await site.leads()).toHaveLength(1);
  });

  test("a double click on Send is one lead", async ({ page }) => {
    await page.goto(site.origin + article);
    await fillIn(page);
    await form(page).getByRole("button", { name: "Send" }).dblclick();
    await expect(page).toHaveURL(/\/contact\/thanks\/$/);
    expect(await site.leads()).toHaveLength(1);
  });

  test("while the database is gone the page gives the phone number and keeps the text; later the same page sends it", async ({
    page,
  }) => {
    await page.goto(`${site.origin}${article}?utm_source=letter`);
    await fillIn(page);
    for (const end of ["", "-wal", "-shm"]) renameSync(`${site.file}${end}`, `${site.file}.away${end}`);
    const answered = page.waitForResponse((response) => response.url().endsWith("/api/leads/"));
    await send(page);
    const response = await answered;
    expect(response.status()).toBe(503);
    expect(Number(response.headers()["retry-after"])).toBeGreaterThan(0);
    await expect(page.getByRole("alert").getByRole("link")).toHaveAttribute("href", /^tel:\+\d+$/);
    await expect(form(page).getByLabel("How can we help?")).toHaveValue("It hums.");
    for (const end of ["", "-wal", "-shm"]) renameSync(`${site.file}.away${end}`, `${site.file}${end}`);
    await send(page);
    await expect(page).toHaveURL(/\/contact\/thanks\/$/);
    expect(await site.leads()).toMatchObject([{ source: article, utm_source: "letter" }]);
  });

  test("who reloads the page with errors by its address comes to the empty form", async ({ page }) => {
    await page.goto(`${site.origin}/api/leads/`);
    await expect(page).toHaveURL(`${site.origin}/contact/`);
  });
});

for (const [what, changes, sentence] of [
  ["no name", { "Your name": "" }, "Enter your name"],
  ["no address", { "Email address": "" }, "Enter your email address"],
  ["no message", { "How can we help?": "" }, "Tell us how we can help"],
  ["a name too long", { "Your name": "A".repeat(121) }, "Your name must be 120 characters or fewer"],
  [
    "an address too long",
    { "Email address": `${"a".repeat(250)}@example.com` },
    "Email address must be 254 characters or fewer",
  ],
  ["a company too long", { Company: "Wide & Sons ".repeat(20) }, "Company must be 160 characters or fewer"],
  ["a telephone number too long", { Phone: "555 ".repeat(20) }, "Phone must be 40 characters or fewer"],
  [
    "a telephone number of words",
    { Phone: "at work" },
    "Enter a phone number, like (555) 555-0142, or leave it empty",
  ],
  ["people in words", { "Number of people": "some" }, "Number of people must be a whole number, like 25"],
  [
    "a message too long",
    { "How can we help?": "word ".repeat(1100) },
    "Message must be 5,000 characters or fewer",
  ],
] as const) {
  test(`the whole form with ${what} says so next to the field and keeps the rest`, async ({ page }) => {
    await page.goto(`${site.origin}/contact/`);
    await fillIn(page, { Company: "Sample & Sons", Phone: "(555) 555-0111", ...changes });
    await form(page).getByLabel("What is it about?").selectOption("security");
    await send(page);
    await expect(page).toHaveURL(`${site.origin}/api/leads/`);
    await expect(page.getByRole("alert").getByRole("link")).toHaveText([sentence]);
    await page.getByRole("alert").getByRole("link").click();
    const [label = ""] = Object.keys(changes);
    await expect(form(page).getByLabel(label)).toBeFocused();
    await expect(form(page).getByLabel(label)).toHaveAttribute("aria-invalid", "true");
    await expect(form(page).getByLabel("What is it about?")).toHaveValue("security");
    for (const [kept, value] of Object.entries({ Company: "Sample & Sons", ...changes })) {
      await expect(form(page).getByLabel(kept)).toHaveValue(value);
    }
    expect(await site.leads()).toEqual([]);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`the page with every error, and the one without a database, are accessible and fit 320 pixels (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${site.origin}/contact/`);
    await form(page).getByLabel("Company").fill("W".repeat(300));
    await send(page);
    await expect(page.getByRole("alert").getByRole("link")).toHaveCount(5);
    await expectAccessible(page);
    await form(page).getByLabel("Company").fill("");
    await fillIn(page, { "How can we help?": "W".repeat(4000) });
    for (const end of ["", "-wal", "-shm"]) renameSync(`${site.file}${end}`, `${site.file}.away${end}`);
    await send(page);
    await expect(page.getByRole("heading", { name: "We could not take your message" })).toBeVisible();
    await expectAccessible(page);
  });
}

test("with script the answers to the fit questions go along just so, and Enter among them sends nothing", async ({
  page,
}) => {
  await page.goto(`${site.origin}${questions}`);
  await answerQuestions(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/tools\/fit\/managed-it-vs-break-fix\/\?people=more&wait=hour$/);
  await fillIn(page);
  await send(page);
  await expect(page).toHaveURL(/\/contact\/thanks\/$/);
  expect(await site.leads()).toMatchObject([answered]);
});

test("a missing consent is requested", async ({ page }) => {
  await page.goto(site.origin + article);
  await fillIn(page);
  await form(page).getByRole("checkbox").uncheck();
  await send(page);
  await page
    .getByRole("alert")
    .getByRole("link", { name: /^Tick the box/ })
    .click();
  await expect(form(page).getByRole("checkbox")).toBeFocused();
});

test("who sends too much is told to wait, with the text kept", async ({ page }) => {
  await site.close();
  site = await ownSite({ LEADS_RATE_ADDRESS: "1", LEADS_RATE_ADDRESS_REFUSED: "1" });
  for (const message of ["First", "Second"]) {
    await page.goto(site.origin + article);
    await fillIn(page, { "How can we help?": message });
    await send(page);
  }
  await expect(page.getByRole("alert")).toContainText("Wait a few minutes, or call");
  await expect(form(page).getByLabel("How can we help?")).toHaveValue("Second");
  expect(await site.leads()).toHaveLength(1);
});
