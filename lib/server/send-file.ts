/** One file as an answer: conditions (RFC 9110 13), one range (RFC 9110 14), and the headers of its address. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { mustBeReadInTime } from "./connections.ts";
import { chooseForm, type FileForm, type OpenFile, type StaticFile } from "./static-files.ts";

/**
 * Sends what the request asks for of a file: all of it, a part, or word that the visitor's copy is good.
 *
 * @returns false where the file is gone since the server looked; nothing is sent then
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  status: 200 | 400 | 404 = 200,
): Promise<boolean> {
  const chosen = chooseForm(file, request.headers["accept-encoding"]);
  // While a build rewrites a file, its compressed copies are missing for a moment.
  for (const form of chosen === file.forms[0] ? [chosen] : [chosen, file.forms[0]]) {
    const opened = await form.open();
    if (!opened) continue;
    try {
      await send(request, response, { status, file, form, opened });
    } finally {
      await opened.handle?.close();
    }
    return true;
  }
  return false;
}

interface Answer {
  status: 200 | 400 | 404;
  file: StaticFile;
  form: FileForm;
  opened: OpenFile;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, file, form, opened }: Answer,
): Promise<void> {
  const headers: Record<string, string | number> = { ...file.headers };
  if (file.forms.length > 1) headers.Vary = "Accept-Encoding";
  // Ranges are useful for pictures and downloads; part of a compressed text is useless.
  const hasParts = status === 200 && !form.encoding;
  const isKnown = status === 200 && isUnchanged(request, opened);
  const range = hasParts && !isKnown ? rangeOf(request, opened) : undefined;
  if (range === "unsatisfiable") {
    headers["Content-Type"] = "text/plain; charset=utf-8";
    headers["Content-Range"] = `bytes */${opened.size}`;
    response.writeHead(416, headers).end("This part of the file does not exist.\n");
    return;
  }
  headers.ETag = opened.etag;
  if (status === 200) headers["Last-Modified"] = opened.modified;
  if (isKnown) {
    delete headers["Content-Type"];
    response.writeHead(304, headers).end();
    return;
  }
  if (form.encoding) headers["Content-Encoding"] = form.encoding;
  if (range) headers["Content-Range"] = `bytes ${range.start}-${range.end}/${opened.size}`;
  else if (hasParts) headers["Accept-Ranges"] = "bytes";
  const bytes = range ? range.end - range.start + 1 : opened.size;
  headers["Content-Length"] = bytes;
  response.writeHead(range ? 206 : status, headers);
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
