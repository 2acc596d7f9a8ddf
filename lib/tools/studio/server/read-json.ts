import type { IncomingMessage } from "node:http";
import { type ZodType, z } from "zod";
import { Refused } from "./refused.ts";

/** The largest text that the content check accepts, written as JSON, fits several times. */
const mostBytes = 20_000_000;

/**
 * The body of a request.
 *
 * @throws Refused where it is not JSON, too long, or of another shape
 */
export async function readJson<Value>(
  request: IncomingMessage,
  shape: ZodType<Value>,
  most = mostBytes,
): Promise<Value> {
  // A page of another site can send any other type without asking first.
  if (!/^application\/json(?:; *charset=utf-8)?$/i.test(request.headers["content-type"] ?? ""))
    throw new Refused("The studio only takes JSON (Content-Type: application/json).", 415);
  const tooLarge = new Refused(
    `This is too large: the studio takes up to ${Math.round(most / 1_000_000)} MB in one request.`,
    413,
  );
  if (Number(request.headers["content-length"] ?? 0) > most) throw tooLarge;
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request) {
    bytes += piece.length;
    if (bytes > most) throw tooLarge;
    pieces.push(piece);
  }
  const parsed = shape.safeParse(parsedJson(Buffer.concat(pieces)));
  if (parsed.success) return parsed.data;
  throw new Refused(`The request cannot be understood: ${z.prettifyError(parsed.error)}`, 400);
}

function parsedJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Refused("The request is not valid JSON.", 400);
  }
}
