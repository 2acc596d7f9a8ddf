/** The kinds of value that a field of the form can take: how each is read, and what is wrong with one that is refused. */
import { domainToASCII } from "node:url";
import { z } from "zod";
import type { Labels } from "#lib/site/labels.ts";

/** What is wrong with a value. The sentence for it is a label. */
export type Problem = keyof Labels["lead"]["problems"];

/** Zod carries a problem as its message. */
export const because = (error: Problem) => ({ error });

interface Limits {
  /** Longest value in UTF-16 code units, as HTML's `maxlength` counts. */
  readonly maxLength: number;
}

/** Whether a form lets a text grow this long. Zod's own `max` counts an emoji as one, `maxlength` as two. */
function fits({ maxLength }: Limits): (text: string) => boolean {
  return ({ length }) => length <= maxLength;
}

// C0 and C1 controls, and the Unicode characters that reorder or break a line: none has a place in a one-line field, and a
// line break in one is how mail headers are forged.
const lineControls = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
// What comes along when text is copied from a phone's contacts, a table or a PDF: invisible, and nothing anybody wrote.
const copiedMarks = /[\u202a-\u202d\u2066-\u2069]/g;
const copiedBlanks = /[\t\v\f\u0085\u2028\u2029]/g;

/** One line of plain text. */
export function line(limits: Limits) {
  return z
    .string(because("notText"))
    .transform((text) => withoutCopiedMarks(text).trim())
    .refine((value) => value.isWellFormed() && !lineControls.test(value), because("notOneLine"))
    .refine(fits(limits), because("tooLong"));
}

/** A line as its writer sees it. NUL and line ends stay, to be refused: no browser sends them. */
function withoutCopiedMarks(text: string): string {
  return text
    .replace(copiedMarks, "")
    .replace(copiedBlanks, " ")
    .replace(/\p{Cc}/gu, (control) => ("\0\r\n".includes(control) ? control : ""));
}

// Quotes, brackets, commas and semicolons would let one address field carry a second recipient.
const localPart = /^[^\s@"<>()[\],;:\\]{1,64}$/u;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * An email address as it is stored, or undefined if mail cannot be sent to it. Accents are composed (NFC, as
 * RFC 6530 asks) and the host is ASCII, so that one address has one form. Full-width letters, as East Asian keyboards write them,
 * are taken as their ASCII counterparts, and invisible characters are removed.
 *
 * @example mailAddress("Ana@Bücher.example") // "Ana@xn--bcher-kva.example"
 */
export function mailAddress(text: string): string | undefined {
  const address = text
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, "")
    .replace(/[\uff01-\uff5e]/g, (sign) => sign.normalize("NFKC"));
  const at = address.lastIndexOf("@");
  const local = address.slice(0, at).normalize("NFC");
  const host = domainToASCII(address.slice(at + 1));
  return at > 0 && localPart.test(local) && domain.test(host) ? `${local}@${host}` : undefined;
}

/** An email address, in the form of {@link mailAddress}. */
export function emailAddress(limits: Limits) {
  return line(limits).transform((text, context) => {
    const address = mailAddress(text);
    if (address !== undefined) return address;
    context.addIssue({ code: "custom", message: because("notAnEmailAddress").error });
    return z.NEVER;
  });
}

/** A phone number in any notation. */
export function phoneNumber(limits: Limits) {
  return line(limits).refine(
    (value) => (value.match(/\p{Nd}/gu)?.length ?? 0) >= 5,
    because("notAPhoneNumber"),
  );
}

/** Digits of any script as 0 to 9: each script has its ten in a row, beginning with its zero. */
export function asciiDigits(text: string): string {
  return text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}

/** A whole number from 1 to `max`, in digits of any script and with any marks between thousands. */
export function wholeNumber({ max }: { readonly max: number }) {
  return z
    .union([z.number(), z.string()], because("notAWholeNumber"))
    .transform((given) =>
      typeof given === "number"
        ? given
        : Number(asciiDigits(given).replace(/[\s,.'’٬،，\u200e\u200f]/g, "") || Number.NaN),
    )
    .pipe(
      z
        .number(because("notAWholeNumber"))
        .int(because("notAWholeNumber"))
        .min(1, because("tooSmall"))
        .max(max, because("tooLarge")),
    );
}

/** One of the values of a list. */
export function choice({ options }: { readonly options: readonly string[] }) {
  return z.enum(options, because("notAChoice"));
}

/** Control characters as visible characters that can be stored: NUL as `␀`, ESC as `␛`. Line ends of all kinds become line feeds. */
function visibleControls(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, (control) => {
      const code = control.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
    })
    .toWellFormed();
}

/** Text of any length up to the limit, in any script and with its marks of direction: nobody reads a header or an address in it. */
export function longText(limits: Limits) {
  return z
    .string(because("notText"))
    .transform((text) => visibleControls(text).trim())
    .pipe(z.string().min(1, because("missing")).refine(fits(limits), because("tooLong")));
}

/**
 * A checked box, as the version of the consent it gives: its value is the version, so a page that was open before a change still
 * says exactly which words its reader saw.
 *
 * @param current what a program that only says yes agrees to
 */
export function consent(current: string, wasShown: (version: string) => boolean) {
  return z.union([z.literal(true), z.string()], because("missing")).transform((given, context) => {
    const isTicked = given === true || given === "on" || given === "yes" || given === "true";
    const agreed = isTicked ? current : given;
    if (wasShown(agreed)) return agreed;
    context.addIssue({ code: "custom", message: because("missing").error });
    return z.NEVER;
  });
}

/** Fixed at build or taken from the address. A visitor is never turned away for a campaign parameter: what does not fit is dropped. */
export function hiddenText(limits: Limits) {
  return z
    .string()
    .trim()
    .min(1)
    .refine(fits(limits))
    .refine((value) => value.isWellFormed() && !lineControls.test(value))
    .nullable()
    .default(null)
    .catch(null);
}

function blankToUndefined(value: unknown): unknown {
  return value === null || (typeof value === "string" && value.trim() === "") ? undefined : value;
}

export function required<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    blankToUndefined,
    z.custom((value) => value !== undefined, { ...because("missing"), abort: true }).pipe(schema),
  );
}

/** Null where nothing was entered. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    blankToUndefined,
    schema.optional().transform((value) => value ?? null),
  );
}
