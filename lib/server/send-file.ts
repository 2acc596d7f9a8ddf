/** One file as an answer: conditions (RFC 9110 13), one range (RFC 9110 14), and the headers of its address. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { headersOf } from "../delivery/headers.ts";
import { mustBeReadInTime } from "./connections.ts";
import { chooseForm, type FileForm, type OpenFile, type StaticFile } from "./static-files.ts";

export interface SendOptions {
  /** The address whose headers apply. */
  path: string;
  status?: 200 | 400 | 404;
}

/**
 * Sends what the request asks for of a file: all of it, a part, or word that the visitor's copy is good.
 *
 * @returns false where the file is gone since the server looked; nothing is sent then
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  options: SendOptions,
): Promise<boolean> {
  const chosen = chooseForm(file, request.headers["accept-encoding"]);
  // While a build rewrites a file, its compressed copies are missing for a moment.
  for (const form of new Set([chosen, file.forms[0]])) {
    const opened = await form.open();
    if (!opened) continue;
    try {
      await send(request, response, { ...options, form, opened, hasForms: file.forms.length > 1 });
    } finally {
      await opened.handle?.close();
    }
    return true;
  }
  return false;
}

interface Answer extends SendOptions {
  form: FileForm;
  opened: OpenFile;
  /** Whether another request might get another form. */
  hasForms: boolean;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { path, status = 200, form, opened, hasForms }: Answer,
): Promise<void> {
  for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
  response.setHeader("ETag", opened.etag);
  if (status === 200) response.setHeader("Last-Modified", opened.modified);
  if (hasForms) response.setHeader("Vary", "Accept-Encoding");
  if (status === 200 && isUnchanged(request, opened)) {
    response.removeHeader("Content-Type");
    response.writeHead(304).end();
    return;
  }
  if (form.encoding) response.setHeader("Content-Encoding", form.encoding);
  // Ranges are useful for pictures and downloads; part of a compressed text is useless.
  const hasParts = status === 200 && !form.encoding;
  const range = hasParts ? rangeOf(request, opened) : undefined;
  if (range === "unsatisfiable") {
    for (const name of ["ETag", "Last-Modified"]) response.removeHeader(name);
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    response.setHeader("Content-Range", `bytes */${opened.size}`);
    response.writeHead(416).end("This part of the file does not exist.\n");
    return;
  }
  if (range) response.setHeader("Content-Range", `bytes ${range.start}-${range.end}/${opened.size}`);
  else if (hasParts) response.setHeader("Accept-Ranges", "bytes");
  const bytes = range ? range.end - range.start + 1 : opened.size;
  response.setHeader("Content-Length", bytes);
  response.writeHead(range ? 206 : status);
  mustBeReadInTime(response, bytes);
  if (request.method === "HEAD") response.end();
  else if (opened.body) response.end(range ? opened.body.subarray(range.start, range.end + 1) : opened.body);
  else if (opened.handle) {
    // A visitor who leaves in the middle ends the pipeline with an error that needs no handling.
    const content = opened.handle.createReadStream({ ...range, autoClose: false });
    await pipeline(content, response).catch(() => response.destroy());
  }
}

function isUnchanged({ headers }: IncomingMessage, { etag, modified }: OpenFile): boolean {
  const known = headers["if-none-match"];
  if (known === undefined) return headers["if-modified-since"] === modified;
  return known.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
}

/** The single range requested, both ends included; several ranges get the whole file, as the standard allows. */
function rangeOf(
  { headers }: IncomingMessage,
  { etag, modified, size }: OpenFile,
): { start: number; end: number } | "unsatisfiable" | undefined {
  const condition = headers["if-range"];
  if (condition !== undefined && condition !== etag && condition !== modified) return undefined;
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? "") ?? [];
  if (first === undefined || last === undefined || first + last === "") return undefined;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? "unsatisfiable" : { start, end };
}
