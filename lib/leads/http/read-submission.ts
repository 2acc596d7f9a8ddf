import { fitPrefix } from "#lib/comparison/fit-questions.ts";
import { attributionNames, contactForm, formIdName, honeypotName, testMarkName } from "#lib/forms/fields.ts";
import { fieldNamesOf, type LeadForm } from "#lib/leads/form.ts";
import { decodeForm, type FormPairs } from "#lib/leads/http/decode-form.ts";
import { readBody } from "#lib/leads/http/read-body.ts";
import type { Labels } from "#lib/site/labels.ts";

/** What a visitor typed, by field, as text: what the form is drawn with again. */
export type FormValues = Readonly<Record<string, string>>;

/** Why nothing could be read. The sentence for it is a label. */
type Unreadable = keyof Labels["answers"]["unreadable"];

type Status = 400 | 408 | 413 | 415 | 422;

export type Submission =
  | {
      readonly ok: true;
      /** The form that was sent. */
      readonly form: LeadForm;
      /** The visible fields, as sent. */
      readonly input: Readonly<Record<string, unknown>>;
      readonly values: FormValues;
      /** The hidden fields, as sent: not yet proven to name anything that exists. */
      readonly attribution: Readonly<Record<string, unknown>>;
      readonly honeypot: string;
      /** What it was marked with as a test; absent where it is a lead. */
      readonly testMark?: string;
      /** Fields that were sent more than once. */
      readonly repeated: readonly string[];
    }
  | {
      readonly ok: false;
      readonly status: Status;
      readonly problem: Unreadable;
      readonly values: FormValues;
    };

/** The form with an id, or undefined where the site never had one. */
type FindForm = (id: string) => Promise<LeadForm | undefined>;

/**
 * Reads a POST of a form, or of JSON with the same fields. Nothing but the form's own fields leaves this function. What was sent with a
 * form that the site never had is given back as far as the contact form asks the same.
 */
export async function readSubmission(
  request: Request,
  timeoutMs: number,
  find: FindForm,
): Promise<Submission> {
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
  const sent = kind === "form" ? sentForm(body.bytes) : sentJson(body.bytes);
  if (sent === undefined) return refuse(400, kind === "form" ? "encoding" : "notJson");
  const form = await find(sent.form);
  if (form !== undefined) return sent.read(form);
  const contact = await find(contactForm);
  return { ...refuse(422, "unknownForm"), values: contact === undefined ? {} : sent.read(contact).values };
}

function refuse(status: Status, problem: Unreadable) {
  return { ok: false, status, problem, values: {} } as const;
}

/** What was sent, to be read once it is known which form it is of. */
interface Sent {
  readonly form: string;
  read(form: LeadForm): Submission;
}

function sentForm(bytes: Uint8Array): Sent | undefined {
  const pairs = decodeForm(bytes);
  return pairs && { form: pairs.get(formIdName)?.[0] ?? contactForm, read: (form) => fromForm(pairs, form) };
}

function sentJson(bytes: Uint8Array): Sent | undefined {
  const given = decodeJson(bytes);
  return (
    given && { form: String(given.get(formIdName) ?? contactForm), read: (form) => fromJson(given, form) }
  );
}

function fromForm(pairs: FormPairs, form: LeadForm): Submission {
  const values: Record<string, string> = {};
  const repeated: string[] = [];
  for (const name of fieldNamesOf(form)) {
    const given = pairs.get(name);
    if (given?.[0] === undefined) continue;
    values[name] = given[0];
    if (given.length > 1) repeated.push(name);
  }
  return {
    ok: true,
    form,
    input: values,
    values,
    attribution: {
      ...Object.fromEntries(attributionNames.map((name) => [name, pairs.get(name)?.[0]])),
      fit: pairs.get("fit")?.[0] ?? fitAnswers(pairs),
    },
    honeypot: pairs.get(honeypotName)?.join("") ?? "",
    ...testMark(pairs.get(testMarkName)?.[0]),
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

function decodeJson(bytes: Uint8Array): ReadonlyMap<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return undefined;
    return new Map(Object.entries(parsed));
  } catch {
    return undefined;
  }
}

function fromJson(given: ReadonlyMap<string, unknown>, form: LeadForm): Submission {
  const input: Record<string, unknown> = {};
  const values: Record<string, string> = {};
  for (const name of fieldNamesOf(form)) {
    const value = given.get(name);
    if (value === undefined) continue;
    input[name] = value;
    if (typeof value === "string" || typeof value === "number" || value === true)
      values[name] = String(value);
  }
  const honeypot = given.get(honeypotName) ?? "";
  return {
    ok: true,
    form,
    input,
    values,
    attribution: Object.fromEntries(attributionNames.map((name) => [name, given.get(name)])),
    honeypot: typeof honeypot === "string" ? honeypot : "not text",
    ...testMark(given.get(testMarkName)),
    repeated: [],
  };
}

/** A mark of any kind keeps a submission from being taken for a real one. */
function testMark(given: unknown): { testMark?: string } {
  return given === undefined ? {} : { testMark: typeof given === "string" ? given : "" };
}
