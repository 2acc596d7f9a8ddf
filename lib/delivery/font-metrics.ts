/** How large the letters of a face are, read from its file (OpenType: head, hhea, hmtx, cmap), so that another can take its place unseen. */
import { DeliveryError } from "./delivery-error.ts";

/** Everything in parts of the font's size. */
export interface FontMetrics {
  ascent: number;
  /** Below the line, as a positive number. */
  descent: number;
  /** Of an average letter of an English headline. */
  width: number;
}

/** Headline letters and spaces about as often as English has them. */
const headline = "The quick answer to what it costs an office, and who does which part of the work";

/**
 * @param file an uncompressed TrueType or OpenType font
 * @throws DeliveryError where it has no table of Unicode characters
 */
export function fontMetrics(file: Buffer): FontMetrics {
  const table = (name: string) => tableAt(file, name);
  const unit = file.readUInt16BE(table("head") + 18);
  const hhea = table("hhea");
  const advances = file.readUInt16BE(hhea + 34);
  const glyphOf = characterMap(file);
  const advance = (letter: string) =>
    file.readUInt16BE(table("hmtx") + 4 * Math.min(glyphOf(letter.charCodeAt(0)), advances - 1));
  const width = [...headline].reduce((sum, letter) => sum + advance(letter), 0);
  return {
    ascent: file.readInt16BE(hhea + 4) / unit,
    descent: -file.readInt16BE(hhea + 6) / unit,
    width: width / unit / headline.length,
  };
}

function tableAt(file: Buffer, name: string): number {
  for (let at = 12, left = file.readUInt16BE(4); left > 0; at += 16, left -= 1)
    if (file.toString("latin1", at, at + 4) === name) return file.readUInt32BE(at + 8);
  throw new DeliveryError(`A font has no table ${name}.`);
}

/**
 * The glyph of a character, by the table in format 4, which every font has; 0 where the font has none.
 *
 * @param file an uncompressed TrueType or OpenType font
 * @throws DeliveryError where it has no table of Unicode characters
 */
export function characterMap(file: Buffer): (character: number) => number {
  const cmap = tableAt(file, "cmap");
  const table = Array.from({ length: file.readUInt16BE(cmap + 2) }, (_, index) => {
    return cmap + file.readUInt32BE(cmap + 8 + 8 * index);
  }).find((at) => file.readUInt16BE(at) === 4);
  if (table === undefined) throw new DeliveryError("A font has no table of Unicode characters.");
  const size = file.readUInt16BE(table + 6);
  const ends = table + 14;
  const starts = ends + size + 2;
  return (character) => {
    for (let segment = 0; segment < size; segment += 2) {
      if (character > file.readUInt16BE(ends + segment)) continue;
      if (character < file.readUInt16BE(starts + segment)) return 0;
      const shift = file.readUInt16BE(starts + size + segment);
      const place = starts + 2 * size + segment;
      const offset = file.readUInt16BE(place);
      if (offset === 0) return (character + shift) & 0xffff;
      const glyph = file.readUInt16BE(place + offset + 2 * (character - file.readUInt16BE(starts + segment)));
      return glyph === 0 ? 0 : (glyph + shift) & 0xffff;
    }
    return 0;
  };
}
