/** npm run bench:first-writer: what somebody does who was invited to write, from the mail to the published article. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "@playwright/test";
import { command } from "#lib/cli/command.ts";
import { type SmtpReceiver, smtpReceiver } from "#tests/e2e/leads-support/smtp-receiver.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { startDevSite } from "#tests/support/dev-site.ts";

/** Milliseconds from key to key: somebody who types fast and does not stop to think. */
const keyDelay = 100;
const widths = [360, 768, 1440];
const pictures = join("tests", ".tmp", "first-writer");
const title = "What a first managed IT quote should say";

/** Pictures so far. */
let taken = 0;

const help = `Does what somebody does who knows Word and mail, from the invitation to an article that an editor has published, in the browser alone.
Prints for each step how long it takes and how many clicks, fields and lines of text it is, and puts a picture of it at each of
${widths.join(", ")} pixels into ${pictures}.

  npm run bench:first-writer`;

await command({ script: "bench:first-writer", help }, async () => {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  // Inside of the repository, so that its packages are found.
  const clone = join("tests", ".tmp", "first-writer-site");
  // What is published goes here, and not into the repository that the bench was started in.
  const colleagues = join("tests", ".tmp", "first-writer-colleagues.git");
  for (const folder of [clone, colleagues]) rmSync(folder, { recursive: true, force: true });
  run("git", ["clone", "--quiet", "--bare", "--no-hardlinks", ".", colleagues]);
  run("git", ["clone", "--quiet", colleagues, clone]);
  const mails = await smtpReceiver();
  const settings = { SMTP_URL: mails.url, STUDIO_FROM: "Studio <studio@example.com>" };
  const site = await startDevSite(clone, "studio", ["--team"], settings);
  const browser = await launchChromium();
  try {
    const owner = ["lib/cli/studio.ts", "--owner", "olive@example.com", "--name", "Olive Sample"];
    const printed = run(process.execPath, owner, clone, { ...settings, PORT: new URL(site.url).port });
    const editor = await hands(browser);
    await editor.page.goto(/http\S+\/studio\/sign-in\/link\/\S+/.exec(printed)?.[0] ?? "");
    await editor.page.getByRole("main").getByRole("button").click();
    await invite(editor.page, site.url);
    await write(await hands(browser), mails, site.url);
    await publish(editor, mails);
    console.log(
      `\n${run("git", ["log", "-1", "--stat", "--format=%an wrote it, %cn published it: %s"], clone)}`,
    );
  } finally {
    await browser.close();
    await site.stop();
    await mails.close();
  }
});

async function invite(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/studio/people`);
  await page.getByLabel("Email addresses").fill("wanda@example.com");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
}

/** The writer's part. */
async function write(its: Hands, mails: SmtpReceiver, origin: string): Promise<void> {
  const { page, step } = its;
  const dialog = page.getByRole("dialog");
  const prose = page.getByRole("textbox", { name: "Text", exact: true });
  await step("reads the invitation", async () => {
    await mails.arrived(1);
    await showMail(its, mails, 0);
  });
  await step("follows its link", () => page.goto(linkIn(its.mail)));
  await step("comes in", () => its.click(page.getByRole("button", { name: "Come in" })));
  await step("says who she is", async () => {
    await its.type(page.getByLabel("Your name"), "Wanda Sample");
    await its.click(page.getByRole("button", { name: "Start writing" }));
    await page.getByRole("heading", { name: "Opening the studio" }).waitFor();
  });
  await step("waits for the studio", () => dialog.waitFor());
  await step("reads what to know", async () => {
    for (let at = 0; at < 4; at += 1) await its.click(dialog.getByRole("button", { name: "Next" }));
    await its.picture("the last thing to know");
    await its.click(dialog.getByRole("button", { name: "Start" }));
  });
  await step("begins an article", async () => {
    await its.click(page.getByRole("button", { name: "New…" }));
    await its.picture("what do you want to write");
    await its.click(dialog.locator(".chooser-title").getByText("Article", { exact: true }));
    await its.type(page.getByLabel("The headline").first(), title);
    await its.select(dialog.getByLabel("The section"), "Managed IT");
    await its.picture("a new article");
    await its.click(dialog.getByRole("button", { name: "Create" }));
    await page.getByRole("heading", { name: title, level: 1 }).waitFor();
  });
  await step("writes it", async () => {
    await its.type(
      page.getByLabel("Description").first(),
      "Three lines of a managed IT quote decide what you pay and what you get: the count, the hours and the exclusions.",
    );
    await its.type(prose, "A first quote for managed IT looks longer than it is. Three lines decide.");
    await page.keyboard.press("Enter");
    await its.more("## What is counted");
    await page.keyboard.press("Enter");
    await its.more("Some providers count people, others computers. Ask which, and count yours first.");
    await page.getByRole("status").filter({ hasText: "Saved" }).waitFor();
  });
  await step("sees the page", async () => {
    await page.getByText("Preparing the page…").waitFor({ state: "detached" });
    await page.frameLocator("iframe").getByText("Ask which, and count yours").waitFor();
  });
  await step("hands it in", async () => {
    await its.click(page.getByLabel("Draft"));
    await page.getByText("On the site", { exact: true }).waitFor();
    await page.getByRole("status").filter({ hasText: "Saved" }).waitFor();
    await its.click(page.getByRole("link", { name: "Hand in…" }));
    await its.picture("what was changed");
    await its.click(page.getByRole("button", { name: "Hand in this text" }));
    await page.getByText("You have handed this in.").waitFor();
  });
  its.done("Wanda, from the mail to the text handed in");
  await page.goto(`${origin}/studio/`);
}

/** The editor's. */
async function publish(its: Hands, mails: SmtpReceiver): Promise<void> {
  const { page, step } = its;
  await step("reads that something was handed in", async () => {
    await mails.arrived(2);
    await showMail(its, mails, 1);
  });
  await step("reads the text", () => page.goto(linkIn(its.mail)));
  await step("signs it off", () => its.click(page.getByRole("button", { name: "Sign off this text" })));
  await step("publishes it", async () => {
    await its.click(page.getByRole("link", { name: "Review" }).first());
    await its.picture("what is signed off");
    await its.click(page.getByRole("button", { name: /^Publish what is signed off/ }));
    await page.getByText("Published: 1 document.", { exact: true }).waitFor();
  });
  its.done("Olive, from the mail to the article published");
}

interface Hands {
  page: Page;
  /** The text of the mail that was read last. */
  mail: string;
  click(control: Locator): Promise<void>;
  /** Writes over what a field holds. */
  type(field: Locator, words: string): Promise<void>;
  /** Goes on where the caret is. */
  more(words: string): Promise<void>;
  select(list: Locator, label: string): Promise<void>;
  picture(what: string): Promise<void>;
  /** Takes a picture at its end. */
  step(what: string, work: () => Promise<unknown>): Promise<void>;
  /** Prints what all of it was. */
  done(what: string): void;
}

async function hands(browser: Browser): Promise<Hands> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(240_000);
  const total = { seconds: 0, acts: 0 };
  let acts = 0;
  const its: Hands = {
    page,
    mail: "",
    async click(control) {
      acts += 1;
      await control.click();
    },
    async type(field, words) {
      acts += 1;
      await field.click();
      await page.keyboard.press("Control+a");
      await page.keyboard.type(words, { delay: keyDelay });
    },
    async more(words) {
      acts += 1;
      await page.keyboard.type(words, { delay: keyDelay });
    },
    async select(list, label) {
      acts += 1;
      await list.selectOption({ label });
    },
    async picture(what) {
      taken += 1;
      const name = `${String(taken).padStart(2, "0")}-${what.replaceAll(/\W+/g, "-")}`;
      for (const width of widths) {
        await page.setViewportSize({ width, height: width < 500 ? 740 : 900 });
        await page.screenshot({ path: join(pictures, `${name}-${width}.png`) });
      }
    },
    async step(what, work) {
      acts = 0;
      const begun = performance.now();
      await work();
      const seconds = (performance.now() - begun) / 1000;
      total.seconds += seconds;
      total.acts += acts;
      console.log(`${seconds.toFixed(1).padStart(6)} s  ${String(acts).padStart(3)}  ${what}`);
      await its.picture(what);
    },
    done(what) {
      console.log(`${total.seconds.toFixed(1).padStart(6)} s  ${String(total.acts).padStart(3)}  ${what}\n`);
    },
  };
  return its;
}

/** As a mail program shows it. */
async function showMail(its: Hands, mails: SmtpReceiver, index: number): Promise<void> {
  const { subject = "", text = "" } = await mails.parsed(index);
  its.mail = text;
  await its.page.setContent(`<h1></h1><pre style="white-space: pre-wrap; font: 16px sans-serif"></pre>`);
  await its.page.locator("h1").evaluate((heading, words) => heading.append(words), subject);
  await its.page.locator("pre").evaluate((body, words) => body.append(words), text);
}

function linkIn(mail: string): string {
  return /http\S+/.exec(mail)?.[0] ?? "";
}

function run(program: string, parameters: string[], cwd = ".", env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(program, parameters, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${program} ${parameters.join(" ")}\n${stdout}${stderr}`);
  return stdout;
}
