/** npm run bench:search: how long a search takes on a slow processor. */
import { command } from "#lib/cli/command.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { serveOut } from "#tests/support/serve-out.ts";

const queries = [
  "backup",
  "ransomware",
  "price per user",
  "microsoft 365",
  "who answers at night",
  "vpn",
  "sla",
  "it",
];
const rounds = 5;

const help = `Searches the built site in Chromium with its processor slowed four times, and prints how long the results take from the last letter. The
pause that waits for the next letter (120 ms) is not in it. Needs a build.

  npm run bench:search`;

await command({ script: "bench:search", help }, async () => {
  const site = await serveOut();
  const browser = await launchChromium();
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(`${site.base}/search/`);

  /** Asks by the form's own event, which does not wait for a further letter; gives milliseconds to the painted answer. */
  function ask(text: string): Promise<number> {
    return page.evaluate(async (value) => {
      const input = document.querySelector<HTMLInputElement>("#q");
      if (!input?.form) throw new Error("There is no search on the page.");
      performance.clearMarks("search-shown");
      input.value = value;
      const began = performance.now();
      input.form.requestSubmit();
      while (performance.getEntriesByName("search-shown").length === 0)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - began;
    }, text);
  }

  console.log(`first search (loads the index): ${(await ask("first")).toFixed(0)} ms`);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) for (const query of queries) times.push(await ask(query));
  times.sort((a, b) => a - b);
  const quantile = (share: number) => (times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(0);
  console.log(
    `${times.length} searches, processor slowed 4 times: median ${quantile(0.5)} ms, 90th ${quantile(0.9)} ms, worst ${quantile(1)} ms`,
  );
  await browser.close();
  site.close();
});
