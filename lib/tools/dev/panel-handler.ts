/** The development server's own addresses: the panel's script, the stream of what is wrong, and the button that fixes. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { z } from "zod";
import { devPaths, type PanelState } from "../../site/panel-messages.ts";

const asked = z.object({ file: z.string().regex(/^content\/[a-z0-9/.-]+$/) });
const heartbeat = 15_000;

export interface PanelHandler {
  /** Tells every open page. */
  tell(state: PanelState): void;
  /** Answers where the address is the panel's. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  close(): void;
}

/** @param applyFixes fixes what has one right answer in a file */
export function panelHandler(applyFixes: (file: string) => Promise<void>): PanelHandler {
  const open = new Set<ServerResponse>();
  let last: PanelState | undefined;
  const beat = setInterval(() => {
    for (const response of open) response.write(": still here\n\n");
  }, heartbeat);
  beat.unref();

  function listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write(last ? event(last) : ": not checked yet\n\n");
    open.add(response);
    request.once("close", () => open.delete(response));
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
      for (const response of open) response.write(event(state));
    },
    answer(request, response) {
      switch ((request.url ?? "").replace(/\?.*$/, "")) {
        case devPaths.script:
          response.writeHead(200, {
            "Content-Type": "text/javascript; charset=utf-8",
            "Cache-Control": "no-store",
          });
          response.end(panelScript());
          return true;
        case devPaths.events:
          listen(request, response);
          return true;
        case devPaths.fix:
          fix(request, response).catch((error: unknown) => {
            console.error(error instanceof Error ? error.message : String(error));
            response.writeHead(500).end();
          });
          return true;
        default:
          return false;
      }
    },
    close() {
      clearInterval(beat);
      for (const response of open) response.end();
    },
  };
}

function event(state: PanelState): string {
  return `data: ${JSON.stringify(state)}\n\n`;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Read anew each time, so that a change of it needs no restart. A script of its own, with what it imports. */
export function panelScript(): string {
  const { outputFiles } = buildSync({
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
