/**
 * The flight payload of a prerendered page: what React would rebuild it from. Read here for one question alone, which
 * client modules a page really has; a route's manifest lists those of every page it could make.
 */

const opening = "self.__next_f.push(";

/** @param scripts the texts of a page's inline scripts, in their order */
export function clientModuleIds(scripts: readonly string[]): Set<string> {
  const payload = scripts
    .filter((text) => text.startsWith(opening))
    .map((text) => chunkOf(text.slice(opening.length, text.lastIndexOf(")"))))
    .join("");
  const ids = new Set<string>();
  for (const row of rows(Buffer.from(payload))) {
    const id = /^I\[("?)([^",]+)\1,/.exec(row)?.[2];
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

/** A call's argument is `[0]`, `[1,"text"]` and others; only the second kind carries rows. */
function chunkOf(argument: string): string {
  const parsed: unknown = JSON.parse(argument);
  if (!Array.isArray(parsed) || parsed[0] !== 1) return "";
  const text: unknown = parsed[1];
  return typeof text === "string" ? text : "";
}

const newline = 0x0a;

/** Rows without their numbers. A row of text (`T1a,…`) is as long as it says, and may hold what looks like rows. */
function* rows(payload: Buffer): Generator<string> {
  for (let position = 0; position < payload.length; ) {
    const colon = payload.indexOf(":", position);
    if (colon < 0) return;
    const start = colon + 1;
    const length = /^T([0-9a-f]+),/.exec(payload.toString("latin1", start, start + 12));
    if (length?.[1] !== undefined) {
      position = start + length[0].length + Number.parseInt(length[1], 16);
      continue;
    }
    const end = payload.indexOf(newline, start);
    yield payload.toString("utf8", start, end < 0 ? payload.length : end);
    position = end < 0 ? payload.length : end + 1;
  }
}
