/** Bytes of an export as text: the encoding it declares, characters XML forbids taken out, and wrong encodings explained. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";

/** A source that cannot be read at all; the message says where, why and what to do. */
export class SourceError extends Error {
  override name = "SourceError";
}

// Control characters and noncharacters that XML 1.0 §2.2 does not allow.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * The text of a file, piece by piece, in constant memory.
 *
 * @param encoding overrides what the file says of itself.
 * @throws {SourceError} where the bytes are not in that encoding, naming the line and the likely one.
 */
export async function* decodeFile(path: string, encoding?: string): AsyncGenerator<string> {
  const label = encoding ?? (await declaredEncoding(path));
  const decoder = decoderFor(label, path);
  let line = 1;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const text = decodeChunk(decoder, chunk, label, path, line);
    line += text.split("\n").length - 1;
    yield text.replace(forbidden, "");
  }
  const rest = decodeChunk(decoder, undefined, label, path, line);
  if (rest !== "") yield rest.replace(forbidden, "");
}

function decodeChunk(
  decoder: TextDecoder,
  chunk: Buffer | undefined,
  label: string,
  path: string,
  line: number,
): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    const likely = label === "utf-8" ? "windows-1252" : "utf-8";
    throw new SourceError(
      `${basename(path)}: the bytes at or after line ${line} are not ${label.toUpperCase()}, although the file says or implies it. ` +
        `Nothing was imported from it. Save the file as UTF-8, or say what it is: --encoding ${likely}`,
    );
  }
}

/** @throws {SourceError} for a name that is no encoding's. */
export function decoderFor(label: string, path: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new SourceError(
      `${basename(path)}: '${label}' is no encoding this program knows. Write the usual name: --encoding windows-1252, iso-8859-1, utf-16le`,
    );
  }
}

/** By byte order mark or the zeros beside Western letters, else by the XML declaration or the HTML meta element, else UTF-8. */
export async function declaredEncoding(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
    if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
    if (isWide(head, 1)) return "utf-16le";
    if (isWide(head, 0)) return "utf-16be";
    const ascii = head.toString("latin1");
    const declared =
      /^[^<]*<\?xml[^>]*\sencoding=["']([\w.:-]+)/i.exec(ascii)?.[1] ??
      /<meta[^>]+charset=["']?([\w.:-]+)/i.exec(ascii)?.[1];
    return declared?.toLowerCase() ?? "utf-8";
  } finally {
    await file.close();
  }
}

/** UTF-16 without a byte order mark: every other byte of plain letters is zero. */
function isWide(head: Buffer, zero: 0 | 1): boolean {
  const start = head.subarray(0, 64);
  const fitting = start.filter((byte, index) => (index % 2 === zero) === (byte === 0));
  return start.length >= 8 && fitting.length >= start.length * 0.9;
}
