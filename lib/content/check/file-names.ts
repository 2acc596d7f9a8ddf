/** Whether a file of `content/` has a name and a place in which it is read, and what it should be called instead. */
import { isPublishedPicture } from "../picture-files.ts";
import { type CollectionName, collectionNames, collections } from "../schema/collections.ts";
import { languageInName } from "./language-places.ts";
import { pictureName } from "./picture-names.ts";
import { plainName } from "./plain-name.ts";
import type { ContentDiagnostic } from "./source.ts";
import { closest, didYouMean, some } from "./suggest.ts";
import { wholeFile } from "./whole-file.ts";

export const folders = collectionNames.filter((name) => collections[name].place === "folder");

export const singles = collectionNames.filter((name) => collections[name].place === "file");

/** Endings of word processors and of what they export. */
const written = /^(?:docx?|odt|rtf|pages|pdf|html?)$/i;
/** Endings that an editor gives a text or data, and those that a system adds without showing them. */
const textEnding = /\.(?:mdx?|markdown|txt|ya?ml|json)$/i;
const pictureEnding = /\.(?:png|jpe?g|gif|webp|avif|svg|heic|heif|tiff?|bmp)$/i;

const namePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A page, its copies and what the build keeps of it have this name with endings of their own; a disk takes 255 characters. */
const longestName = 150;

/** What decides whether a file is where it is read. */
export interface Place {
  /** The folder with a slash at its end that it is in inside `content/`, up to its collection: `es/`; empty for originals. */
  inside: string;
  /** The folder of the language. */
  language?: string;
  /** The tag of the site's first language. */
  first: string;
}

/**
 * @param taken the names in the folder, so that no proposed name would replace a file; a proposed one is added
 * @returns the document's id, and what is wrong with the file's name
 */
export function judgeName(
  collection: CollectionName,
  name: string,
  taken: Set<string>,
  { inside, ...where }: Place,
): { id: string; problem?: ContentDiagnostic } {
  const { format } = collections[collection];
  const dot = name.lastIndexOf(".");
  const id = dot > 0 ? name.slice(0, dot) : name;
  const ending = dot > 0 ? name.slice(dot + 1) : "";
  const place = `${inside}${collection}/${name}`;
  const problem = (rule: "file-ending" | "file-name", message: string, remedy: string) => ({
    id,
    problem: wholeFile(`content/${place}`, rule, message, remedy),
  });
  const inLanguage = textEnding.test(name)
    ? languageInName(collection, withoutEndings(name), {
        ...where,
        place,
        rename: (id) => renaming(id, format, taken),
      })
    : undefined;
  if (inLanguage) return { id, problem: inLanguage };
  if (written.test(ending))
    return problem(
      "file-ending",
      `'${name}' is a file of a word processor, which cannot be published as it is.`,
      "Make an article with 'npm run new', copy the text into it, and move this file out of content/.",
    );
  if (ending !== format) {
    const how = ending ? `ends with '.${ending}'` : "has no ending";
    return problem(
      "file-ending",
      `Files in content/${inside}${collection} end with '.${format}'; this one ${how}, so it would not be published.`,
      pictureEnding.test(name)
        ? pictureRemedy(name)
        : ending === "" || textEnding.test(name)
          ? renaming(id, format, taken, "or move it out of content/")
          : "Move it out of content/.",
    );
  }
  if (!namePattern.test(id))
    return problem(
      "file-name",
      `A file's name becomes an address: lowercase letters, digits and single hyphens only. '${name}' has something else.`,
      `${renaming(id, format, taken)} An old address with other letters goes into 'permalink' or 'aliases'.`,
    );
  if (id.length > longestName)
    return problem(
      "file-name",
      `This name has ${id.length} characters; a file's name becomes an address, and has at most ${longestName}.`,
      renaming(id.slice(0, 60), format, taken),
    );
  return { id };
}

/** A file of `content/` itself, or of a language's folder in it, that is none of those read there. */
export function strayFile(
  name: string,
  beside: readonly string[],
  { inside, ...where }: Place,
): ContentDiagnostic {
  const base = name.replace(/\.[^.]*$/, "");
  const likely = closest(base, singles);
  const single = singles.find((known) => known === base.replace(/[._].*$/, "") || known === likely);
  const file = `${single}.yaml`;
  if (single && !pictureEnding.test(name)) {
    const exists = beside.includes(file);
    const remedy = exists
      ? `Put what is new here into '${file}', and move this file out of content/.`
      : `Rename it to '${file}'.`;
    const place = `${inside}${name}`;
    const inLanguage = languageInName(single, base, { ...where, place, rename: () => remedy });
    if (inLanguage) return inLanguage;
    return wholeFile(
      `content/${inside}${name}`,
      base === single ? "file-ending" : "file-place",
      `'${name}' is not read: the file is called '${file}'${exists ? ", and there is one already" : ""}.`,
      remedy,
    );
  }
  return wholeFile(
    `content/${inside}${name}`,
    "file-place",
    `'${name}' is in a place where no document is read, so it would not be published.`,
    pictureEnding.test(name)
      ? pictureRemedy(name)
      : `Move it into one of the folders: ${some(folders, 20)}. If it is no text of the site, move it out of content/.`,
  );
}

/**
 * What is said of a folder in which no document is read: once for all texts, and of each file that is none.
 *
 * @param folder `es/article`
 * @param files all in it, by their places in `content/`: `es/article/backup.mdx`
 * @param beside the folders next to it
 */
export function unknownFolder(
  folder: string,
  files: readonly string[],
  beside: readonly string[],
): ContentDiagnostic[] {
  const likely = closest(folder.slice(folder.lastIndexOf("/") + 1), folders);
  const isNone = `'content/${folder}' is not a folder of documents, so`;
  const texts = files.filter((file) => textEnding.test(file));
  const remedy =
    likely === undefined
      ? `Move what is in it into one of: ${some(folders, 20)}.`
      : beside.includes(likely)
        ? `Move what is in it into '${likely}', which is there as well.`
        : `Rename it to '${likely}'.`;
  return [
    ...(texts.length === 0
      ? []
      : [
          wholeFile(
            `content/${folder}`,
            "file-place",
            `${isNone} ${texts.length === 1 ? "the text" : `the ${texts.length} texts`} in it would not be published.${didYouMean(likely)}`,
            remedy,
          ),
        ]),
    ...files
      .filter((file) => !texts.includes(file))
      .map((file) =>
        wholeFile(
          `content/${file}`,
          "file-place",
          `${isNone} this file would not be published.`,
          pictureEnding.test(file)
            ? pictureRemedy(file.slice(file.lastIndexOf("/") + 1))
            : "Move it out of content/.",
        ),
      ),
  ];
}

/** @param file `articles/2024/backup.mdx` */
export function inInnerFolder(
  collection: CollectionName,
  file: string,
  taken: Set<string>,
): ContentDiagnostic {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const { format } = collections[collection];
  const place = `Move it to 'content/${collection}/'`;
  return wholeFile(
    `content/${file}`,
    "file-place",
    `Files in content/${collection} are directly in that folder, not in a folder inside it; this one would not be published.`,
    pictureEnding.test(name)
      ? pictureRemedy(name)
      : `${taken.has(name) ? `${place} as '${freeName(withoutEndings(name), format, taken)}': there is a '${name}' already` : place}. Where the address needs slashes, write it as 'permalink'.`,
  );
}

function pictureRemedy(name: string): string {
  const called = isPublishedPicture(name) ? "" : ` as '${pictureName(name)}'`;
  return `Pictures go into content/images/: move it there${called}.`;
}

function renaming(id: string, format: string, taken: Set<string>, or?: string): string {
  const wanted = `${plainName(withoutEndings(id))}.${format}`;
  const exists = taken.has(wanted);
  const name = freeName(withoutEndings(id), format, taken);
  const before = exists ? `There is a '${wanted}' already. If this is another text, rename it` : "Rename it";
  return `${before} to '${name}'${or ? `, ${or}` : ""}.`;
}

function freeName(id: string, format: string, taken: Set<string>): string {
  const plain = plainName(id);
  let name = `${plain}.${format}`;
  for (let number = 2; taken.has(name); number += 1) name = `${plain}-${number}.${format}`;
  taken.add(name);
  return name;
}

function withoutEndings(name: string): string {
  let plain = name;
  while (textEnding.test(plain)) plain = plain.replace(textEnding, "");
  return plain;
}
