import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoOverflow, levelAAA, watch } from "../support/watched-page.ts";

const path = "/tools/cost-calculator/";

const people = (page: Page) => page.getByRole("textbox", { name: "People who use IT" });
const answer = (page: Page) => page.getByRole("region", { name: "The answer" });
const input = (page: Page, key: string) => page.locator(`[data-input=${key}]`);

async function unfold(page: Page): Promise<void> {
  await page.locator(".calc details").evaluateAll((all) => {
    for (const each of all) each.setAttribute("open", "");
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("three sizes are answered with bars, sentences and a table, and no dead control is shown", async ({
    page,
  }) => {
    await page.goto(path);
    for (const size of [10, 25, 60]) {
      const section = page.getByRole("region", { name: `${size} people`, exact: true });
      await expect(section.getByText(`For ${size} people and`)).toBeVisible();
      const models = 4;
      await expect(section.locator(".cost-bars li")).toHaveCount(models);
      const levels = section.getByRole("table", { name: `Which costs least for ${size} people` });
      await expect(levels.getByRole("row")).toHaveCount(4);
      await expect(levels.getByRole("columnheader", { name: "Quiet: 3 hours" })).toBeAttached();
      const years = section.getByRole("table", { name: `A year of IT for ${size} people` });
      await expect(years.getByRole("row")).toHaveCount(models + 1);
    }
    await expect(page.getByText("What would change the answer for 25 people")).toBeVisible();
    await expect(page.getByRole("table", { name: /What the figures above rest on/ })).toBeVisible();
    await expect(page.locator("#calculator")).toBeHidden();
  });
});

test("the answer follows the number of people, and the devices follow with it", async ({ page }) => {
  const troubles = watch(page);
  await page.goto(path);
  await expect(answer(page)).toContainText(
    "For 25 people and 30 devices, managed IT has the lowest average cost",
  );
  await people(page).fill("50");
  await expect(answer(page)).toContainText("For 50 people and 60 devices");
  await expect(page.getByRole("textbox", { name: "Devices", exact: true })).toHaveValue("60");
  await expect(page.getByRole("table", { name: "A year of IT for 50 people" })).toBeVisible();
  await expect(page.locator("[data-without-script]")).toBeHidden();
  expect(troubles).toEqual([]);
});

test("what the script shows is what the server showed for the same firm", async ({ page, browser }) => {
  const still = await browser.newContext({ javaScriptEnabled: false });
  const before = await still.newPage();
  await before.goto(path);
  for (const [size, parts] of [
    [60, ["bars", "opening", "reasons", "table"]],
    [25, ["bars", "opening", "ranges", "drivers"]],
  ] as const) {
    const section = before.locator(`section[aria-labelledby=people-${size}]`);
    await page.goto(`${path}?people=${size}`);
    for (const part of parts) {
      const live = page.locator(`#calculator [data-part=${part}]`).first();
      const still = await section.locator(`[data-part=${part}]`).innerHTML();
      await expect.poll(() => live.innerHTML()).toBe(still);
    }
  }
  await still.close();
});

test("figures come first, then what the difference buys and the one thing to do", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(path);
  const tops = await Promise.all(
    [
      answer(page).getByText("$45,100").first(),
      answer(page).getByText(
        /^In bills alone, managed IT costs \$[\d,]+ more a year than break\/fix\. For that you save/,
      ),
      answer(page).getByRole("link", { name: "Send us these numbers" }),
    ].map(async (part) => (await part.boundingBox())?.y ?? Number.NaN),
  );
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(tops.at(-1)).toBeLessThan(900);
});

test("the figures stay in view while a dial further down is turned", async ({ page }) => {
  for (const [width, height] of [
    [360, 740],
    [1440, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(path);
    await unfold(page);
    const dial = page.getByRole("slider", { name: "Salary of an in-house technician: slider" });
    await dial.focus();
    const strip = page.locator(".calc-strip");
    await expect(strip).toBeInViewport({ ratio: 1 });
    const [bar, knob] = [await strip.boundingBox(), await dial.boundingBox()];
    expect((knob?.y ?? 0) + (knob?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    await input(page, "hourlyRate").locator("[name]").fill("300");
    await expect(strip).not.toContainText("$47,700");
    const figures = strip.locator(".figure");
    await expect(answer(page).locator(".figure")).toHaveText(await figures.allTextContents());
  }
});

test("the address keeps what differs, and brings it back", async ({ page }) => {
  await page.goto(path);
  await people(page).fill("40");
  await unfold(page);
  await page.getByRole("textbox", { name: "Managed IT fee", exact: true }).fill("99");
  await page.getByLabel("Compare").selectOption({ label: "managed IT with in-house IT" });
  await expect(page).toHaveURL(/\?people=40&managedFee=99&pair=managed-inHouse$/);
  await page.reload();
  await expect(people(page)).toHaveValue("40");
  await expect(input(page, "managedFee").locator("[name]")).toHaveValue("99");
  await expect(page.getByText("drives the difference between managed IT and in-house IT")).toBeVisible();
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}\\?pair=managed-inHouse$`));
  await expect(people(page)).toHaveValue("25");
});

test("a named level of an unknown is one press away, and the answer says over which hours it holds", async ({
  page,
}) => {
  await page.goto(path);
  await expect(answer(page)).toContainText(
    /Break\/fix costs less up to [\d.]+ hours of help per person per year/,
  );
  await input(page, "helpHours").getByRole("button", { name: "Quiet: 3" }).click();
  await expect(input(page, "helpHours").locator("[name]")).toHaveValue("3");
  await expect(answer(page)).toContainText("break/fix has the lowest average cost");
  await expect(page).toHaveURL(/\?helpHours=3$/);
  await input(page, "helpHours").getByRole("button", { name: "Busy: 10" }).click();
  await expect(answer(page)).toContainText("managed IT has the lowest average cost");
  await input(page, "downtimeCost").getByRole("button", { name: "Orders are lost: $100" }).click();
  await expect(input(page, "downtimeCost").locator("[name]")).toHaveValue("100");
});

test("a security incident is a line of its own, and can be left out", async ({ page }) => {
  await page.goto(path);
  const parts = page.getByRole("table", { name: "What makes up the average year for 25 people" });
  await expect(parts.getByRole("row", { name: /^Security incidents/ })).toBeVisible();
  await page.goto(`${path}?securityRate=0`);
  await expect(answer(page)).toContainText("Serious security incidents are left out.");
  await expect(parts.getByRole("row", { name: /^Security incidents/ })).toHaveCount(0);
});

test("field and slider keep in step, and both work by keyboard", async ({ page }) => {
  await page.goto(path);
  const slider = page.getByRole("slider", { name: "People who use IT: slider" });
  await expect(slider).toHaveAttribute("aria-valuetext", "25 people");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(people(page)).toHaveValue("26");
  await expect(slider).toHaveAttribute("aria-valuetext", "26 people");
  await expect(answer(page)).toContainText("For 26 people");
  await people(page).fill("80");
  await expect(slider).toHaveValue("80");
  await page.getByRole("button", { name: "Back to 25 people" }).click();
  await expect(people(page)).toHaveValue("25");
  await expect(people(page)).toBeFocused();
});

for (const [typed, understood, problem] of [
  ["-5", "0", "0 is the minimum, so 0 is used."],
  ["999999", "2000", "2,000 is the maximum, so 2,000 is used."],
  ["", "25", "Nothing was entered."],
  ["lots", "25", "“lots” is not a number."],
  ["<img src=x onerror=alert(1)>", "25", "is not a number."],
  ["12.7", "13", "Whole numbers only, so 13 is used."],
] as const) {
  test(`“${typed}” people is explained next to the field`, async ({ page }) => {
    const troubles = watch(page);
    await page.goto(path);
    await people(page).fill(typed);
    await people(page).press("Tab");
    await expect(people(page)).toHaveValue(understood);
    await expect(input(page, "people").locator(".field-error")).toContainText(problem);
    await expect(people(page)).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator("#calculator")).not.toContainText(/NaN|Infinity|undefined/);
    await people(page).fill("30");
    await people(page).press("Tab");
    await expect(people(page)).not.toHaveAttribute("aria-invalid", "true");
    expect(troubles).toEqual([]);
  });
}

test("an amount pasted with its currency sign and separators is read and written plainly", async ({
  page,
}) => {
  await page.goto(path);
  await unfold(page);
  const salary = page.getByRole("textbox", { name: "Salary of an in-house technician" });
  for (const [pasted, plain] of [
    ["$72,500.00", "72500"],
    ["72 500 €", "72500"],
    ["CHF 72’500.50", "72500.5"],
    ["72.5k", "72500"],
  ] as const) {
    await salary.fill(pasted);
    await salary.press("Tab");
    await expect(salary).toHaveValue(plain);
  }
});

test("a hostile address is repaired and explained, and nothing breaks", async ({ page }) => {
  const troubles = watch(page);
  const hostile = new URLSearchParams({
    people: "1e9",
    hourlyRate: "<script>alert(1)</script>",
    contractYears: "0",
    salary: "-1",
    training: "9".repeat(4000),
    pair: "__proto__",
    constructor: "x",
  });
  await page.goto(`${path}?${hostile}&people=3&%E0%A4%A`);
  await expect(people(page)).toHaveValue("2000");
  await expect(input(page, "hourlyRate").locator(".field-error")).toContainText("is not a number");
  await expect(input(page, "hourlyRate")).toBeVisible();
  await expect(input(page, "contractYears").locator(".field-error")).toContainText("1 is the minimum");
  await expect(page.locator("#calculator")).not.toContainText(/NaN|Infinity|undefined/);
  await expect(page).toHaveURL(/\?people=2000&contractYears=1&salary=0$/);
  expect(troubles).toEqual([]);
});

test("the result is announced once, after a pause", async ({ page }) => {
  await page.goto(path);
  const status = page.locator("#calculator").getByRole("status");
  await expect(status).toHaveText("");
  await people(page).press("End");
  await people(page).pressSequentially("0");
  await expect(answer(page)).toContainText("For 250 people");
  await expect(status).toContainText("For 250 people and 300 devices");
});

test("the way to the contact form carries the numbers", async ({ page }) => {
  await page.goto(path);
  await people(page).fill("60");
  const ask = page.getByRole("link", { name: "Send us these numbers" });
  await expect(ask).toHaveAttribute("href", /\/contact\/\?scenario=people%3D60%26devices%3D72$/);
});

test("every control is labeled and reachable with everything unfolded, on a narrow screen as well", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${path}?people=60&hourlyRate=x`);
  await unfold(page);
  await expectAccessible(page, levelAAA);
  await expectNoOverflow(page);
});

test("an example in an article leads to the calculator with its numbers", async ({ page }) => {
  await page.goto("/managed-it-vs-in-house-it-team/");
  const example = page.getByRole("region", { name: "A year for 60 people, worked out" });
  await expect(example.getByRole("listitem")).toHaveCount(2);
  const text = (await example.locator("p").first().textContent()) ?? "";
  await example.getByRole("link", { name: "open it in the calculator" }).click();
  await expect(people(page)).toHaveValue("60");
  await expect(
    page.locator("#calculator").getByRole("table", { name: "A year of IT for 60 people" }),
  ).toBeVisible();
  const [, amount = ""] = /about (\$[\d,]+) a year/.exec(text) ?? [];
  await expect(page.locator("#calculator")).toContainText(amount);
});

test("on a narrow screen each row of a table is complete, and nothing extends past the edge", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(path);
  const row = page
    .getByRole("table", { name: "A year of IT for 25 people" })
    .getByRole("row", { name: /^Managed IT/ });
  await expect(row.getByRole("cell")).toHaveCount(4);
  for (const part of ["table", "parts", "drivers"]) {
    const hidden = await page
      .locator(`#calculator [data-part=${part}]`)
      .evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(hidden, part).toBe(0);
  }
});
