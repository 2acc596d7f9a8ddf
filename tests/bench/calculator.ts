/** npm run bench:calculator: how long the calculator takes to follow a moving slider, and how heavy its script is. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { command } from "#lib/cli/command.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { serveOut } from "#tests/support/serve-out.ts";

const SLOWED = 4;
const MOVES = 120;
/** A frame at 60 a second, in milliseconds. */
const FRAME = 16;

const help = `Moves the calculator's sliders in Chromium with its processor slowed ${SLOWED} times, and prints how long the page takes to follow, from the
event to the finished layout, and what the scripts weigh. Needs a build.

  npm run bench:calculator`;

await command({ script: "bench:calculator", help }, async () => {
  const site = await serveOut();
  const browser = await launchChromium();
  const page = await browser.newPage();
  // What settles after a pause runs in timers: each is timed, with the layout it causes.
  await page.addInitScript(() => {
    const set = window.setTimeout.bind(window);
    const timed = (run: TimerHandler, delay?: number) =>
      set(() => {
        const began = performance.now();
        if (typeof run === "function") run();
        document.body.getBoundingClientRect();
        performance.measure("timer", { start: began, end: performance.now() });
      }, delay);
    Object.assign(window, { setTimeout: timed });
  });
  const devtools = await page.context().newCDPSession(page);
  await page.goto(`${site.base}/tools/cost-calculator/`);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });

  /** Moves a slider once; milliseconds from the event to the finished layout, without waiting for the frame. */
  const move = (to: number, key = "people"): Promise<number> =>
    page.evaluate(
      async ([key, value]) => {
        const slider = document.querySelector<HTMLInputElement>(`[data-input=${key}] [type=range]`);
        if (!slider) throw new Error("There is no slider on the page.");
        slider.value = value;
        let frame = 0;
        const began = performance.now();
        requestAnimationFrame(() => {
          frame = performance.now();
        });
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        const handled = performance.now() - began;
        return new Promise<number>((resolve) => {
          requestAnimationFrame(() => {
            document.body.getBoundingClientRect();
            resolve(handled + performance.now() - frame);
          });
        });
      },
      [key, String(to)] as const,
    );

  // What the browser has not compiled yet is slower: told apart, so that the other numbers are those of a reader at work.
  const first: number[] = [];
  for (let people = 20; people < 60; people += 1) first.push(await move(people));
  await page.waitForTimeout(1000);
  await page.evaluate(() => performance.clearMeasures());
  const moves: number[] = [];
  for (let i = 0; i < MOVES; i += 1) moves.push(await move(20 + i));
  // This one changes how long an incident takes, and with it what most others leave as it is.
  const hours: number[] = [];
  for (let i = 0; i < MOVES; i += 1) hours.push(await move(0.3 + (i % 90) / 20, "hoursTypical"));
  await page.waitForTimeout(1500);
  for (let i = 0; i < 15; i += 1) {
    await move(30 + i);
    await page.waitForTimeout(450);
  }
  await page.waitForTimeout(1500);
  const settled = await page.evaluate(() =>
    performance.getEntriesByName("timer").map(({ duration }) => duration),
  );
  await browser.close();
  site.close();

  report(`First ${first.length} movements`, first);
  report(`${moves.length} movements of the number of people`, moves);
  report(`${hours.length} movements of the time an incident takes`, hours);
  report(`${settled.length} tasks after a pause`, settled);
  const folder = join("out", "_next", "static", "scripts");
  for (const name of readdirSync(folder).filter((file) => /^(?:cost-calculator|fit)\..*\.js\.br$/.test(file)))
    console.log(`${name}: ${statSync(join(folder, name)).size} bytes`);
});

function report(what: string, times: number[]): void {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? 0;
  const late = times.filter((time) => time > FRAME).length;
  console.log(
    `${what}, processor slowed ${SLOWED} times: median ${at(0.5).toFixed(1)} ms, 95th percentile ${at(0.95).toFixed(1)} ms, worst ${at(1).toFixed(1)} ms; ${late} over ${FRAME} ms`,
  );
}
