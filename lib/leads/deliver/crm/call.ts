/** Requests to a CRM: bounded in time and size, never redirected, and what came of each in words. */
import type { z } from "zod";
import { DeliveryError } from "#lib/leads/deliver/delivery-error.ts";
import { retryAfterMs } from "#lib/leads/deliver/retry-after.ts";

export interface Call {
  readonly method: "GET" | "POST" | "PATCH" | "PUT";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request and gives the JSON of a 2xx answer, undefined where it has no body. @throws CallError */
export type Send = (call: Call) => Promise<unknown>;

/** A request that did not do what it was to do. */
export class CallError extends DeliveryError {
  /** Absent where there was no answer. */
  readonly status: number | undefined;
  /** The request may have been carried out all the same. */
  readonly isUnsure: boolean;

  constructor(
    error: string,
    more: { status?: number; isUnsure?: boolean; needsRepair?: boolean; retryAfterMs?: number } = {},
  ) {
    super(error, more);
    this.status = more.status;
    this.isUnsure = more.isUnsure ?? false;
  }
}

/** Whom requests go to, for what is said of them. */
export interface Callee {
  readonly name: string;
  readonly variables: { readonly address: string; readonly key: string };
}

/** No answer that is of use is larger. */
const longestAnswer = 1_000_000;

/** What fails before anything is sent. */
const unsent = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];

/**
 * @param timeoutMs for one request with its answer
 * @param deadline ends every request, whenever it began
 */
export function sender(callee: Callee, timeoutMs: number, deadline: AbortSignal): Send {
  const { name } = callee;
  return async ({ method, url, headers, body }) => {
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), deadline]);
    let status: number | undefined;
    let text: string | undefined;
    try {
      const response = await fetch(url, {
        method,
        headers: { accept: "application/json", ...headers },
        ...(body !== undefined && { body }),
        redirect: "manual",
        signal,
      });
      status = response.status;
      if (!response.ok) {
        const waitMs = retryAfterMs(response.headers.get("retry-after"), new Date());
        await response.body?.cancel();
        throw refusal(callee, status, waitMs);
      }
      text = await boundedText(response);
    } catch (error) {
      if (error instanceof CallError) throw error;
      const code = codeOf(error);
      throw new CallError(
        signal.aborted ? `${name} took too long` : `${name} could not be reached (${code})`,
        { isUnsure: !unsent.includes(code) },
      );
    }
    if (text === undefined)
      throw new CallError(`${name} answered ${status} with more than a megabyte`, { status, isUnsure: true });
    try {
      return text === "" ? undefined : JSON.parse(text);
    } catch {
      throw new CallError(
        `${name} answered ${status} with something other than JSON: does ${callee.variables.address} lead to its API?`,
        { status, isUnsure: true },
      );
    }
  };
}

/** What an answer has to hold. @throws CallError where it does not */
export function readAnswer<Value>(name: string, schema: z.ZodType<Value>, answer: unknown): Value {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  throw new CallError(`${name} answered with JSON that is not what its documentation says`, {
    isUnsure: true,
  });
}

function refusal({ name, variables }: Callee, status: number, waitMs: number): CallError {
  const about = { status, retryAfterMs: waitMs };
  const replay = "then run: npm run leads -- replay";
  if (status === 401)
    return new CallError(
      `${name} does not know the key (401): it was revoked or has expired. Put a new one into ${variables.key}, ${replay}`,
      { ...about, needsRepair: true },
    );
  if (status === 403)
    return new CallError(
      `${name} does not let this key do it (403). Give it the rights that docs/crm.md names, ${replay}`,
      { ...about, needsRepair: true },
    );
  if (status === 429) return new CallError(`${name} wants fewer requests (429)`, about);
  if (status >= 300 && status < 400)
    return new CallError(
      `${name} answered ${status}, a redirect, which is not followed: does ${variables.address} lead to its API?`,
      { ...about, isUnsure: true },
    );
  if (status === 409 || status >= 500)
    return new CallError(`${name} answered ${status}`, { ...about, isUnsure: true });
  if (status === 408 || status === 425) return new CallError(`${name} answered ${status}`, about);
  return new CallError(
    `${name} refused what it was sent (${status}). Run: npm run leads -- try, and see docs/crm.md; ${replay}`,
    { ...about, needsRepair: true },
  );
}

/** Undefined where it is longer than any that is of use; what is left of it is not read. */
async function boundedText({ body }: Response): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > longestAnswer) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** The code of the network's error, which undici puts into the cause. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause === undefined ? error.name : codeOf(error.cause);
}
