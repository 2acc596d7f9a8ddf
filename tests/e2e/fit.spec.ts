import { readdirSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoOverflow, levelAAA } from "../support/watched-page.ts";

const path = "/tools/fit/managed-it-vs-break-fix/";

/** Answers that speak for break/fix. */
const small = ["Fewer than five", "Two days or more", "An employee who knows how", "No"];

async function give(page: Page, answers: readonly string[]): Promise<void> {
  for (const answer of answers) await page.getByRole("radio", { name: answer, exact: true }).check();
}

const result = (page: Page) => page.getByRole("region", { name: "What your answers say" });

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the form itself adds up: break/fix wins where the answers favor it, and a tie is called a tie", async ({
    page,
  }) => {
    await page.goto(path);
    await expect(result(page).getByText("Answer the first question").filter({ visible: true })).toHaveCount(
      1,
    );
    await expect(
      result(page)
        .getByText(/The sum points to|It is a tie/)
        .filter({ visible: true }),
    ).toHaveCount(0);
    await give(page, ["More than fifteen"]);
    await expect(result(page).getByText("The sum points to Managed IT services")).toBeVisible();
    await expect(result(page).getByText("Answer the first question").filter({ visible: true })).toHaveCount(
      0,
    );
    await give(page, small);
    await expect(result(page).getByText("The sum points to Break/fix service")).toBeVisible();
    await expect(result(page).getByText("The sum points to Managed IT services")).toBeHidden();
    await expect(page.getByText("Favors Break/fix service. If you can wait")).toBeVisible();
    await expect(page.getByText("Only somebody who is already watching")).toBeHidden();
    await page.goto(path);
    await give(page, ["Two days or more", "No"]);
    await expect(result(page).getByText("It is a tie")).toBeVisible();
    await expect(result(page).getByText("No script runs here")).toBeVisible();
  });

  test("importance weighs as it does with script", async ({ page }) => {
    await page.goto("/tools/fit/on-premises-vs-cloud-server/");
    const outcome = result(page).locator("[data-outcome]");
    await expect(outcome.filter({ visible: true })).toHaveCount(0);
    for (const radio of await page.getByRole("radio", { name: "More than to others" }).all())
      await radio.check();
    await expect(outcome.filter({ visible: true })).toHaveCount(1);
  });
});

test("a business whose answers favor break/fix gets break/fix, with the reasons and what would change it", async ({
  page,
}) => {
  await page.goto(path);
  await expect(result(page)).toContainText("Answer the first question");
  await expect(result(page)).toContainText("0 of 10 questions answered");
  await expect(result(page)).not.toContainText(/point clearly|points? against/);
  await give(page, small);
  await expect(result(page)).toContainText("Your answers point clearly to Break/fix service");
  await expect(result(page)).toContainText("For Break/fix service: “Two days or more”. If you can wait");
  await expect(result(page)).toContainText(/Had you answered|No single changed answer/);
  await expect(result(page).getByRole("status")).toContainText(
    "Your answers point clearly to Break/fix service",
  );
  await expect(result(page).getByText("No script runs here")).toBeHidden();
});

test("answers are kept in the address and can be undone", async ({ page }) => {
  await page.goto(`${path}?people=more&wait=hour&caretaker=%3Cscript%3E&x=y`);
  await expect(page.getByRole("radio", { name: "More than fifteen" })).toBeChecked();
  await expect(result(page)).toContainText(
    "Our scores and your answers point clearly to Managed IT services",
  );
  await expect(page).toHaveURL(/\?people=more&wait=hour$/);
  await page.getByRole("button", { name: "Start again" }).click();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
});

test("how much a subject matters is one table on a desk and stacks on a phone, and is told in a sentence of its own", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(path);
  const row = page.getByRole("group", { name: "Control", exact: true });
  /** How many lines the answers take: a radio that is a few pixels lower than its neighbor is in the same one. */
  const lines = async () => {
    const tops = await row
      .getByRole("radio")
      .evaluateAll((radios) => radios.map((radio) => radio.getBoundingClientRect().top));
    tops.sort((one, other) => one - other);
    return tops.filter((top, index) => top - (tops[index - 1] ?? -Infinity) > 10).length;
  };
  expect(await lines()).toBe(1);
  for (const group of await page.locator(".fit-weights fieldset").all())
    await group.getByRole("radio", { name: "More than to others" }).check();
  await row.getByRole("radio", { name: "Less than to others" }).check();
  await expect(result(page)).toContainText(/“[A-Z]\w+” matters (?:more|less) to you than to others\./);
  await expect(result(page)).not.toContainText("You were asked");
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await lines()).toBe(3);
});

test("a phone keeps the standing in view while questions are answered, and it covers no focused answer", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(path);
  const strip = page.locator(".fit-strip");
  await expect(strip).toBeInViewport({ ratio: 1 });
  await expect(strip).toContainText("0 of 10 questions answered");
  const answer = page.getByRole("radio", { name: "About a day" });
  await answer.focus();
  await page.keyboard.press("Space");
  await expect(strip).toContainText("1 of 10 questions answered");
  await expect(strip).toContainText(/Managed IT services \d\.\d points/);
  const [bar, control] = [await strip.boundingBox(), await answer.boundingBox()];
  expect((control?.y ?? 0) + (control?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
});

test("a tie is called a tie", async ({ page }) => {
  await page.goto(`${path}?wait=days&proof=proof-no`);
  await expect(result(page)).toContainText("It is a tie between");
});

test("questions are answered by keyboard", async ({ page }) => {
  await page.goto(path);
  await page.getByRole("radio", { name: "Fewer than five" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Five to fifteen" })).toBeChecked();
});

test("an answered page is accessible and fits 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(path);
  await give(page, small);
  await expectAccessible(page, levelAAA);
  await expectNoOverflow(page);
});

test("a comparison's article and the list of comparisons lead to its questions", async ({ page }) => {
  await page.goto("/compare/");
  await expect(page.getByRole("main").getByRole("link", { name: /^Which fits you\?/ })).toHaveCount(
    readdirSync("content/comparisons").length,
  );
  await page.goto("/edr-vs-antivirus/");
  await page.getByRole("link", { name: /^Answer \d+ questions/ }).click();
  await expect(page).toHaveURL(/\/tools\/fit\/edr-vs-antivirus\/$/);
});
