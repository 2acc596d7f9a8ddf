/** The sample site in each theme that ships beside the standard one, built as `npm run build` builds. */
import { appendFileSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { launchChromium } from "#tests/support/chromium.ts";
import { oneOfEachKind } from "#tests/support/one-of-each-kind.ts";
import { buildScratchSite, makeScratchSite } from "#tests/support/scratch-site.ts";
import { serveOut } from "#tests/support/serve-out.ts";
import { levelAAA } from "#tests/support/watched-page.ts";

let browser: Awaited<ReturnType<typeof launchChromium>>;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const themes = readdirSync(join("content", "themes")).map((file) => basename(file, ".yaml"));

it.each(themes)(
  "each kind of page in the theme %s is accessible, by day and by night",
  async (theme) => {
    const folder = makeScratchSite(`theme-${theme}`, "content");
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    appendFileSync(join(folder, "content", "company.yaml"), `\ntheme: ${theme}\n`);
    const { status, output } = buildScratchSite(folder);
    expect(status, output).toBe(0);
    const site = await serveOut(join(folder, "out"));
    onTestFinished(() => site.close());
    const faults: string[] = [];
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      for (const { kind, path } of oneOfEachKind()) {
        await page.goto(`${site.base}${path}`);
        const { violations } = await new AxeBuilder({ page }).withTags(levelAAA).analyze();
        for (const { id, nodes } of violations)
          faults.push(`${kind}, ${colorScheme}: ${id}: ${nodes[0]?.html}`);
      }
      await context.close();
    }
    expect(faults).toEqual([]);
  },
  900_000,
);
