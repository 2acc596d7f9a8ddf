/** The studio's page, its script and its style, built in memory from `lib/tools/studio/ui` when the server starts. */
import type { ServerResponse } from "node:http";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { contentTypes } from "../../../delivery/headers.ts";
import { escapeHtml } from "../../../shared/escape-html.ts";

/** Sent with every answer below /studio/. */
export const studioHeaders = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;

/** The files of the page by their name: `studio.js`. */
export type PageFiles = ReadonlyMap<string, Uint8Array>;

const sources = join(import.meta.dirname, "..", "ui");

export function buildPage(): Promise<PageFiles> {
  return bundled({ studio: "main.tsx", style: "studio.css" });
}

/**
 * @param entries sources in `lib/tools/studio/ui`, by the name of what is made of each, without its ending
 * @throws the bundler's error, which names file and line
 */
export async function bundled(entries: Readonly<Record<string, string>>): Promise<PageFiles> {
  const { outputFiles } = await build({
    entryPoints: Object.entries(entries).map(([out, source]) => ({ in: join(sources, source), out })),
    outdir: "studio",
    bundle: true,
    splitting: true,
    format: "esm",
    write: false,
    minify: true,
    jsx: "automatic",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}

/** @returns whether there is such a file */
export function sendPageFile(files: PageFiles, name: string, response: ServerResponse): boolean {
  const file = files.get(name);
  if (!file) return false;
  const type = contentTypes[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  response.writeHead(200, { ...studioHeaders, "Content-Type": type }).end(file);
  return true;
}

export function sendPage(files: PageFiles, response: ServerResponse): void {
  const styles = [...files.keys()].filter((name) => name.endsWith(".css"));
  sendHtml(
    response,
    200,
    `<title>Studio</title>
${styles.map((name) => `<link rel="stylesheet" href="/studio/${name}">`).join("")}<script type="module" src="/studio/studio.js"></script>
</head><body><div id="studio"><noscript>The studio needs JavaScript. Turn it on for this address.</noscript></div>`,
  );
}

/** Says in a page why nothing is shown. */
export function sendRefusal(response: ServerResponse, status: number, message: string): void {
  sendHtml(
    response,
    status,
    `<title>This page cannot be opened</title></head><body><h1>This page cannot be opened</h1><p>${escapeHtml(message)}</p>`,
  );
}

function sendHtml(response: ServerResponse, status: number, rest: string): void {
  response.writeHead(status, { ...studioHeaders, "Content-Type": "text/html; charset=utf-8" }).end(
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
${rest}</body></html>
`,
  );
}
