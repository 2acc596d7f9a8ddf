/** Finding one person's leads, and where others name that person, however the address or the number is written. */
import { domainToUnicode } from "node:url";
import type { LeadTable } from "#lib/leads/database/tables.ts";
import { asciiDigits, mailAddress } from "#lib/leads/values.ts";

/** Whom an owner was asked to forget. */
export type Person = { readonly email: string } | { readonly phone: string };

export interface PersonFinder {
  /** The address by which the person counts among the limits; a number is not counted. */
  readonly address?: string;
  /** Whether the person sent this lead. */
  sent(lead: Pick<LeadTable, "email_key" | "telephone">): boolean;
  /** Whether a text names the person. */
  isNamedIn(text: string): boolean;
}

/** @throws Error where what is given is too little to be one person's */
export function finderOf(person: Person): PersonFinder {
  return "email" in person ? byEmail(person.email) : byPhone(person.phone);
}

function byEmail(email: string): PersonFinder {
  const key = (mailAddress(email.trim()) ?? email.trim()).toLowerCase();
  // Leads of a form without an email address have an empty one.
  if (key === "") throw new Error("Write the address to forget: forget --email ana@example.com");
  const at = key.lastIndexOf("@");
  const forms = [key, `${key.slice(0, at)}@${domainToUnicode(key.slice(at + 1))}`].map(evenOut);
  return {
    address: key,
    sent: ({ email_key }) => email_key === key,
    isNamedIn(text) {
      const even = evenOut(text);
      return forms.some((form) => even.includes(form));
    },
  };
}

/** Fewer digits are those of an extension, and of many people. */
const fewestDigits = 7;

function byPhone(phone: string): PersonFinder {
  const digits = digitsOf(phone);
  if (digits.length < fewestDigits)
    throw new Error(`"${phone}" is not a complete phone number: enter at least seven digits`);
  return {
    sent: ({ telephone }) => samePhone(digitsOf(telephone ?? ""), digits),
    isNamedIn: (text) =>
      (asciiDigits(evenOut(text)).match(/\d(?:[\d().–-]|[^\S\n]){5,}\d/g) ?? []).some((written) =>
        samePhone(digitsOf(written), digits),
      ),
  };
}

const digitsOf = (phone: string): string => asciiDigits(phone).replace(/\D/g, "");

/** Whether two numbers are one, with or without the country's code: of ten digits or more, the last ten decide. */
function samePhone(one: string, other: string): boolean {
  return one === other || (Math.min(one.length, other.length) >= 10 && one.slice(-10) === other.slice(-10));
}

/** Ignores case, character width, the encoding of accents and addresses, and invisible characters. */
function evenOut(text: string): string {
  return percentDecoded(percentDecoded(text))
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKC");
}

/** Text copied from an address bar: `ana%2Bnews%40example.com`. What is no UTF-8 stays as it is. */
function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
