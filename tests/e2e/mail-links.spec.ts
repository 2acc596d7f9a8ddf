/** The pages behind links in mails: by keyboard, and by axe. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { recordOf } from "#lib/costs/record.ts";
import { attributionNames } from "#lib/forms/fields.ts";
import { newLink } from "#lib/leads/links.ts";
import { rememberForms } from "#lib/leads/remembered-forms.ts";
import { saveLead } from "#lib/leads/save-lead.ts";
import { subscribers } from "#lib/leads/subscriptions.ts";
import { type OwnSite, ownSite } from "#tests/e2e/leads-support/own-site.ts";
import { newsletter } from "#tests/support/forms.ts";

let site: OwnSite;
test.beforeEach(async () => {
  site = await ownSite();
});
test.afterEach(() => site.close());

/** Links to confirm and to leave a subscription. Its form is one that the site once had, so the contact page has the words. */
async function links() {
  const now = new Date();
  return site.leadsDatabase.use(async (database) => {
    const { db } = database;
    await rememberForms(db, new Map([[newsletter.id, newsletter.data]]), now);
    const saved = await saveLead(database, {
      lead: {
        ...recordOf(attributionNames, () => null),
        form: newsletter.id,
        name: "",
        email: "ana@example.com",
        company: null,
        telephone: null,
        people: null,
        topic: null,
        message: "",
        answers: [],
        consent: newsletter.data.consent.version,
      },
      consentText: "You may.",
      fit: null,
      signals: [],
      acceptance: { status: "subscription", channels: [] },
      key: "a",
      content: "a",
      now,
      keyExpires: now,
    });
    const leadId = "id" in saved ? saved.id : "";
    const link = (purpose: "confirm" | "unsubscribe") =>
      newLink(db, site.origin, { leadId, purpose, days: 7 }, now);
    return { confirm: await link("confirm"), unsubscribe: await link("unsubscribe") };
  });
}

const states = () =>
  site.leadsDatabase.use(async ({ db }) => (await subscribers(db)).map(({ state }) => state));

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("a subscription is confirmed and ended by the keyboard alone, and opening a link again changes nothing", async ({
  page,
}) => {
  const { confirm, unsubscribe } = await links();
  for (const times of [1, 2]) {
    await page.goto(confirm);
    expect(await states(), `opened ${times} times`).toEqual(["unconfirmed"]);
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One click left");
  await expectAccessible(page);
  const button = page.getByRole("button", { name: "Yes, subscribe me" });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You subscribe now");
  await expectAccessible(page);
  expect(await states()).toEqual(["subscribed"]);
  await page.goto(unsubscribe);
  expect(await states()).toEqual(["subscribed"]);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Unsubscribe me" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are unsubscribed");
  expect(await states()).toEqual(["unsubscribed"]);
});

test("an unknown link says what to do, on a phone too", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const answer = await page.goto(`${site.origin}/api/links/?t=unknown`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We do not know this link");
  await expectAccessible(page);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});
