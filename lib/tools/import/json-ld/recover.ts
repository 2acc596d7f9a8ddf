/** From damaged JSON-LD to the graph it was, or to a plain statement that it cannot be read. Never a guess. */
import { type AddressRepair, type KnowsAddress, repairAddresses } from "./addresses.ts";
import { isObject, type Json } from "./json.ts";
import { readJson, Unreadable } from "./parse.ts";
import { type Prepared, prepare, withoutSlashes } from "./prepare.ts";

export interface Recovered {
  ok: true;
  graph: Json;
  /** What was done to read it, in words; empty where it was sound. */
  repairs: string[];
  addresses: AddressRepair[];
  /** The offset behind the block in the raw text. */
  end: number;
}

export interface BeyondRepair {
  ok: false;
  /** What stands in the way, and where: a sentence for the report. */
  reason: string;
}

/** Where the text was found: inside a script element (no entities by right), or in the page's words. */
export type Found = "script" | "text";

const rounds: Record<Found, number[]> = { script: [0, 1, 2], text: [1, 2, 3] };

/**
 * Reads the block that begins at `start`. Tries plain JSON first, then typographic delimiters, each with one more
 * round of entity decoding, and with backslashes taken away where they are before the delimiters.
 *
 * @example recoverJsonLd('{“@type”: “Thing”, “name”: “Ben’s “best” shed”}', 0, "text")
 * // { ok: true, graph: { "@type": "Thing", name: "Ben’s “best” shed" }, … }
 */
export function recoverJsonLd(
  raw: string,
  start: number,
  found: Found,
  knows: KnowsAddress = () => false,
): Recovered | BeyondRepair {
  const source = raw.slice(start);
  let reason = "";
  let furthest = -1;
  for (const round of rounds[found]) {
    const prepared = prepare(source, round);
    for (const candidate of slashCandidates(prepared)) {
      for (const strict of [true, false]) {
        try {
          const reading = readJson(candidate.input, 0, strict);
          if (!isJsonLd(reading.value)) throw new Unreadable(0, "it names no @type, @id or @graph");
          const repaired = repairAddresses(reading.value, knows);
          return {
            ok: true,
            graph: repaired.value,
            addresses: repaired.repairs,
            end: start + (candidate.input.offsets[reading.end] ?? source.length),
            repairs: [
              ...(reading.repairs > 0 ? [`${reading.repairs} delimiters or cuts`] : []),
              ...(candidate.slashes ? ["one level of backslashes"] : []),
              ...(round > (found === "text" ? 1 : 0) ? ["encoded characters"] : []),
            ],
          };
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error;
          const at = candidate.input.offsets[error.at] ?? source.length;
          if (at > furthest) {
            furthest = at;
            reason = `${error.message}, near '${source.slice(Math.max(0, at - 20), at + 30).trim()}'`;
          }
        }
      }
    }
  }
  return { ok: false, reason };
}

function slashCandidates(prepared: Prepared): { input: Prepared; slashes: boolean }[] {
  const plain = { input: prepared, slashes: false };
  const slashed = /^[\s\uFDD0[{]*(?:\\[nrt]|\s)*\\+["“”„″]/.test(prepared.text);
  return slashed ? [{ input: withoutSlashes(prepared), slashes: true }, plain] : [plain];
}

function isJsonLd(value: Json): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isJsonLd);
  return isObject(value) && ["@context", "@graph", "@type", "@id"].some((key) => Object.hasOwn(value, key));
}
