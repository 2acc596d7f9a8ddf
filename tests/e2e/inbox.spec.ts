/** The team's inbox in a browser: by keyboard, on a narrow screen, in both color schemes. */
import type { Server } from "node:http";
import { expect, test } from "@playwright/test";
import { serveInbox } from "#lib/tools/inbox/serve.ts";
import { type RunningLeads, runLeads } from "#tests/e2e/leads-support/running-leads.ts";
import { newDatabaseUrl, testSettings } from "#tests/e2e/leads-support/settings.ts";
import { expectAccessible, expectNoOverflow, levelAA, watch } from "../support/watched-page.ts";

let leads: RunningLeads;
let inbox: { server: Server; address: string };
test.beforeAll(async () => {
  leads = await runLeads(testSettings({ LEADS_DATABASE_URL: newDatabaseUrl() }));
  inbox = await serveInbox(leads.leadsDatabase, 0);
  await leads.post({ message: `${"A-word-that-never-ends".repeat(12)}` });
});
test.afterAll(async () => {
  inbox?.server.close();
  inbox?.server.closeAllConnections();
  await leads?.close();
});

for (const scheme of ["light", "dark"] as const)
  test(`a lead is found, read and marked with the keyboard, and every page is accessible in ${scheme} colors`, async ({
    page,
  }) => {
    const troubles = watch(page);
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(inbox.address);
    expect(page.url()).not.toContain("token");
    await expectAccessible(page, levelAA);
    await expectNoOverflow(page);

    await page.getByRole("searchbox", { name: "Search" }).focus();
    await page.keyboard.type("bakery");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Ana Sample, Sample Bakery" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ana Sample, Sample Bakery");
    await expect(page.locator("dl")).toContainText("A-word-that-never-ends");
    await expectAccessible(page, levelAA);
    await expectNoOverflow(page);

    await page.getByLabel("What it is worth").fill("much");
    await page.getByLabel("What came of it").selectOption("won");
    await page.getByLabel("Your name").fill("Ben");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toBeFocused();
    await expectAccessible(page, levelAA);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("What it is worth")).toBeFocused();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("1,200");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("listitem").last()).toContainText("Ben: won, 1,200");
    await expect(page.getByLabel("Your name")).toHaveValue("Ben");
    // The browser's own words for the answer that explains what is wrong.
    expect(troubles.filter((words) => !words.includes("422"))).toEqual([]);
  });
