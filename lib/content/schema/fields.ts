/**
 * The building blocks of every content schema. Each field carries a sentence for the author (`description`) and,
 * where it names another document, the collection it points into (`reference`): the content check, the relations
 * and the editors' JSON Schemas all read that same metadata.
 */
import { z } from "zod";

/** Metadata of a field; reaches the JSON Schema as is. */
export interface FieldMeta {
  description: string;
  /** The collection (a key of `collections`) whose file name the field holds. */
  reference?: string;
  /** The same, of a text that may name several. */
  references?: string;
  /** An address of a whole site: without a path. */
  origin?: boolean;
  /** What the field was called before: still read, and renamed by `--fix`. */
  formerly?: string;
  /** What kind of text the field holds, for the check and for Contentlayer. */
  holds?: "date" | "markdown" | "image" | "address" | "path" | "page" | "file" | "sum" | "color" | "key";
  /** Of a field that holds a page: the field that has the words of the link. */
  words?: string;
  /** Of a text: whether each language words it. Names, codes and quoted passages are the same in all. */
  translate?: boolean;
  /**
   * What a translation may have of its own though it is not translated word for word, and may leave out: with `inherits` it has the
   * original's value then, with `own` none.
   */
  perLanguage?: "own" | "inherits";
  /** Of a record: the field elsewhere in the document whose words are its keys, and are translated with it. */
  keyedBy?: string;
  /** Of a reference: only a link to another page, left out in a language that does not have that page. */
  link?: boolean;
  [key: string]: unknown;
}

const namePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const datePattern = new RegExp(
  `^${day}(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)?)?$`,
);

interface TextOptions extends Pick<FieldMeta, "translate" | "perLanguage"> {
  min?: number;
  max?: number;
}

/** One line of plain text; never empty, never only spaces. Words, which each language has of its own, where nothing else is said. */
export function text(
  description: string,
  { min = 1, max = 2000, translate = true, perLanguage }: TextOptions = {},
) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .meta({
      description,
      translate,
      ...(perLanguage && { perLanguage }),
    } satisfies FieldMeta);
}

/** Text in Markdown (bold, links, lists), without components. */
export function markdown(description: string) {
  return z
    .string()
    .trim()
    .min(1)
    .meta({ description, holds: "markdown", translate: true } satisfies FieldMeta);
}

/** The file name (without ending) of a document in another collection. */
export function reference(collection: string, description: string, { link }: Pick<FieldMeta, "link"> = {}) {
  return z
    .string()
    .regex(namePattern, "has to be a file name without its ending: lowercase letters, digits and hyphens")
    .meta({ description, reference: collection, ...(link && { link }) } satisfies FieldMeta);
}

/** A name used as a key inside one document, such as a criterion's id. */
export function key(description: string) {
  return z
    .string()
    .regex(namePattern, "has to consist of lowercase letters, digits and hyphens")
    .meta({ description, holds: "key" } satisfies FieldMeta);
}

/** `2026-11-23`, or `2026-11-23T09:30-06:00`; without a zone the company's time zone holds. A day that does not exist is refused. */
export function date(description: string, { perLanguage }: Pick<FieldMeta, "perLanguage"> = {}) {
  return z
    .string()
    .regex(
      datePattern,
      "has to be a date such as 2026-11-23, or a date and time such as 2026-11-23T09:30-06:00",
    )
    .refine(dayExists, "is a day that does not exist")
    .meta({ description, holds: "date", ...(perLanguage && { perLanguage }) } satisfies FieldMeta);
}

function dayExists(value: string): boolean {
  const iso = value.slice(0, 10);
  const parsed = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso);
}

/** An edition's own date, as exact as its publisher gives it: `2026`, `2026-05` or `2026-05-01`. */
export function editionDate(description: string) {
  return z
    .string()
    .regex(
      /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
      "has to be a year, a month or a day: 2026, 2026-05 or 2026-05-01",
    )
    .meta({ description } satisfies FieldMeta);
}

/** An address on the web, with https. */
export function webAddress(description: string) {
  return z
    .url({ protocol: /^https$/, hostname: z.regexes.hostname })
    .regex(
      /^[\x21-\x7e]+$/,
      "contains a character that no address has (a typographic quote, a dash or a × that an editor put there)",
    )
    .meta({ description, holds: "address" } satisfies FieldMeta);
}

/** A path on this site, with a slash at both ends, or the path of a file. */
export function sitePath(description: string, { perLanguage }: Pick<FieldMeta, "perLanguage"> = {}) {
  return z
    .string()
    .regex(
      /^\/(?:[A-Za-z0-9._~%-]+\/)*(?:[A-Za-z0-9._~%-]+)?(?:\?[\x21-\x7e]*)?$/,
      "has to be a path on this site such as /about/",
    )
    .meta({ description, holds: "path", ...(perLanguage && { perLanguage }) } satisfies FieldMeta);
}

/** Whether a document waits: nothing of it is on the site, and nothing that is published may name it. */
export const draft = z
  .boolean()
  .meta({ description: "A draft: visitors do not see it.", perLanguage: "inherits" } satisfies FieldMeta)
  .optional();

/** Several values of one kind, at least one. A list without entries is left out altogether. */
export function list<Item extends z.ZodType>(
  item: Item,
  description: string,
  { perLanguage }: Pick<FieldMeta, "perLanguage"> = {},
) {
  return z
    .array(item)
    .min(1)
    .meta({ description, ...(perLanguage && { perLanguage }) } satisfies FieldMeta);
}

/**
 * The name of a file in `content/images/`; whoever writes the address it has on pages (`/images/office.jpg`) means the same.
 *
 * @param name what the name itself has to be, from its first letter to its ending
 */
export function imageFile(name: RegExp, requirement: string, description: string) {
  return z
    .string()
    .regex(new RegExp(`^(?:/images/)?${name.source}$`), requirement)
    .transform(imageName)
    .meta({ description, holds: "image", perLanguage: "inherits" } satisfies FieldMeta);
}

/** The name alone, of a value that fits `imageFile`. */
export function imageName(written: string): string {
  return written.replace(/^\/images\//, "");
}

/** A picture in `content/images/` with its alternative text. */
export const picture = z.strictObject({
  src: imageFile(
    /[a-z0-9][a-z0-9/._-]*\.(?:png|jpe?g|webp|avif|svg)/,
    "has to be a file in content/images such as office.jpg",
    "The file in content/images/.",
  ),
  alt: text("What the picture shows, for somebody who cannot see it.", { max: 250 }),
  credit: text("Who made it.", { translate: false }).optional(),
  license: webAddress("The address of its license.").optional(),
});

/** A drawing in `content/images/`, as `<Illustration>` sets it into a text. */
export const drawing = z.strictObject({
  src: imageFile(
    /[a-z0-9][a-z0-9/._-]*\.svg/,
    "has to be an SVG file in content/images",
    "An SVG file in content/images/.",
  ),
  alt: text("What the drawing says, for somebody who cannot see it.", { max: 300 }),
  caption: text("The line below it.", { max: 300 }).optional(),
});

/** A drawing in lists, where the words beside it say the rest. */
export const listDrawing = drawing.omit({ caption: true });

/** A drawing with the names of its parts, which belong in the page and not in the file: an image has none of the site's faces. */
export const labeledDrawing = drawing.extend({
  labels: z
    .array(text("What one part of the drawing shows, in a few words.", { max: 40 }))
    .min(2)
    .max(3)
    .meta({ description: "A few words below each part of the drawing, from left to right: two or three." })
    .optional(),
});

/** One question of a FAQ: shown on the page and emitted in the graph from this same value. */
export const questionAndAnswer = z.strictObject({
  question: text("The question, as a reader would ask it.", { max: 200 }),
  answer: markdown("The answer, in Markdown, understandable on its own."),
});

/**
 * A work that a figure or an article rests on: shown as a list and emitted as `citation`. Either somebody read the publisher's own text
 * (`accessed` and `passage`) or somebody else's account of it (`via`); the content check refuses anything in between.
 */
export const source = z.strictObject({
  title: text("The title of the page or document that states it.", { translate: false }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/, "has to be a language such as es or en-US")
    .meta({
      description: "The language of the title, where that is not the site's: en for an English one.",
    } satisfies FieldMeta)
    .optional(),
  publisher: text("Who published it.", { translate: false }),
  url: webAddress(
    "The address of the publisher's own page; may be left out where 'via' says what was read.",
  ).optional(),
  published: editionDate("The date the publisher gives that edition.").optional(),
  accessed: date("The day somebody really read the publisher's own text.").optional(),
  passage: text("The words that were read there, copied exactly.", { max: 900, translate: false }).optional(),
  via: z
    .strictObject({
      name: text("Who reports it: the site, magazine or company whose page was read.", {
        max: 80,
        translate: false,
        perLanguage: "inherits",
      }),
      url: webAddress("The address of the page that was read."),
      published: editionDate("The date that page gives itself.").optional(),
      read: date("The day somebody really read it."),
    })
    .meta({
      description:
        "What was read instead, where nobody could read the publisher's own text; the page says 'as reported by'.",
    })
    .optional(),
});

export type Picture = z.infer<typeof picture>;
export type QuestionAndAnswer = z.infer<typeof questionAndAnswer>;
export type Source = z.infer<typeof source>;
