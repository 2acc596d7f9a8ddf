import { fitPrefix } from "#lib/comparison/fit-questions.ts";
import {
  attributionNames,
  honeypotField,
  type LeadFieldName,
  leadFieldNames,
  leadFields,
} from "#lib/leads/fields.ts";
import { decodeForm, type FormPairs } from "#lib/leads/http/decode-form.ts";
import { readBody } from "#lib/leads/http/read-body.ts";
import type { FieldError } from "#lib/leads/schema.ts";

/** What a visitor typed, by field, as text: what the form is drawn with again. */
export type FormValues = Readonly<Record<string, string>>;

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
      readonly repeated: readonly FieldError[];
    }
  | {
      readonly ok: false;
      readonly status: 400 | 408 | 413 | 415;
      readonly message: string;
      readonly values: FormValues;
    };

const sentence = {
  tooLarge:
    "Your message is too long to send in one piece. Go back, where your browser keeps it, and shorten it",
  tooSlow: "Your message did not arrive completely. Send it again",
  encoding: "Your message arrived in an unreadable encoding. Send it again as UTF-8 text",
  json: "The body is not a JSON object. Send one object with the fields of the form, as UTF-8",
  mediaType: "Send the form as application/x-www-form-urlencoded or application/json, in UTF-8",
} as const;

/** Reads a POST of the form, or of JSON with the same fields. Nothing but known fields leaves this function. */
export async function readSubmission(request: Request, timeoutMs: number): Promise<Submission> {
  const [mediaType = "", ...parameters] = (request.headers.get("content-type") ?? "")
    .toLowerCase()
    .split(";");
  const kind = { "application/x-www-form-urlencoded": "form", "application/json": "json" }[mediaType.trim()];
  const charset = parameters.find((parameter) => parameter.trim().startsWith("charset="));
  if (kind === undefined || (charset !== undefined && !/=\s*"?utf-?8"?\s*$/.test(charset))) {
    await request.body?.cancel().catch(() => undefined);
    return refuse(415, sentence.mediaType);
  }
  const body = await readBody(request, timeoutMs);
  if (!body.ok) {
    if (body.reason === "too-large") return refuse(413, sentence.tooLarge);
    return body.reason === "too-slow" ? refuse(408, sentence.tooSlow) : refuse(400, sentence.tooSlow);
  }
  return kind === "form" ? fromForm(body.bytes) : fromJson(body.bytes);
}

function refuse(status: 400 | 408 | 413 | 415, message: string): Submission {
  return { ok: false, status, message, values: {} };
}

function fromForm(bytes: Uint8Array): Submission {
  const pairs = decodeForm(bytes);
  if (pairs === undefined) return refuse(400, sentence.encoding);
  const values: Record<string, string> = {};
  const repeated: FieldError[] = [];
  for (const name of leadFieldNames) {
    const given = pairs.get(name);
    if (given?.[0] === undefined) continue;
    values[name] = given[0];
    if (given.length > 1) repeated.push(twice(name));
  }
  return {
    ok: true,
    input: values,
    values,
    attribution: {
      ...Object.fromEntries(attributionNames.map((name) => [name, pairs.get(name)?.[0]])),
      fit: pairs.get("fit")?.[0] ?? fitAnswers(pairs),
    },
    honeypot: pairs.get(honeypotField.name)?.join("") ?? "",
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
    return refuse(400, sentence.json);
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    return refuse(400, sentence.json);
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
  const honeypot = given.get(honeypotField.name) ?? "";
  return {
    ok: true,
    input,
    values,
    attribution: Object.fromEntries(attributionNames.map((name) => [name, given.get(name)])),
    honeypot: typeof honeypot === "string" ? honeypot : "not text",
    repeated: [],
  };
}

function twice(field: LeadFieldName): FieldError {
  return { field, message: `${leadFields[field].label} was sent twice. Fill it in once` };
}
