/**
 * What a form of `content/forms` may ask, and the names that mean something to the program whatever form they are in. The check, the
 * page, the server and the leads database agree on these.
 */

/** What a field takes: one line, an address, a phone number, a whole number, one of several answers, or a text of any length. */
export const fieldKinds = ["text", "email", "phone", "number", "choice", "long-text"] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** The form that every site has: the one on its contact page and, in its short form, at the end of its articles. */
export const contactForm = "contact";

/** Fields that a lead has a column for, each with the kind it must be. What else a form asks is stored together, by name. */
export const columnKinds = {
  name: "text",
  email: "email",
  company: "text",
  telephone: "phone",
  people: "number",
  topic: "choice",
  message: "long-text",
} as const satisfies Record<string, FieldKind>;

export type ColumnName = keyof typeof columnKinds;

export const columnNames: readonly ColumnName[] = Object.keys(columnKinds).filter(isColumnName);

export function isColumnName(name: string): name is ColumnName {
  return Object.hasOwn(columnKinds, name);
}

/** The most characters (UTF-16 code units, as browsers count) that a field of each kind may take; for a number, the largest. */
export const kindLimits = {
  text: 500,
  email: 254,
  phone: 40,
  number: 1_000_000,
  choice: 100,
  "long-text": 5000,
} as const satisfies Record<FieldKind, number>;

/** The limit of a field whose file gives none. */
export const usualLimits = { ...kindLimits, text: 120 } as const satisfies Record<FieldKind, number>;

/** The most characters that a field takes; for a number, the largest. */
export function limitOf({ kind, limit }: { kind: FieldKind; limit?: number | undefined }): number {
  return limit ?? usualLimits[kind];
}

/** Fields fixed at build or taken from the address: where the visitor came from. Wrong values are dropped, never refused. */
export const attributionFields = {
  /** The path of the page whose form was sent. */
  source: { maxLength: 300 },
  /** The comparison the visitor was reading. */
  comparison: { maxLength: 120 },
  /** The cost scenario the visitor had set up, as the calculator's address. */
  scenario: { maxLength: 2000 },
  /** The visitor's answers to that comparison's fit questions, as their page's address. */
  fit: { maxLength: 2000 },
  /** Campaign source. */
  utm_source: { maxLength: 120 },
  /** Campaign medium. */
  utm_medium: { maxLength: 120 },
  /** Campaign name. */
  utm_campaign: { maxLength: 120 },
  /** Campaign term. */
  utm_term: { maxLength: 120 },
  /** Campaign content. */
  utm_content: { maxLength: 120 },
} as const;

export type AttributionName = keyof typeof attributionFields;

/** Every hidden field's name. */
export const attributionNames = Object.keys(attributionFields).filter((name): name is AttributionName =>
  Object.hasOwn(attributionFields, name),
);

/** A field no person sees: put it out of sight by CSS, `tabindex="-1"`, `autocomplete="off"`. Who fills it in is a program. */
export const honeypotName = "website";

/** The box that is ticked, and the hidden field that says which form was sent; the contact form goes without the latter. */
export const consentName = "consent";
export const formIdName = "form";

/**
 * A form's id among those of the whole site: its name, after the folder of its language where that is not the site's first.
 *
 * @param prefix what the addresses of its language begin with: `/es`
 * @example siteFormId("/es", "contact") // "es/contact"
 */
export function siteFormId(prefix: string, name: string): string {
  return prefix === "" ? name : `${prefix.slice(1)}/${name}`;
}

/** The folder of a form's language, where that is not the site's first, and the form's name. */
export function partsOfFormId(id: string): { folder?: string; name: string } {
  const [name = id, folder] = id.split("/").reverse();
  return folder === undefined ? { name } : { folder, name };
}

/** Marks a lead that `npm run audit -- --url` sends to see that leads arrive; its value is LEADS_TEST_TOKEN. No page has it. */
export const testMarkName = "test-lead";

/** Names that a form may not give to a field: each is used for something else, in the form or beside the stored answers. */
export function isReservedName(name: string): boolean {
  return (
    [
      honeypotName,
      consentName,
      formIdName,
      testMarkName,
      "id",
      "title",
      "answers",
      "status",
      "signals",
    ].includes(name) ||
    Object.hasOwn(attributionFields, name) ||
    name.startsWith("fit-") ||
    name in {}
  );
}

/** The most characters of a field's name, of a form's and of a version of its consent. */
export const longestName = 40;
/** The most fields of a form, and the most characters that all of them together may take. */
export const mostFields = 20;
export const longestForm = 10_000;
/** The characters of a number, counted into that: the largest has seven, and a person may group its digits. */
export const longestNumber = 10;

/** A UTF-16 code unit takes nine bytes at most: `語` is sent as `%E8%AA%9E`, and two units of an emoji as twelve. */
const bytesPerUnit = 9;

const hiddenUnits = Object.values(attributionFields).reduce((sum, { maxLength }) => sum + maxLength, 0);

/**
 * Bytes of the largest body that a browser sends when every field of any form is filled to its limit in the widest script. Node and
 * nginx take bodies of this size; JSON with each sign escaped is smaller.
 */
export const largestFormBytes =
  bytesPerUnit * (longestForm + hiddenUnits + 3 * longestName + usualLimits.text) +
  (mostFields + attributionNames.length + 3) * (longestName + 2);
