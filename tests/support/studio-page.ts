/** The studio's page in a real browser, and a writer who uses it with the mouse or with the keyboard alone. */
import type { BrowserContext, Locator, Page } from "@playwright/test";
import { expect } from "vitest";
import { buildPage } from "#lib/tools/studio/server/page.ts";
import type { StudioOptions } from "#lib/tools/studio/server/studio.ts";
import { studioSite, token } from "#tests/integration/studio/studio-server.ts";
import { launchChromium } from "./chromium.ts";

export type Studio = Awaited<ReturnType<typeof studioSite>>;

export interface StudioPage {
  studio: Studio;
  context: BrowserContext;
  page: Page;
  /** Another tab, in place of the first. */
  turnTo(page: Page): void;
  open(file: string): Promise<void>;
  saved(): Promise<void>;
  /** The text of the document. */
  prose(): Locator;
  paragraph(words: string): Locator;
  /** Ends all of it. @throws where the page reported an error */
  close(): Promise<void>;
}

/** @param files of the small site, besides its own */
export async function openStudio(
  files: Record<string, string | Uint8Array>,
  readers?: StudioOptions["readers"],
): Promise<StudioPage> {
  const [studio, browser] = await Promise.all([
    studioSite(files, await buildPage(), readers),
    launchChromium(),
  ]);
  const failures: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() => localStorage.setItem("studio-tour-seen", "yes"));
  // Advice reads dictionaries first, which takes long where other programs keep every core busy.
  context.setDefaultTimeout(120_000);
  const first = await context.newPage();
  first.on("pageerror", (error) => failures.push(String(error)));
  first.on("console", (message) => {
    // The browser names each request that it could not send.
    if (message.type() === "error" && !message.text().includes("ERR_INTERNET_DISCONNECTED"))
      failures.push(message.text());
  });
  await first.goto(`${studio.origin}/studio/?token=${token}`);
  await first.getByRole("heading", { name: "All documents" }).waitFor();
  const its: StudioPage = {
    studio,
    context,
    page: first,
    turnTo(page) {
      its.page = page;
    },
    async open(file) {
      await its.page.goto(`${studio.origin}/studio/#/${file}`);
      await its.saved();
    },
    saved: () => its.page.getByRole("status").filter({ hasText: "Saved" }).waitFor(),
    prose: () => its.page.getByRole("textbox", { name: "Text", exact: true }),
    paragraph: (words) => its.prose().locator("p", { hasText: words }),
    async close() {
      await browser.close();
      await studio[Symbol.asyncDispose]();
      expect(failures).toEqual([]);
    },
  };
  return its;
}

/** How somebody works; each way ends in the same. */
export interface Hands {
  press(control: Locator): Promise<void>;
  /** Writes over what a field holds. */
  write(field: Locator, words: string): Promise<void>;
  choose(list: Locator, title: string): Promise<void>;
  /** Takes what is called so in the list that is open. */
  take(words: string): Promise<void>;
  /** Selects the first word of the last paragraph. */
  selectWord(paragraph: Locator): Promise<void>;
  /** Puts the caret behind the last word. */
  goToEnd(paragraph: Locator): Promise<void>;
}

export const mouseOf = ({ page }: StudioPage): Hands => ({
  press: (control) => control.click(),
  async write(field, words) {
    await field.click({ clickCount: 3 });
    await page.keyboard.type(words);
  },
  async choose(list, title) {
    await list.selectOption({ label: title });
  },
  async take(words) {
    const titles = page.getByRole("dialog").locator(".chooser-title");
    await titles.getByText(words, { exact: true }).first().click();
  },
  selectWord: (paragraph) => paragraph.dblclick({ position: { x: 12, y: 12 } }),
  async goToEnd(paragraph) {
    await paragraph.click();
    await page.keyboard.press("End");
  },
});

export const keyboardOf = (its: StudioPage): Hands => {
  const { page } = its;
  const { keyboard } = page;
  const inText = async () => {
    await tabTo(page, its.prose());
    await keyboard.press("Control+End");
  };
  return {
    async press(control) {
      await tabTo(page, control);
      const isBox = await control.evaluate((element) => element.matches("[type=checkbox]"));
      await keyboard.press(isBox ? "Space" : "Enter");
    },
    async write(field, words) {
      await tabTo(page, field);
      await keyboard.press("Control+a");
      await keyboard.type(words);
    },
    async choose(list, title) {
      await tabTo(page, list);
      await keyboard.type(title);
    },
    async take(words) {
      await page.getByRole("dialog").getByRole("combobox").waitFor();
      await keyboard.type(words);
      await keyboard.press("Enter");
    },
    async selectWord() {
      await inText();
      await keyboard.press("Home");
      await keyboard.press("Control+Shift+ArrowRight");
    },
    goToEnd: inText,
  };
};

/** As often as somebody would press it before giving up. */
const mostPresses = 150;

/** Tab goes from control to control, an arrow from line to line of a menu. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  const inMenu = (await control.getAttribute("role")) === "menuitem";
  const [back, on] = inMenu ? ["ArrowUp", "ArrowDown"] : ["Shift+Tab", "Tab"];
  for (let presses = 0; presses < mostPresses; presses += 1) {
    const where = await control.evaluate((element) => {
      const { activeElement } = document;
      if (activeElement === element) return "here";
      const order = activeElement?.compareDocumentPosition(element) ?? 0;
      return order & Node.DOCUMENT_POSITION_PRECEDING ? "before" : "behind";
    });
    if (where === "here") return;
    await page.keyboard.press(where === "before" ? back : on);
  }
  throw new Error(`The keyboard does not reach ${String(control)}.`);
}

/** What the last commit changed: its files, each with the lines that it lost and got. */
export function committed({ git }: Studio): Record<string, string[]> {
  const files = git("show", "--name-only", "--format=", "HEAD").split("\n").filter(Boolean);
  return Object.fromEntries(
    files.map((file) => [file, changedLines(git("show", "-U0", "--format=", "HEAD", "--", file))]),
  );
}

/** The lines that a difference takes and puts, as git prints it. */
export function changedLines(difference: string): string[] {
  return difference.split("\n").filter((line) => /^[+-](?![+-]{2})/.test(line));
}
