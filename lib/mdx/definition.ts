/** What the registry says of a component, and the kinds of attributes that several have. */
import { z } from "zod";
import { type FieldMeta, imageFile } from "../content/schema/fields.ts";

/** What is known of one component. */
export interface ComponentDefinition<Props extends z.ZodObject = z.ZodObject> {
  /** One sentence for the author. */
  description: string;
  props: Props;
  /** `none`: written as `<Name />`; `blocks`: paragraphs, lists and components between its tags. */
  children: "none" | "blocks";
  /** It belongs inside a sentence; the others are blocks of their own. */
  inline?: true;
  /** A page has it once. */
  once?: true;
  example: string;
}

/** Documents of a collection by their file names, as `idsIn` reads them. */
export const references = (collection: string) =>
  z
    .string()
    .min(1)
    .meta({
      description: `File names in content/${collection}, separated by spaces or commas; all where left out.`,
      references: collection,
    } satisfies FieldMeta);

/** A line that readers see. */
export const line = (max: number, description: string) => z.string().min(1).max(max).meta({ description });

const ownAddress = /^(?![a-z][a-z0-9+.-]*:|\/\/)\S+$/i;

/** Whether an address is written as one of this site: a path, or a place on the page itself. */
export function isOwnAddress(address: string): boolean {
  return ownAddress.test(address);
}

/**
 * A page of this site. Elsewhere leads a link of the text, whose words say where.
 *
 * @param words the prop that has the words of the link
 */
export const ownPage = (description: string, words: string) =>
  z
    .string()
    .regex(ownAddress)
    .meta({ description, holds: "page", words } satisfies FieldMeta);

/** What every browser plays. */
export const videoEndings = ["mp4", "webm"] as const;

/** A file of public/, by its address. */
export const publicFile = (endings: readonly string[], description: string) =>
  z
    .string()
    .regex(new RegExp(`^/(?:[a-z0-9][a-z0-9._-]*/)*[a-z0-9][a-z0-9._-]*\\.(?:${endings.join("|")})$`))
    .meta({ description, holds: "file" } satisfies FieldMeta);

export const photograph = (description: string) =>
  imageFile(
    /[a-z0-9][a-z0-9/._-]*\.(?:png|jpe?g|webp|avif)/,
    "has to be a photograph in content/images",
    description,
  );
