import { largestFormBytes } from "#lib/forms/fields.ts";

export type BodyResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: "too-large" | "too-slow" | "broken" };

/**
 * Reads a request's body, at most {@link largestFormBytes} bytes in `timeoutMs` milliseconds, and stops reading at the first byte
 * too many, whatever was declared.
 */
export async function readBody(request: Request, timeoutMs: number): Promise<BodyResult> {
  if (Number(request.headers.get("content-length") ?? 0) > largestFormBytes) {
    await request.body?.cancel().catch(() => undefined);
    return { ok: false, reason: "too-large" };
  }
  if (request.body === null) return { ok: true, bytes: new Uint8Array() };
  const reader = request.body.getReader();
  const timeout = Promise.withResolvers<"timeout">();
  const timer = setTimeout(() => timeout.resolve("timeout"), timeoutMs);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const read = await Promise.race([reader.read(), timeout.promise]);
      if (read === "timeout") return { ok: false, reason: "too-slow" };
      if (read.done) return { ok: true, bytes: Buffer.concat(chunks, length) };
      length += read.value.byteLength;
      if (length > largestFormBytes) return { ok: false, reason: "too-large" };
      chunks.push(read.value);
    }
  } catch {
    return { ok: false, reason: "broken" };
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => undefined);
  }
}
