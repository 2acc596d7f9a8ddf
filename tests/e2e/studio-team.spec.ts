/** The studio of a team in a browser: from the invitation's mail to a passkey, on a narrow screen, in both color schemes. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { buildPage } from "#lib/tools/studio/server/page.ts";
import { newLink } from "#lib/tools/studio/team/links.ts";
import { selfSignedCertificate } from "#tests/support/certificate.ts";
import { freePort } from "#tests/support/free-port.ts";
import { leadStore } from "#tests/support/lead-store.ts";
import { type TeamStudio, teamStudio } from "#tests/support/team-studio.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { expectAccessible, expectNoOverflow, levelAA, watch } from "../support/watched-page.ts";

let studio: TeamStudio;
let mailed = 0;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  studio = await teamStudio({ files: await buildPage(), content: { [shared]: sharedText } });
});
test.afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
});

/** A document in which two people write at once. */
const shared = "content/articles/shared-article.mdx";
const sharedText = `---
title: The article that two people write
description: An article that has nothing wrong with it, for two people who write in it at once.
publishedAt: "2026-01-05"
category: managed-it
---

The first paragraph.

The second paragraph.

The last paragraph.
`;

/** Opens the link of the mail that comes next, and presses its button. */
async function useLink(page: Page): Promise<void> {
  mailed += 1;
  await page.goto(`${studio.origin}${await studio.mailedLink(mailed)}`);
  await page.getByRole("main").getByRole("button").click();
}

/** Writes the address into the page that asks for it. */
async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto(`${studio.origin}/studio/`);
  await page.getByLabel("Your email address").fill(email);
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look in your mailbox");
}

/** What is asked on the first visit. */
async function beginAs(page: Page, name: string): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Start writing" }).click();
}

/** A device that asks for a finger, which is always the right one. */
async function withAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Somebody new on a wide screen, who has seen the tour. */
async function signedIn(browser: Browser, email: string, role: "writer" | "editor"): Promise<Page> {
  const { account } = await studio.signedIn(email, role);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() => localStorage.setItem("studio-tour-seen", "yes"));
  const page = await context.newPage();
  const secret = await newLink(studio.store, account.id, "sign-in");
  await page.goto(`${studio.origin}/studio/sign-in/link/${secret}`);
  await page.getByRole("main").getByRole("button").click();
  return page;
}

test("an owner invites a writer, who comes in; every page is accessible in both color schemes", async ({
  browser,
}) => {
  const look = { viewport: { width: 320, height: 700 } };
  const page = await (await browser.newContext(look)).newPage();
  const troubles = watch(page);
  const fits = async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, levelAA);
    }
    await expectNoOverflow(page);
  };
  await page.goto(`${studio.origin}/studio/`);
  await fits();
  await studio.invite("owner@example.com", "owner");
  await askForLink(page, "owner@example.com");
  await fits();
  await useLink(page);
  await fits();
  await beginAs(page, "Olive Sample");
  await page.goto(`${studio.origin}/studio/account`);
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByRole("status")).toHaveText("Your name is saved.");
  await fits();
  await page.getByRole("link", { name: "People" }).click();
  await page.getByLabel("Email addresses").fill("nobody");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await fits();
  await page.getByLabel("Email addresses").fill("writer@example.com");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("The invitation is on its way.");
  await page.getByRole("link", { name: "Who did what" }).click();
  await expect(page.getByRole("listitem").first()).toContainText("Olive Sample invited");
  await fits();

  const writer = await (await browser.newContext(look)).newPage();
  await useLink(writer);
  await beginAs(writer, "Wendy Sample");
  await expect(writer.getByRole("navigation", { name: "Studio" }).getByRole("link")).toHaveText([
    ...["All documents", "Pictures", "Review", "Readers", "Site", "You"],
  ]);
  await page.context().close();
  await writer.context().close();
  // The browser's own words for the answer that explains what is wrong.
  expect(troubles.filter((words) => !words.includes("422"))).toEqual([]);
});

test("a passkey is added and signs in, and is refused once it is removed", async ({ page }) => {
  const troubles = watch(page);
  await withAuthenticator(page);
  await studio.invite("pia@example.com");
  await askForLink(page, "pia@example.com");
  await useLink(page);
  await page.goto(`${studio.origin}/studio/account`);
  await page.getByLabel("What to call this device").fill("My laptop");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "My laptop" })).toBeVisible();
  mailed += 1;
  await studio.mails.arrived(mailed);
  expect((await studio.mails.parsed(mailed - 1)).text).toContain("A passkey was added to your account");

  const signInByPasskey = async () => {
    await page.goto(`${studio.origin}/studio/account`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.goto(`${studio.origin}/studio/`);
    await page.getByRole("button", { name: "Use a passkey" }).click();
  };
  await signInByPasskey();
  await page.waitForURL("**/studio/");
  await page.goto(`${studio.origin}/studio/account`);
  await expect(page.getByRole("listitem").filter({ hasText: "My laptop" })).toContainText("last used");
  expect(troubles).toEqual([]);

  await page.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("status")).toHaveText("The passkey is removed.");
  await signInByPasskey();
  await expect(page.getByText("The studio does not know this passkey")).toBeVisible();
});

test("the bar is the same on every page of the studio, by keyboard and on a narrow screen, and leads to the inbox of those who see it", async ({
  browser,
}) => {
  const { account } = await studio.signedIn("olive@example.com", "owner");
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await context.addInitScript(() => localStorage.setItem("studio-tour-seen", "yes"));
  const page = await context.newPage();
  const troubles = watch(page);
  const secret = await newLink(studio.store, account.id, "sign-in");
  await page.goto(`${studio.origin}/studio/sign-in/link/${secret}`);
  await page.getByRole("main").getByRole("button").click();
  const id = await leadStore(studio.leads)({ message: "A-word-that-never-ends".repeat(12) });
  const bar = page.getByRole("navigation", { name: "Studio" });
  const labels = [
    ...["All documents", "Pictures", "Review", "Inbox", "Readers", "Site", "People", "Who did what", "You"],
  ];
  for (const label of labels) {
    // From the top of each page, as somebody without a mouse gets there.
    await page.reload();
    await expect(bar.getByRole("link")).toHaveText(labels);
    const link = bar.getByRole("link", { name: label, exact: true });
    for (let tabs = 0; tabs <= labels.length; tabs += 1) {
      await page.keyboard.press("Tab");
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(link).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(bar.locator("[aria-current=page]")).toHaveText(label);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, levelAA);
    }
    await expectNoOverflow(page);
  }
  // A team's report and publishing are pages of their own; the editor's screens for somebody alone show nothing here.
  for (const screen of ["readers", "publish"]) {
    await page.goto(`${studio.origin}/studio/#/${screen}`);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("All documents");
  }
  await bar.getByRole("link", { name: "Inbox" }).click();
  await page.getByRole("link", { name: "Ana Sample" }).click();
  expect(page.url()).toBe(`${studio.origin}/studio/inbox/${id}`);
  await expectNoOverflow(page);
  await page.getByLabel("What it is worth").fill("much");
  await page.getByLabel("What came of it").selectOption("won");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expectAccessible(page, levelAA);
  await page.getByLabel("What it is worth").fill("1,200");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "won, 1,200" })).toContainText("olive");
  await page.setViewportSize({ width: 1440, height: 900 });
  await expectAccessible(page, levelAA);
  // The browser's own words for the answer that explains what is wrong.
  expect(troubles.filter((words) => !words.includes("422"))).toEqual([]);
  await context.close();
});

test("with a certificate of its own, the studio answers browsers over TLS alone", async ({ browser }) => {
  const folder = temporaryFolder("certificate");
  const { cert, key } = selfSignedCertificate("localhost");
  const [certificate, secretKey] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  writeFileSync(certificate, cert);
  writeFileSync(secretKey, key);
  const port = await freePort();
  await using secure = await teamStudio({
    port,
    environment: {
      STUDIO_ORIGIN: `https://localhost:${port}`,
      STUDIO_CERTIFICATE: certificate,
      STUDIO_KEY: secretKey,
    },
  });
  const account = await secure.invite("sue@example.com");
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const secret = await newLink(secure.store, account.id, "sign-in");
  await page.goto(`${secure.origin}/studio/sign-in/link/${secret}`);
  await page.getByRole("main").getByRole("button").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome");
  const [cookie] = (await context.cookies()).filter(({ name }) => name === "__Host-studio-session");
  expect(cookie).toMatchObject({ secure: true, httpOnly: true, path: "/" });
  const answer = await page.reload();
  expect(answer?.headers()["strict-transport-security"]).toBe("max-age=31536000");
  expect((await answer?.securityDetails())?.protocol).toMatch(/^TLS 1\.[23]$/);
  await expect(page.goto(`http://localhost:${port}/studio/`)).rejects.toThrow("ERR_EMPTY_RESPONSE");
  await context.close();
});

test("two people at once: one writes, the other reads exactly that text, signs it off and publishes it", async ({
  browser,
}) => {
  const writer = await signedIn(browser, "wim@example.com", "writer");
  const editor = await signedIn(browser, "ella@example.com", "editor");
  const write = async (words: string) => {
    await writer.goto(`${studio.origin}/studio/#/content/articles/good-article.mdx`);
    await writer.getByRole("textbox", { name: "Text", exact: true }).locator("p").first().click();
    await writer.keyboard.press("End");
    await writer.keyboard.type(words);
    await writer.getByRole("status").filter({ hasText: "Saved" }).waitFor();
  };
  await write(" Nobody has to wait.");

  await editor.goto(`${studio.origin}/studio/review`);
  await editor.getByRole("link", { name: "When an hourly technician is enough" }).click();
  await expect(editor.locator("ins")).toContainText("Nobody has to wait.");
  await expectAccessible(editor, levelAA);
  await editor.getByLabel("Remark").fill("Say who.");
  await editor.getByRole("button", { name: "Add the remark" }).click();
  await editor.getByRole("button", { name: "Sign off this text" }).click();
  await expect(editor.getByRole("listitem").filter({ hasText: "signed it off" })).toBeVisible();

  await write(" Not even on Mondays.");
  await editor.goto(`${studio.origin}/studio/review`);
  await expect(editor.getByRole("button", { name: "Publish" })).toHaveCount(0);
  await editor.getByRole("link", { name: "When an hourly technician is enough" }).click();
  await editor.getByRole("button", { name: "Sign off this text" }).click();
  await editor.getByRole("link", { name: "Review" }).first().click();
  await expectAccessible(editor, levelAA);
  await editor.setViewportSize({ width: 320, height: 700 });
  await expectNoOverflow(editor);
  await editor.getByRole("button", { name: "Publish what is signed off (1)" }).click();
  await expect(editor.getByRole("status")).toHaveText("Published: 1 document.");
  expect(studio.git("show", "HEAD")).toContain("Nobody has to wait. Not even on Mondays.");
  await editor.context().close();
  await writer.context().close();
});

test("two people in one document see each other, and what one publishes is in the other's text, or both are shown", async ({
  browser,
}) => {
  const troubles: string[][] = [];
  const open = async (name: string) => {
    const page = await signedIn(browser, `${name}@example.com`, "writer");
    troubles.push(watch(page));
    await page.goto(`${studio.origin}/studio/#/${shared}`);
    await paragraphs(page).first().waitFor();
    return page;
  };
  const paragraphs = (page: Page) => page.getByRole("textbox", { name: "Text", exact: true }).locator("p");
  const write = async (page: Page, at: number, words: string) => {
    await paragraphs(page).nth(at).click();
    await page.keyboard.press("End");
    await page.keyboard.type(words);
    await page.getByRole("status").filter({ hasText: "Saved" }).waitFor();
  };
  const editor = await signedIn(browser, "edna@example.com", "editor");
  const publish = async () => {
    await editor.goto(`${studio.origin}/studio/review`);
    await editor
      .getByRole("listitem")
      .filter({ hasText: "The article that two people write" })
      .first()
      .getByRole("link")
      .click();
    await editor.getByRole("button", { name: "Sign off this text" }).click();
    await editor.getByRole("link", { name: "Review" }).first().click();
    await editor.getByRole("button", { name: "Publish what is signed off (1)" }).click();
    await expect(editor.getByRole("status")).toHaveText("Published: 1 document.");
  };
  const maria = await open("maria");
  const tom = await open("tom");
  await expect(maria.getByText("tom has this document open.")).toBeVisible();
  await expect(tom.getByText("maria has this document open.")).toBeVisible();

  await write(maria, 0, " By Maria.");
  await expect(
    tom.getByText(
      /^maria has this document open, and has had unpublished changes here since .+: a paragraph\./,
    ),
  ).toBeVisible();
  await write(tom, 2, " By Tom.");
  await publish();
  await expect(paragraphs(tom).nth(0)).toHaveText("The first paragraph. By Maria.");
  await expect(paragraphs(tom).nth(2)).toHaveText("The last paragraph. By Tom.");
  await expect(tom.getByText("unpublished changes")).toHaveCount(0);

  await write(maria, 1, " Maria was here.");
  await write(tom, 1, " Tom was here.");
  await publish();
  const asked = tom.getByRole("alert").filter({ hasText: "Nothing is lost" });
  await expect(asked).toBeVisible();
  await write(tom, 2, " And on Mondays.");
  await asked.getByRole("link", { name: "Compare the two" }).click();
  const versions = tom.getByRole("region", { name: "Two versions" });
  await expect(versions.getByText("The second paragraph. Maria was here.")).toBeVisible();
  await expectAccessible(tom, levelAA);
  await versions.getByLabel(/The second paragraph\. Tom was here\./).check();
  await tom.getByRole("button", { name: "Keep these versions" }).click();
  await tom.getByRole("link", { name: "Open it in the editor" }).click();
  await expect(paragraphs(tom).nth(1)).toHaveText("The second paragraph. Tom was here.");
  await expect(paragraphs(tom).nth(2)).toHaveText("The last paragraph. By Tom. And on Mondays.");

  await maria.getByRole("link", { name: "Back to all documents" }).click();
  await expect(tom.getByText("maria has this document open.")).toHaveCount(0);
  expect(troubles.flat()).toEqual([]);
  for (const page of [maria, tom, editor]) await page.context().close();
});
