/** npm run pictures: a contact sheet for each kind of page, to be looked at and never committed. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import sharp from "sharp";
import { command } from "#lib/cli/command.ts";
import { pagesAsked } from "#tests/bench/parameters.ts";
import { launchChromium } from "../support/chromium.ts";
import { serveOut } from "../support/serve-out.ts";

const folder = join("tests", ".tmp", "pictures");
const phone = { width: 360, height: 740 };
const desk = { width: 1440, height: 900 };
/** A4 less its margins. */
const paper = { width: 703, height: 994 };

const views = [
  { viewport: phone },
  { viewport: phone, media: { colorScheme: "dark" } },
  { viewport: desk },
  { viewport: desk, media: { colorScheme: "dark" } },
] as const;
const furtherViews = [
  { viewport: { width: 768, height: 1024 } },
  { viewport: { width: 2560, height: 1440 } },
  { viewport: { width: 768, height: 1024 }, media: { forcedColors: "active" } },
  { viewport: paper, media: { media: "print" } },
] as const;
type View = (typeof views | typeof furtherViews)[number];

/** Pixels: every picture is drawn this wide at most, and cut off below this. */
const most = { width: 720, height: 7000 };
const gap = 24;

const help = `Photographs each kind of page of the built site in each language, whole, as a phone and a desk show it, light and dark, side by side: a contact sheet for each
in ${folder}.

  npm run pictures
  npm run pictures -- --all                  also a tablet, a very wide screen, forced colors and paper
  npm run pictures -- /about/ /contact/      those pages alone`;

const options = { all: { type: "boolean", default: false } } as const;

await command(
  { script: "pictures", help, options, allowPositionals: true },
  async ({ values, positionals }) => {
    const pages = pagesAsked(positionals);
    const site = await serveOut();
    const browser = await launchChromium();
    try {
      mkdirSync(folder, { recursive: true });
      for (const { kind, path } of pages) {
        const pictures = [];
        for (const view of values.all ? [...views, ...furtherViews] : views)
          pictures.push(await picture(browser, `${site.base}${path}`, view));
        const file = join(folder, `${kind.replaceAll("/", " ").trim().replaceAll(" ", "-") || "home"}.png`);
        await sheet(pictures, file);
        console.log(file);
      }
    } finally {
      await browser.close();
      site.close();
    }
  },
);

async function picture(browser: Browser, address: string, { viewport, ...view }: View): Promise<Buffer> {
  const page = await browser.newPage({ viewport });
  await page.emulateMedia("media" in view ? view.media : {});
  await page.goto(address, { waitUntil: "networkidle" });
  const whole = await page.screenshot({ fullPage: true });
  await page.close();
  const drawn = await sharp(whole).resize({ width: most.width, withoutEnlargement: true }).png().toBuffer();
  const { width, height } = await sharp(drawn).metadata();
  return sharp(drawn)
    .extract({ left: 0, top: 0, width, height: Math.min(height, most.height) })
    .png()
    .toBuffer();
}

/** The pictures beside each other, their upper edges on one line. */
async function sheet(pictures: readonly Buffer[], file: string): Promise<void> {
  const sizes = await Promise.all(pictures.map((input) => sharp(input).metadata()));
  let left = 0;
  const placed = pictures.map((input, index) => {
    const at = { input, left, top: 0 };
    left += (sizes[index]?.width ?? 0) + gap;
    return at;
  });
  const height = Math.max(...sizes.map((size) => size.height));
  await sharp({ create: { width: left - gap, height, channels: 3, background: "#808080" } })
    .composite(placed)
    .png()
    .toFile(file);
}
