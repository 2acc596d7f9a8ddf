/** The site while it is written, as requests are answered with it: `npm run dev` and `npm run studio` are built around it. */
import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import picocolors from "picocolors";
import { fixContent } from "../../content/check/fix.ts";
import { ContentError } from "../../content/documents.ts";
import { standardTheme } from "../../content/standard-theme.ts";
import { type Look, readLook } from "../../content/theme.ts";
import { writeCardFonts } from "../../delivery/card-fonts.ts";
import { writeTheme } from "../../delivery/fonts.ts";
import { placeName } from "../../shared/diagnostic.ts";
import { codeFrame } from "../../shared/report/frame.ts";
import { writeBuildFile } from "../../site/build-file.ts";
import { FaceError } from "../../site/font-files.ts";
import type { PanelProblem, PanelState } from "../../site/panel-messages.ts";
import type { LiveUpdate } from "./live-content.ts";
import { type NextSite, startNext } from "./next-site.ts";
import { panelHandler, standInPage } from "./panel-handler.ts";
import { type WatchedContent, watchContent } from "./watched-content.ts";

/** For a code frame on the page, without terminal colors. */
const plain = picocolors.createColors(false);

export interface DevelopmentSite {
  content: WatchedContent;
  /** Answers every address of the site; says what is wrong where it cannot be shown. */
  answer(request: IncomingMessage, response: ServerResponse): void;
  /** Starts Next, where the content can be shown; otherwise it starts with the first request after that. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param root the folder of the program and of `content/`; the current one
 * @param port where the server that asks will listen
 */
export async function developmentSite(root: string, port: number): Promise<DevelopmentSite> {
  const folder = join(".cache", "live");
  Object.assign(process.env, { NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" });
  writeBuildFile(join(".cache", "dev.json"), { live: folder });
  const content = await watchContent(root, folder, lookWriter(root));
  const run = String(Date.now());
  const panelState = (update: LiveUpdate) => stateOf(update, run, content.textOf);
  const panel = panelHandler(panelState(content.latest()), async (file) => {
    await fixContent({ root, only: [file] });
  });
  content.listen((update) => panel.tell(panelState(update)));
  const isBlocked = () => content.latest().missing.length > 0;

  // Next reads the redirects when it starts, and with them the company: it starts once the content can be shown.
  let next: Promise<NextSite> | undefined;
  const started = (): Promise<NextSite> => {
    next ??= startNext(root, port).catch((error: unknown) => {
      next = undefined;
      throw error;
    });
    return next;
  };
  return {
    content,
    answer(request, response) {
      if (panel.answer(request, response)) return;
      if (isBlocked()) {
        response.writeHead(503, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
        response.end(standInPage);
        return;
      }
      started()
        .then((site) => site.answer(request, response))
        .catch((error: unknown) => {
          console.error(error);
          if (!response.headersSent) response.writeHead(500);
          response.end();
        });
    },
    async ready() {
      if (!isBlocked()) await started();
    },
    async close() {
      panel.close();
      void content.close();
      await (await next)?.close();
    },
  };
}

/**
 * Writes the theme where it is another than before: most saves are of a text, and its fonts take longer than reading that. One that is
 * wrong is among the problems, and the site keeps its last good one.
 */
function lookWriter(root: string): () => Promise<void> {
  let written: string | undefined;
  return async () => {
    try {
      const look = readLook(root);
      const now = JSON.stringify(look);
      if (now === written) return;
      written = undefined;
      await writeFaces(look);
      written = now;
    } catch (error) {
      if (!(error instanceof ContentError || error instanceof FaceError)) throw error;
      if (!existsSync(join(".cache", "fonts", "theme.css")))
        await writeFaces({ theme: standardTheme, languages: ["en"] });
    }
  };
}

async function writeFaces({ theme, languages }: Look): Promise<void> {
  await writeTheme(theme, languages);
  await writeCardFonts(theme);
}

function stateOf(
  { problems, missing, version }: LiveUpdate,
  run: string,
  textOf: WatchedContent["textOf"],
): PanelState {
  return {
    run,
    version,
    missing,
    problems: problems.map((problem): PanelProblem => {
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
