/**
 * What is shown of the site to whoever has no development server just now: each page as it was last made for them, and where it never
 * was, as it was built for visitors. The page around it learns from Server-Timing (W3C) which of them it is.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { z } from "zod";
import { isPublishedPicture } from "../../../content/picture-files.ts";
import { contentTypes } from "../../../delivery/headers.ts";
import { watchSite } from "../../../server/current-site.ts";
import { sendFile } from "../../../server/send-file.ts";
import { staticFiles } from "../../../server/static-files.ts";
import { sendResponse } from "../../../server/web-messages.ts";
import { writeFileAtomic } from "../../../shared/write-file-atomic.ts";
import { places } from "../../../site/addresses.ts";
import { insteadTiming } from "../contract.ts";
import { noPreview } from "./refusals.ts";
import { worktreeFolder } from "./worktrees.ts";

export interface Instead {
  /** Keeps what somebody's development server answers, while it is sent. */
  keep(id: string, path: string, answer: IncomingMessage): void;
  /** @param path with its query */
  answer(id: string, path: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** What makes a page look as it does. Its scripts follow a development server, and there is none. */
const keptTypes = /^(?:text\/(?:html|css)|image\/|font\/|application\/font)/;

const mostBytes = 10_000_000;

/** An answer that was not given for this long belongs to a program or a text that is no more. */
const keptMs = 14 * 24 * 3600 * 1000;

const heading = z.object({ type: z.string(), encoding: z.string().optional() });

/** @param root the folder of the program and of `content/` */
export function insteadIn(root: string): Instead {
  const folderOf = (id: string) => join(worktreeFolder(root, id), ".cache", "studio", "pages");
  const pathOf = (id: string, path: string) =>
    join(folderOf(id), createHash("sha256").update(path).digest("hex"));
  const tidied = new Set<string>();
  const out = join(root, "out");
  let site: (() => ReturnType<typeof staticFiles>) | undefined;

  /** @returns whether there was one */
  function sendKept(id: string, path: string, response: ServerResponse): boolean {
    const file = pathOf(id, path);
    if (!existsSync(file)) return false;
    const whole = readFileSync(file);
    const end = whole.indexOf("\n");
    const { type, encoding } = heading.parse(JSON.parse(whole.subarray(0, end).toString("utf8")));
    response
      .writeHead(200, {
        "Content-Type": type,
        ...(encoding !== undefined && { "Content-Encoding": encoding }),
        ...still(statSync(file).mtime.toISOString()),
      })
      .end(whole.subarray(end + 1));
    return true;
  }

  /** A picture of the working copy, for lists of them and for texts. @returns whether there is such a picture */
  function sendPicture(id: string, path: string, response: ServerResponse): boolean {
    const name = path.replace(/\?.*$/, "").slice(places.images.path.length);
    if (!path.startsWith(places.images.path) || !isPublishedPicture(name)) return false;
    const file = join(worktreeFolder(root, id), "content", "images", name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
    const type = contentTypes[extname(name).slice(1)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": type, ...still("") }).end(readFileSync(file));
    return true;
  }

  return {
    keep(id, path, answer) {
      const { "content-type": type = "", "content-encoding": encoding } = answer.headers;
      if (answer.statusCode !== 200 || !keptTypes.test(type)) return;
      if (!tidied.has(id)) removeOld(folderOf(id));
      tidied.add(id);
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.once("end", () => {
        const body = Buffer.concat(pieces);
        if (body.length > mostBytes) return;
        const head = Buffer.from(`${JSON.stringify({ type, encoding })}\n`);
        writeFileAtomic(pathOf(id, path), Buffer.concat([head, body]));
      });
    },
    async answer(id, path, request, response) {
      if (sendPicture(id, path, response) || sendKept(id, path, response)) return;
      // Somebody may build it while this server runs.
      if (existsSync(out)) site ??= watchSite(out, staticFiles);
      const file = site?.().get(path.replace(/\?.*$/, ""));
      const asSent = file && { ...file, headers: { ...file.headers, ...still("published") } };
      if (asSent && (await sendFile(request, response, asSent))) return;
      await sendResponse(noPreview(), response);
    },
  };
}

function removeOld(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > keptMs) rmSync(file, { force: true });
  }
}

/** A page that is only looked at: nothing in it runs, and no other site frames it. */
const still = (what: string) => ({
  "Content-Security-Policy": "sandbox allow-same-origin; frame-ancestors 'self'",
  "Server-Timing": `${insteadTiming};desc="${what}"`,
  "Cache-Control": "no-store",
});
