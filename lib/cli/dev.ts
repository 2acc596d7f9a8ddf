/** npm run dev: the site while it is written, drafts included. Mistakes are shown in the terminal and on the page. */
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { watch } from "chokidar";
import picocolors from "picocolors";
import { fixContent } from "../content/check/fix.ts";
import { summary } from "../content/check/report/summary.ts";
import { ContentError } from "../content/documents.ts";
import { standardTheme } from "../content/standard-theme.ts";
import { readTheme } from "../content/theme.ts";
import { writeCardFonts } from "../delivery/card-fonts.ts";
import { writeTheme } from "../delivery/fonts.ts";
import { headersOf } from "../delivery/headers.ts";
import { endGracefully } from "../process/stopping.ts";
import { listen } from "../server/listen.ts";
import { placeName } from "../shared/diagnostic.ts";
import { codeFrame } from "../shared/report/frame.ts";
import { listReport } from "../shared/report/terminal.ts";
import { writeBuildFile } from "../site/build-file.ts";
import { readEnvironment } from "../site/env.ts";
import { FaceError } from "../site/font-files.ts";
import type { PanelProblem, PanelState } from "../site/panel-messages.ts";
import { type LiveUpdate, liveContent } from "../tools/dev/live-content.ts";
import { pageFile } from "../tools/dev/page-file.ts";
import { panelHandler, standInPage } from "../tools/dev/panel-handler.ts";
import { takesNoOptions } from "./parameters.ts";
import { command } from "./steps.ts";

/** Editors write a file in two or three steps; this long after the last one it is read. */
const settleMilliseconds = 25;

/** For a code frame on the page, without terminal colors. */
const plain = picocolors.createColors(false);

await command(async () => {
  takesNoOptions("dev");
  const { PORT, HOST } = readEnvironment(process.env);
  const root = process.cwd();
  const folder = join(".cache", "live");
  Object.assign(process.env, { NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" });
  writeBuildFile(join(".cache", "dev.json"), { live: folder });
  await writeLook(root);
  await writeCardFonts();

  const live = liveContent(root, folder);
  const run = String(Date.now());
  let version = 0;
  let blocked: readonly string[] = [];
  let said = "";
  const panel = panelHandler(async (file) => {
    await fixContent({ root, only: [file] });
  });

  async function look(): Promise<void> {
    await writeLook(root);
    const update = await live.update();
    if (update.changed) version += 1;
    blocked = update.missing;
    panel.tell(stateOf(update, run, version, live.textOf));
    said = report(update, live.textOf, said);
  }

  let timer: NodeJS.Timeout | undefined;
  const soon = (delay = settleMilliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      look().catch((error: unknown) => {
        // A folder that vanished while it was read: what comes after is seen a moment later.
        console.error(picocolors.dim(error instanceof Error ? error.message : String(error)));
        soon(500);
      });
    }, delay);
  };
  const watcher = watch("content", { ignoreInitial: true, atomic: false });
  watcher.on("all", () => soon());
  watcher.on("error", (error) => console.error(picocolors.dim(String(error))));
  await look();

  // Next reads the redirects when it starts, and with them the company: it starts once the content can be shown.
  let site: Promise<NextSite> | undefined;
  const ready = (): Promise<NextSite> => {
    site ??= startNext(root, PORT).catch((error: unknown) => {
      site = undefined;
      throw error;
    });
    return site;
  };
  const server = createServer((request, response) => {
    if (panel.answer(request, response)) return;
    if (blocked.length > 0) {
      response.writeHead(503, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
      response.end(standInPage);
      return;
    }
    ready()
      .then(async ({ answer }) => {
        const file = await pageFile(request.url ?? "/", `http://localhost:${PORT}`);
        if (file === undefined) return answer(request, response);
        response.writeHead(200, headersOf(file.path)).end(file.text);
      })
      .catch((error: unknown) => {
        console.error(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
  });
  if (blocked.length === 0) await ready();
  await listen(server, PORT, HOST);
  console.log(
    `\nThe site is shown at ${picocolors.bold(`http://localhost:${PORT}/`)} while you write (stop with Ctrl+C).`,
  );
  endGracefully(async () => {
    panel.close();
    void watcher.close();
    server.close();
    await Promise.resolve(site)
      .then((started) => started?.close())
      .finally(() => process.exit(0));
  });
});

/** The theme as it is now; one that is wrong is among the problems, and the site keeps its last good one. */
async function writeLook(root: string): Promise<void> {
  try {
    await writeTheme(readTheme(root));
  } catch (error) {
    if (!(error instanceof ContentError || error instanceof FaceError)) throw error;
    if (!existsSync(join(".cache", "fonts", "theme.css"))) await writeTheme(standardTheme);
  }
}

interface NextSite {
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  close: () => Promise<void>;
}

async function startNext(root: string, port: number): Promise<NextSite> {
  const { default: next } = await import("next");
  const site = next({ dev: true, dir: root, hostname: "localhost", port });
  await site.prepare();
  return { answer: site.getRequestHandler(), close: () => site.close() };
}

type TextOf = (file: string) => string | undefined;

function stateOf(update: LiveUpdate, run: string, version: number, textOf: TextOf): PanelState {
  return {
    run,
    version,
    missing: update.missing,
    problems: update.problems.map((problem): PanelProblem => {
      const { where, severity, rule, message, remedy, fix } = problem;
      const text = textOf(where.file);
      return {
        place: placeName(where),
        file: where.file,
        severity,
        rule,
        message,
        ...(remedy !== undefined && { remedy }),
        ...(text !== undefined && { frame: codeFrame(text, where, plain) }),
        fixable: fix !== undefined,
      };
    }),
  };
}

/** Prints what is wrong, once. */
function report({ problems, documents, took }: LiveUpdate, textOf: TextOf, before: string): string {
  const now = JSON.stringify(problems.map(({ fix: _, ...rest }) => rest));
  if (now === before) return before;
  const time = picocolors.dim(`${Math.round(took)} ms`);
  if (problems.length > 0) console.log(`\n${listReport(problems, textOf, picocolors)}\n`);
  console.log(`${summary({ problems, documents })} ${time}`);
  return now;
}
