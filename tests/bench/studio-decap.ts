/**
 * The same article in Decap CMS, which edits files in a folder and needs no network for that. Its preview is drawn of the fields by a
 * template of its own; the page follows when somebody publishes, by `npm run dev`.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { guarded } from "#lib/process/guardian.ts";
import { freePort, startDevSite } from "#tests/support/dev-site.ts";
import { makeScratchSite } from "#tests/support/scratch-site.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** Installed for the moment, never into the lock file. */
const packages = ["decap-cms@3.16.3", "decap-server@3.11.3"];

export interface DecapTimes {
  /** Milliseconds from the last key until its own preview shows the word. */
  preview: number[];
  /** From the click on “Publish now” until the site's page shows it. */
  page: number[];
}

/**
 * @param article the file's name without its ending
 * @param times how often a word is typed at the end of the title
 * @throws Error with what npm said, where it cannot be installed
 */
export async function decapTimes(browser: Browser, article: string, times: number): Promise<DecapTimes> {
  const folder = temporaryFolder("bench-decap");
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  const install = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...packages], {
    cwd: folder,
    encoding: "utf8",
  });
  if (install.status !== 0)
    throw new Error(`npm install ${packages.join(" ")}:\n${install.stderr.slice(-600)}`);
  const root = makeScratchSite("bench-decap", "content");
  const [site, store] = [await startDevSite(root), await freePort()];
  const dist = join(folder, "node_modules", "decap-cms", "dist");
  const editor = createServer((request, response) => {
    const name = (request.url ?? "/").replace(/[?#].*$/, "").slice(1);
    const isFile = extname(name) === ".js" && existsSync(join(dist, name));
    response.setHeader("Content-Type", isFile ? "text/javascript" : "text/html; charset=utf-8");
    response.end(isFile ? readFileSync(join(dist, name)) : editorPage(store));
  }).listen(0, "127.0.0.1");
  await once(editor, "listening");
  const files = guarded(
    spawn(process.execPath, [join(folder, "node_modules", "decap-server", "dist", "index.js")], {
      env: { ...process.env, PORT: String(store), GIT_REPO_DIRECTORY: root, MODE: "fs", LOG_LEVEL: "error" },
      stdio: "ignore",
    }),
  );
  try {
    const address = editor.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const [writer, reader] = [await browser.newPage(), await browser.newPage()];
    for (const page of [writer, reader]) page.setDefaultTimeout(120_000);
    await reader.goto(`${site.url}/${article}/`);
    await writer.goto(`http://localhost:${port}/`);
    await writer.getByRole("button", { name: "Login" }).click();
    await writer.goto(`http://localhost:${port}/#/collections/articles/entries/${article}`);
    return await measure(writer, reader, times);
  } finally {
    files.kill();
    editor.closeAllConnections();
    editor.close();
    await site.stop();
  }
}

async function measure(writer: Page, reader: Page, times: number): Promise<DecapTimes> {
  const found: DecapTimes = { preview: [], page: [] };
  const preview = writer.frameLocator("#preview-pane");
  const title = writer.locator("input[id^=title-field]");
  await title.click();
  await writer.keyboard.press("End");
  await writer.keyboard.type(" ");
  for (let time = 0; time <= times; time += 1) {
    if (time > 0) await writer.keyboard.press("Control+Backspace");
    await writer.keyboard.type(`edit${time}`);
    const typed = performance.now();
    await writer.keyboard.type("s");
    await preview.getByText(`edit${time}s`).first().waitFor();
    found.preview.push(performance.now() - typed);
    await writer.getByRole("button", { name: "Publish", exact: true }).click();
    const published = performance.now();
    await writer.getByRole("menuitem", { name: "Publish now" }).click();
    await reader.locator("main h1", { hasText: `edit${time}s` }).waitFor();
    found.page.push(performance.now() - published);
    await writer.getByRole("button", { name: "Published", exact: true }).waitFor();
    await title.focus();
    await writer.keyboard.press("End");
  }
  return { preview: found.preview.slice(1), page: found.page.slice(1) };
}

/** @param store where its server for files answers */
function editorPage(store: number): string {
  const config = {
    load_config_file: false,
    backend: { name: "proxy", proxy_url: `http://localhost:${store}/api/v1`, branch: "main" },
    media_folder: "content/images",
    collections: [
      {
        name: "articles",
        label: "Articles",
        folder: "content/articles",
        extension: "mdx",
        format: "yaml-frontmatter",
        fields: [
          { name: "title", label: "Title", widget: "string" },
          { name: "body", label: "Body", widget: "markdown" },
        ],
      },
    ],
  };
  return `<!doctype html><meta charset="utf-8"><title>Decap CMS</title><script>window.CMS_MANUAL_INIT = true</script>
<body><script src="/decap-cms.js"></script><script>CMS.init({ config: ${JSON.stringify(config)} })</script></body>`;
}
