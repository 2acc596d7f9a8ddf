/** npm run bench:first-article: what somebody does who has never seen this site, step by step. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { command } from "#lib/cli/command.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { startDevSite } from "#tests/support/dev-site.ts";

/** Milliseconds from key to key: somebody who types fast and does not stop to think. */
const keyDelay = 100;
const pictures = join("docs", "studio");
const title = "Your first managed IT quote: what to look for";

const help = `Does what somebody does who has never seen this site, from npm ci in a fresh clone to an article that is published with a picture and a
comparison, in the browser alone. Prints how long each step takes, and writes pictures of it into ${pictures} for content/README.md.

  npm run bench:first-article`;

await command({ script: "bench:first-article", help }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "first-article-"));
  const team = join(folder, "team.git");
  const clone = join(folder, "site");
  const browser = await launchChromium();
  try {
    run("git", ["init", "--quiet", "--bare", "--initial-branch=main", team]);
    run("git", ["push", "--quiet", team, "HEAD:refs/heads/main"]);
    run("git", ["clone", "--quiet", team, clone]);
    run("git", ["config", "user.name", "Robin Example"], clone);
    run("git", ["config", "user.email", "robin@example.com"], clone);
    await step("npm ci", async () => run("npm", ["ci", "--no-audit", "--no-fund"], clone));
    const site = await step("npm run studio prints its address", () => startDevSite(clone, "studio"));
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
      page.setDefaultTimeout(240_000);
      await page.goto(/http:\S+token=[\w-]+/.exec(site.output())?.[0] ?? "");
      await step("the tour", () => tour(page));
      await step("a new article", () => begin(page));
      await step("its text", () => write(page));
      await step("a comparison", () => compare(page));
      await step("a picture", () => illustrate(page));
      await step("what the page looks like", () => look(page));
      await step("published", () => publish(page));
    } finally {
      await site.stop();
    }
    const sent = run("git", ["log", "--all", "--author=Robin", "--stat", "--format=%D%n%B"], team);
    console.log(`\nThe team's repository has:\n${sent}`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function tour(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await page.getByText("Managed IT", { exact: false }).first().waitFor();
  for (let at = 0; at < 4; at += 1) await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("button", { name: "Start" }).click();
  await picture(page, "list");
}

async function begin(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "New…" }).click();
  await dialog.locator(".chooser-title").getByText("Article", { exact: true }).click();
  await type(page, "The headline", title);
  await dialog.getByLabel("The section").selectOption({ label: "Managed IT" });
  await picture(page, "new");
  await dialog.getByRole("button", { name: "Create" }).click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
}

async function write(page: Page): Promise<void> {
  await type(
    page,
    "Description",
    "Three lines in a managed IT quote decide what you pay and what you get: the count, the hours and the exclusions.",
  );
  const prose = page.getByRole("textbox", { name: "Text", exact: true });
  await prose.click();
  await page.keyboard.press("Control+a");
  const { keyboard } = page;
  const delay = { delay: keyDelay };
  await keyboard.type("A first quote for managed IT looks longer than it is. Three lines decide.", delay);
  await keyboard.press("Enter");
  await keyboard.type("## What is counted", delay);
  await keyboard.press("Enter");
  await keyboard.type(
    "Some providers count people, others computers. Ask which, and count yours before you compare.",
    delay,
  );
  await keyboard.press("Enter");
  await keyboard.type("## What is left out", delay);
  await keyboard.press("Enter");
  await keyboard.type("Look for the list of exclusions. If there is none, ask for it in writing.", delay);
}

async function compare(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add a field" }).first().click();
  await page.getByRole("menuitem", { name: /^Comparison/ }).click();
  await page.getByLabel("Comparison", { exact: true }).selectOption("managed-it-vs-break-fix");
  const prose = page.getByRole("textbox", { name: "Text", exact: true });
  await prose.locator("p").last().click();
  await page.keyboard.press("End");
  await insert(page, "Comparison");
}

async function illustrate(page: Page): Promise<void> {
  await insert(page, "Picture: photo");
  await page.getByRole("button", { name: "Choose a picture" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add a picture…" }).click();
  await (await chooser).setFiles({
    name: "Who picks up.JPG",
    mimeType: "image/jpeg",
    buffer: await sharp("content/images/who-picks-up.svg")
      .resize(1600)
      .flatten({ background: "#fbf7ee" })
      .jpeg()
      .toBuffer(),
  });
  await type(page, "Alt text", "Two people at a desk, one of them on the phone.");
}

async function look(page: Page): Promise<void> {
  await page.getByRole("status").filter({ hasText: "Saved" }).waitFor();
  await page.getByText("Preparing the page…").waitFor({ state: "detached" });
  const frame = page.frameLocator("iframe");
  await frame.getByRole("heading", { name: title, level: 1 }).waitFor();
  await frame.getByText("Ask which, and count yours").scrollIntoViewIfNeeded();
  await page.getByRole("textbox", { name: "Text", exact: true }).getByText("What is counted").click();
  await picture(page, "writing");
}

async function publish(page: Page): Promise<void> {
  await page.getByLabel("Draft").click();
  await page.getByText("On the site", { exact: true }).waitFor();
  await page.getByRole("status").filter({ hasText: "Saved" }).waitFor();
  await page.getByRole("link", { name: "Publish…" }).click();
  await page.getByRole("button", { name: /^Publish \d+ documents?$/ }).waitFor();
  await picture(page, "publish");
  await page.getByRole("button", { name: /^Publish \d+ documents?$/ }).click();
  await page.getByRole("status").filter({ hasText: "Sent to your team" }).waitFor();
}

async function insert(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Insert a block" }).click();
  await page.keyboard.type(name, { delay: keyDelay });
  await page.getByRole("dialog").locator(".chooser-title").getByText(name, { exact: true }).first().click();
}

async function type(page: Page, label: string, words: string): Promise<void> {
  await page.getByLabel(label).first().click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(words, { delay: keyDelay });
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await sharp(await page.screenshot())
    .webp({ quality: 80 })
    .toFile(join(pictures, `${name}.webp`));
}

async function step<Result>(what: string, work: () => Promise<Result> | Result): Promise<Result> {
  const begun = performance.now();
  const result = await work();
  console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${what}`);
  return result;
}

function run(program: string, parameters: string[], cwd = "."): string {
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${parameters.join(" ")}\n${stdout}${stderr}`);
  return stdout;
}
