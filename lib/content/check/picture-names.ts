/** What is wrong with a picture's name, and what it should be called: the same for fields, components and Markdown. */
import { isPublishedPicture } from "../picture-files.ts";
import { fileRemedy } from "./file-remedy.ts";
import { plainName } from "./plain-name.ts";

export interface NameProblem {
  message: string;
  remedy: string;
}

/** Kinds of pictures that are not published, with how to speak of them and what to save them as. */
const otherKinds: ReadonlyMap<string, [what: string, remedy: string]> = new Map([
  [
    "gif",
    ["Animated pictures (.gif) are not accepted", "Save it as .webp, or as .png if it is not animated"],
  ],
  ["heic", ["iPhone pictures (.heic) are not shown by most browsers", "Export it as JPEG (.jpg)"]],
  ["heif", ["iPhone pictures (.heif) are not shown by most browsers", "Export it as JPEG (.jpg)"]],
  ["tif", ["Browsers do not show .tif pictures", "Save it as .jpg or .png"]],
  ["tiff", ["Browsers do not show .tiff pictures", "Save it as .jpg or .png"]],
  ["bmp", ["Pictures in .bmp are far too large for a page", "Save it as .jpg or .png"]],
  ["psd", ["Browsers do not show Photoshop files", "Save it as .jpg, .png or .webp"]],
  ["ai", ["Browsers do not show Illustrator files", "Save it as .svg"]],
  ["eps", ["Browsers do not show .eps drawings", "Save it as .svg"]],
]);

/**
 * @param file as authors name it below content/images: `team/Office Photo.JPG`
 * @param taken the names that are in use there, so that no proposed name is another picture's
 * @returns nothing where a file of this name would be published
 */
export function pictureNameProblem(file: string, taken: Iterable<string> = []): NameProblem | undefined {
  if (isPublishedPicture(file)) return undefined;
  const ending = endingOf(file);
  const other = otherKinds.get(ending);
  if (other)
    return { message: `${other[0]}: '${file}'.`, remedy: `${other[1]}, and write that file's name here.` };
  const name = pictureName(file);
  if (!isPublishedPicture(name))
    return ending === ""
      ? { message: `'${file}' is not the name of a picture.`, remedy: "Write it with its ending: office.jpg" }
      : {
          message: `'${file}' is not a picture.`,
          remedy: fileRemedy(ending),
        };
  const free = freePictureName(name, new Set(taken));
  return {
    message: `'${file}' cannot be a picture's address: names of pictures have lowercase letters, digits and hyphens.`,
    remedy: `Rename the picture to ${free}, and write that name here.`,
  };
}

/** What a picture can be called in every address: `Team Photo 2026.JPG` is `team-photo-2026.jpg`. */
export function pictureName(file: string): string {
  const small = file.toLowerCase();
  if (isPublishedPicture(small)) return small;
  const parts = file.split("/").filter((part) => part !== "");
  const name = parts.pop() ?? file;
  const ending = endingOf(name);
  const stem = ending === "" ? name : name.slice(0, -ending.length - 1);
  return [...parts.map(plainName), `${plainName(stem)}${ending && `.${ending}`}`].join("/");
}

/** The file's name where an author wrote more of the way to it: `/images/office.jpg`, `../content/images/office.jpg`. */
export function withoutFolder(src: string): string {
  return src
    .replace(/^(?:\.{0,2}\/)*(?:(?:content|public|static|assets|src)\/)*(?:images?|img)\//, "")
    .replace(/^(?:\.{1,2}\/)+/, "");
}

/** The name itself, or with the first number that makes it another than all these, such as `office-2.jpg`. */
export function freePictureName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = name.replace(/(?=\.[a-z]+$)/, `-${number}`);
  return free;
}

function endingOf(file: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(file)?.[1]?.toLowerCase() ?? "";
}
