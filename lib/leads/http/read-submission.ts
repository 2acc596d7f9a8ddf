import { fitPrefix } from "#lib/comparison/fit-questions.ts";
import { attributionNames, honeypotName, type LeadFieldName, leadFieldNames } from "#lib/leads/fields.ts";
import { decodeForm, type FormPairs } from "#lib/leads/http/decode-form.ts";
import { readBody } from "#lib/leads/http/read-body.ts";
import type { Labels } from "#lib/site/labels.ts";

/** What a visitor typed, by field, as text: what the form is drawn with again. */
export type FormValues = Readonly<Record<string, string>>;

/** Why nothing could be read. The sentence for it is a label. */
type Unreadable = keyof Labels["answers"]["unreadable"];

export type Submission =
  | {
      readonly ok: true;
      /** The visible fields, as sent. */
      readonly input: Readonly<Record<string, unknown>>;
      readonly values: FormValues;
      /** The hidden fields, as sent: not yet proven to name anything that exists. */
      readonly attribution: Readonly<Record<string, unknown>>;
      readonly honeypot: string;
      /** Fields that were sent more than once. */
      readonly repeated: readonly LeadFieldName[];
    }
  | {
      readonly ok: false;
      readonly status: 400 | 408 | 413 | 415;
      readonly problem: Unreadable;
      readonly values: FormValues;
    };

/** Reads a POST of the form, or of JSON with the same fields. Nothing but known fields leaves this function. */
export async function readSubmission(request: Request, timeoutMs: number): Promise<Submission> {
  const [mediaType = "", ...parameters] = (request.headers.get("content-type") ?? "")
    .toLowerCase()
    .split(";");
  const kind = { "application/x-www-form-urlencoded": "form", "application/json": "json" }[mediaType.trim()];
  const charset = parameters.find((parameter) => parameter.trim().startsWith("charset="));
  if (kind === undefined || (charset !== undefined && !/=\s*"?utf-?8"?\s*$/.test(charset))) {
    await request.body?.cancel().catch(() => undefined);
    return refuse(415, "mediaType");
  }
  const body = await readBody(request, timeoutMs);
  if (!body.ok) {
    if (body.reason === "too-large") return refuse(413, "tooLarge");
    return body.reason === "too-slow" ? refuse(408, "incomplete") : refuse(400, "incomplete");
  }
  return kind === "form" ? fromForm(body.bytes) : fromJson(body.bytes);
}

function refuse(status: 400 | 408 | 413 | 415, problem: Unreadable): Submission {
  return { ok: false, status, problem, values: {} };
}

function fromForm(bytes: Uint8Array): Submission {
  const pairs = decodeForm(bytes);
  if (pairs === undefined) return refuse(400, "encoding");
  const values: Record<string, string> = {};
  const repeated: LeadFieldName[] = [];
  for (const name of leadFieldNames) {
    const given = pairs.get(name);
    if (given?.[0] === undefined) continue;
    values[name] = given[0];
    if (given.length > 1) repeated.push(name);
  }
  return {
    ok: true,
    input: values,
    values,
    attribution: {
      ...Object.fromEntries(attributionNames.map((name) => [name, pairs.get(name)?.[0]])),
      fit: pairs.get("fit")?.[0] ?? fitAnswers(pairs),
    },
    honeypot: pairs.get(honeypotName)?.join("") ?? "",
    repeated,
  };
}

/** Each answer to a fit question is a field of its own, as a form without script sends them. */
function fitAnswers(pairs: FormPairs): string {
  const answers = new URLSearchParams();
  for (const [name, [value = ""]] of pairs)
    if (name.startsWith(fitPrefix)) answers.set(name.slice(fitPrefix.length), value);
  return answers.toString();
}

function fromJson(bytes: Uint8Array): Submission {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return refuse(400, "notJson");
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return refuse(400, "notJson");
  const given = new Map<string, unknown>(Object.entries(parsed));
  const input: Record<string, unknown> = {};
  const values: Record<string, string> = {};
  for (const name of leadFieldNames) {
    const value = given.get(name);
    if (value === undefined) continue;
    input[name] = value;
    if (typeof value === "string" || typeof value === "number" || value === true)
      values[name] = String(value);
  }
  const honeypot = given.get(honeypotName) ?? "";
  return {
    ok: true,
    input,
    values,
    attribution: Object.fromEntries(attributionNames.map((name) => [name, given.get(name)])),
    honeypot: typeof honeypot === "string" ? honeypot : "not text",
    repeated: [],
  };
}
