/** Lines of record files and of nginx's access log, one at a time, whatever else is in them. */
import { open } from "node:fs/promises";
import { z } from "zod";
import { UsageError } from "#lib/shared/usage-error.ts";
import { type Entry, entrySchema } from "./entry.ts";

/** A page that nginx's access log names: without a visitor, and without what would tell a program from a person. */
export type ViewedPage = Pick<Entry, "at" | "path">;

export type RecordLine =
  | { readonly kind: "entry"; readonly entry: Entry }
  | { readonly kind: "view"; readonly view: ViewedPage }
  /** Lines that a collector could not read or write. */
  | { readonly kind: "lost"; readonly count: number }
  /** Cut off, or of another format. */
  | { readonly kind: "unreadable" }
  /** Of an access log, and no page. */
  | { readonly kind: "other" };

/** No line of ours is longer. */
const longest = 8_192;

const lost = z.strictObject({ lost: z.int().min(1) });

/**
 * Reads a file as it grows or shrinks: what is written while it is read may be left out, and a line without an end is unreadable.
 *
 * @throws UsageError where it cannot be opened
 */
export async function* readLines(path: string): AsyncGenerator<RecordLine> {
  let rest = "";
  let isTooLong = false;
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be opened (${error.code}).`);
  });
  for await (const chunk of file.createReadStream({ encoding: "utf8" })) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      yield isTooLong ? { kind: "unreadable" } : readLine(text);
      isTooLong = false;
    }
    if (rest.length > longest) {
      rest = "";
      isTooLong = true;
    }
  }
  if (rest !== "" || isTooLong) yield isTooLong ? { kind: "unreadable" } : readLine(rest);
}

function readLine(text: string): RecordLine {
  if (!text.startsWith("{")) return readAccessLog(text);
  try {
    const given: unknown = JSON.parse(text);
    const entry = entrySchema.safeParse(given);
    if (entry.success) return { kind: "entry", entry: entry.data };
    const told = lost.safeParse(given);
    return told.success ? { kind: "lost", count: told.data.lost } : { kind: "unreadable" };
  } catch {
    return { kind: "unreadable" };
  }
}

/** The format `site` of deploy/settings/http.conf. A page's file is `index.html` of its folder. */
const accessLog = /^\S+ \[([^\]]+)\] "([A-Z]+) (\S+)" (\d{3}) /;

function readAccessLog(text: string): RecordLine {
  const [, time = "", method, uri = "", status] = accessLog.exec(text) ?? [];
  const at = Date.parse(time);
  if (Number.isNaN(at)) return { kind: "unreadable" };
  const isPage = method === "GET" && (status === "200" || status === "304") && uri.endsWith("/index.html");
  if (!isPage) return { kind: "other" };
  const path = uri.slice(0, -"index.html".length);
  return { kind: "view", view: { at: `${new Date(at).toISOString().slice(0, 16)}Z`, path } };
}
