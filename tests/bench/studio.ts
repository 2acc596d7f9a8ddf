/** npm run bench:studio: from the last key in the studio to what the page beside it shows, and how long its first page takes. */
import type { Browser, Frame, Locator, Page } from "@playwright/test";
import { command } from "#lib/cli/command.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { startDevSite } from "#tests/support/dev-site.ts";
import { makeScratchSite } from "#tests/support/scratch-site.ts";

const times = 50;
const article = "backup-vs-disaster-recovery";
const letters = "abcdefghijklmnopqrstuvwxyz";
/** Milliseconds that a writer should wait at most. */
const limits = { atOnce: 200, median: 1500, worst: 3000 };

const help = `Edits a document in the studio ${times} times and prints how long the page beside it takes to follow, and the first page of a start.

  npm run bench:studio

Ends with 1 where a writer waits longer than ${limits.atOnce} ms for a text at once, or ${limits.median} ms (median) for the true page.`;

await command({ script: "bench:studio", help }, async () => {
  const browser = await launchChromium();
  try {
    return (await measureStudio(browser)) ? 0 : 1;
  } finally {
    await browser.close();
  }
});

/** @returns whether nobody waits longer than they should */
async function measureStudio(browser: Browser): Promise<boolean> {
  const begun = performance.now();
  const site = await startDevSite(makeScratchSite("bench-studio", "content"), "studio");
  try {
    const address = /http:\S+token=[\w-]+/.exec(site.output())?.[0] ?? "";
    console.log(`address printed   ${seconds(begun)} s after the start`);
    const opened = performance.now();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(240_000);
    await page.addInitScript(() => localStorage.setItem("studio-tour-seen", "yes"));
    await page.goto(address);
    await page.goto(`${site.url}/studio/#/content/articles/${article}.mdx`);
    const prose = page.getByRole("textbox", { name: "Text", exact: true });
    await prose.waitFor();
    console.log(`can be written    ${seconds(opened)} s after that address was opened`);
    await page.getByText("Preparing the page…").waitFor({ state: "detached" });
    console.log(`page beside it    ${seconds(opened)} s after it was opened, the first of this start`);
    const frame = page.frames().find((each) => each.url() === `${site.url}/${article}/`);
    if (!frame) throw new Error("The page is not in its frame.");

    const paragraph = await measure(page, frame, prose.locator("> p").first(), "main p");
    const title = await measure(page, frame, page.getByLabel("Title", { exact: true }), "main h1");
    const cell = await measure(page, frame, prose.locator("td", { hasText: "24 (three days)" }), "main td");
    const isMet = [
      print("text at once", paragraph.atOnce, { median: limits.atOnce, worst: limits.atOnce }),
      print("text truly", paragraph.truly, limits),
      print("title truly", title.truly, limits),
      print("table cell truly", cell.truly, limits),
    ];
    return !isMet.includes(false);
  } finally {
    await site.stop();
  }
}

/**
 * Types another letter in the place of the last one, as often as told.
 *
 * @param shown the elements of the page among which one shows it
 * @returns milliseconds from the key until the page shows the word with it: by the studio's copy, and by itself
 */
async function measure(page: Page, frame: Frame, place: Locator, shown: string) {
  const atOnce: number[] = [];
  const truly: number[] = [];
  await place.click();
  await page.keyboard.press("End");
  await page.keyboard.type(" edit_");
  for (let time = 0; time <= times; time += 1) {
    const letter = letters.charAt(time % letters.length);
    await page.keyboard.press("Backspace");
    const typed = performance.now();
    await page.keyboard.type(letter);
    await shows(frame, shown, `edit${letter}`, "at once");
    atOnce.push(performance.now() - typed);
    await shows(frame, shown, `edit${letter}`, "truly");
    truly.push(performance.now() - typed);
  }
  // Next compiles for the first.
  return { atOnce: atOnce.slice(1), truly: truly.slice(1) };
}

/** @param how by a copy that the studio puts behind the hidden element, or by the page's own */
async function shows(frame: Frame, shown: string, word: string, how: "at once" | "truly"): Promise<void> {
  await frame.waitForFunction(
    ({ shown, word, how }) =>
      [...document.querySelectorAll(shown)].some((element) => {
        const { textContent, previousElementSibling: before } = element;
        const isCopy = before instanceof HTMLElement && before.style.display === "none";
        const isSeen = element.checkVisibility();
        return textContent.includes(word) && isSeen && (how === "at once" || !isCopy);
      }),
    { shown, word, how },
    { polling: "raf" },
  );
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function print(what: string, values: readonly number[], most: { median: number; worst: number }): boolean {
  const sorted = values.toSorted((a, b) => a - b);
  const median = Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
  const worst = Math.round(sorted.at(-1) ?? 0);
  const isMet = median <= most.median && worst <= most.worst;
  console.log(
    `${what.padEnd(17)} median ${median} ms, worst ${worst} ms (${values.length} times; limits ${most.median} and ${most.worst} ms: ${isMet ? "met" : "not met"})`,
  );
  return isMet;
}
