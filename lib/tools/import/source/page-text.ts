/** The text of a saved page or a text file, in the encoding it says, or the one its bytes show where it says none or another. */
import { readFile } from "node:fs/promises";
import { declaredEncoding, decodeFile, decoderFor, forbidden, SourceError } from "./decode-stream.ts";

export interface PageText {
  text: string;
  /** What a person should look at, because the bytes were not what the file says. */
  doubt?: EncodingDoubt;
}

/** `unreadable` counts the characters that are lost in any encoding. */
export interface EncodingDoubt {
  encoding: string;
  unreadable: number;
}

/** More letters beyond ASCII than that, of all letters, and the text is in no Western language. */
const mostAccents = 0.3;

/**
 * Reads a whole page.
 *
 * @param encoding what a person says it is; then nothing is guessed.
 * @throws {SourceError} where the bytes fit no encoding that can be told from them.
 */
export async function readPageText(path: string, encoding?: string): Promise<PageText> {
  try {
    return { text: await wholeText(path, encoding) };
  } catch (error) {
    if (!(error instanceof SourceError) || encoding !== undefined) throw error;
    const guessed = await guess(path);
    if (guessed === undefined) throw error;
    return guessed;
  }
}

async function wholeText(path: string, encoding?: string): Promise<string> {
  const parts: string[] = [];
  for await (const part of decodeFile(path, encoding)) parts.push(part);
  return parts.join("");
}

async function guess(path: string): Promise<PageText | undefined> {
  const bytes = await readFile(path);
  const label = await declaredEncoding(path);
  decoderFor(label, path);
  const text = new TextDecoder(label).decode(bytes);
  const unreadable = text.split("\uFFFD").length - 1;
  const beyondAscii = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  // A few broken characters among many whole ones: the encoding is right, the file is damaged.
  if (unreadable * 10 <= beyondAscii) return kept(text, label, unreadable);
  if (label !== "utf-8") return undefined;
  const western = new TextDecoder("windows-1252").decode(bytes);
  const letters = western.match(/\p{L}/gu)?.length ?? 0;
  const accents = western.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return letters === 0 || accents > letters * mostAccents ? undefined : kept(western, "windows-1252", 0);
}

function kept(text: string, encoding: string, unreadable: number): PageText {
  return { text: text.replace(forbidden, ""), doubt: { encoding, unreadable } };
}
