/** The development server's own addresses: the panel's script, the stream of what is wrong, and the button that fixes. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { build } from "esbuild";
import { z } from "zod";
import { devPaths, type PanelState } from "../../site/panel-messages.ts";
import { eventStream } from "./event-stream.ts";

const asked = z.object({ file: z.string().regex(/^content\/[a-z0-9/.-]+$/) });

export interface PanelHandler {
  /** Tells every open page. */
  tell(state: PanelState): void;
  /** Answers where the address is the panel's. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  close(): void;
}

/**
 * @param first what a page is told before there is anything new
 * @param applyFixes fixes what has one right answer in a file
 */
export function panelHandler(first: PanelState, applyFixes: (file: string) => Promise<void>): PanelHandler {
  const stream = eventStream<PanelState>({ "Cache-Control": "no-store" });
  let last = first;
  let script: Promise<string> | undefined;

  async function sendScript(response: ServerResponse): Promise<void> {
    script ??= panelScript();
    const text = await script;
    response
      .writeHead(200, { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-store" })
      .end(text);
  }

  async function fix(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Another site's page cannot send this type without asking first, and is never answered.
    if (request.method !== "POST" || request.headers["content-type"] !== "application/json") {
      response.writeHead(405).end();
      return;
    }
    let body = "";
    for await (const chunk of request) if (body.length < 10_000) body += chunk;
    const parsed = asked.safeParse(parsedJson(body));
    if (parsed.success) await applyFixes(parsed.data.file);
    response.writeHead(parsed.success ? 204 : 400).end();
  }

  return {
    tell(state) {
      last = state;
      stream.send(state);
    },
    answer(request, response) {
      const fail = (error: unknown) => {
        console.error(error instanceof Error ? error.message : String(error));
        response.writeHead(500).end();
      };
      switch ((request.url ?? "").replace(/\?.*$/, "")) {
        case devPaths.script:
          sendScript(response).catch(fail);
          return true;
        case devPaths.events:
          stream.connect(response, last);
          return true;
        case devPaths.fix:
          fix(request, response).catch(fail);
          return true;
        default:
          return false;
      }
    },
    close: stream.close,
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A script of its own, with what it imports. @throws the bundler's error, which names file and line */
export async function panelScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "panel.client.ts")],
    bundle: true,
    write: false,
    format: "iife",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** Shown instead of a site that cannot be rendered. */
export const standInPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>The site cannot be shown yet</title></head>
<body><h1>The site cannot be shown yet</h1>
<p>A file that every page needs has a mistake, and no earlier state of it is known. It is explained on this page and in the terminal; the site appears as soon as it is fixed.</p>
<script data-content-panel data-events="${devPaths.events}" data-fix="${devPaths.fix}" src="${devPaths.script}"></script></body></html>
`;
