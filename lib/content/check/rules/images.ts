import { join } from "node:path";
import { places } from "../../../site/addresses.ts";
import { isPublishedPicture } from "../../picture-files.ts";
import type { ImagePlace } from "../body-parts.ts";
import type { CheckedDocument } from "../document.ts";
import { pictureName, pictureNameProblem, withoutFolder } from "../picture-names.ts";
import type { PictureStates } from "../pictures.ts";
import type { Placed, Site } from "../site.ts";
import type { Finding } from "../source.ts";
import { closest, didYouMean, some } from "../suggest.ts";
import { brokenPicture, decoded, fileOf } from "./picture-files.ts";

/** A photograph that has more makes the build slow. */
export const mostBytes = 1_500_000;
const mostBytesOfDrawing = 200_000;
/** What Article.image asks for at its widest: 1200 by 675. */
const cardWidth = 1200;
const address = places.images.path;

/** The pictures that documents name. */
export function imageFindings(
  documents: readonly CheckedDocument[],
  site: Site,
  states: PictureStates,
): Placed[] {
  return documents.flatMap((document) =>
    document.images.flatMap((image) => {
      const finding = existence(image, document, site) ?? alternative(image);
      const file = fileOf(image);
      const known = file !== undefined && isPublishedPicture(file) && site.images.has(file);
      const found = [
        ...(finding ? [finding] : []),
        ...(known ? quality(image, file, document, site, states) : []),
      ];
      return found.map((finding) => ({ document, finding }));
    }),
  );
}

function existence(image: ImagePlace, document: CheckedDocument, site: Site): Finding | undefined {
  const { src, range, from } = image;
  const finding = (message: string, remedy: string, right?: string): Finding => ({
    rule: "image-exists",
    range,
    message,
    remedy,
    ...(right !== undefined && fixOf(image, right, document)),
  });
  if (src === "")
    return finding("This picture has no address.", "Write: ![what it shows](/images/office.jpg)");
  if (/^data:/i.test(src))
    return finding(
      "The picture itself was pasted into the text.",
      "Save it as a file in content/images/ and write: ![what it shows](/images/office.jpg)",
    );
  if (/^https?:|^\/\//i.test(src))
    return finding(
      "This picture is on another site, which can change or remove it and can track every reader.",
      "Save it in content/images/ (if its license allows) and write ![what it shows](/images/file.jpg).",
    );
  if (/^(?:cid|blob|content|webkit-fake-url):/i.test(src))
    return finding(
      "This picture was left behind in an email or a word processor when the text was copied.",
      "Save it as a file in content/images/ and write: ![what it shows](/images/office.jpg)",
    );
  const file = fileOf(image);
  const written = (name: string): string => (from === "markdown" ? `${address}${name}` : name);
  if (file !== undefined && site.images.has(file) && isPublishedPicture(file)) return undefined;
  const known = [...site.images.keys()];
  if (file === undefined || !site.images.has(file)) {
    const name = withoutFolder(decoded(src));
    const here =
      known.find((other) => other === name) ??
      known.find((other) => other.endsWith(`/${name.split("/").at(-1)}`));
    if (file === undefined) {
      const last = pictureName(name.split(/[/\\]/).at(-1) ?? "");
      const right = here ?? known.find((other) => other === last);
      const local = /^(?:file:|[a-z]:[\\/]|\\\\)/i.test(src);
      return finding(
        local
          ? `'${src}' is on your own computer, where no reader can open it.`
          : `'${src}' does not begin with /images/.`,
        `${right ? "Write" : "Put the file into content/images/ and write"}: ![what it shows](${address}${right ?? (last || "office.jpg")})`,
        right && isPublishedPicture(right) ? written(right) : undefined,
      );
    }
    const caseVariant = known.find(
      (other) => other.normalize("NFC").toLowerCase() === file.normalize("NFC").toLowerCase(),
    );
    if (caseVariant)
      return isPublishedPicture(caseVariant)
        ? finding(
            `The file is called '${caseVariant}', with different capitalization.`,
            `Write ${written(caseVariant)}`,
            written(caseVariant),
          )
        : finding(...nameProblem(caseVariant, known));
    if (here && here !== file)
      return finding(
        `The file is called '${here}'.`,
        `Write ${written(here)}`,
        isPublishedPicture(here) ? written(here) : undefined,
      );
    const meant = closest(file, known);
    return finding(
      `There is no '${file}' in content/images.${didYouMean(meant)}`,
      known.length > 0
        ? `There: ${some(known)}.`
        : `Put the file into content/images${from === "markdown" ? "" : " and write its name"}.`,
    );
  }
  return finding(...nameProblem(file, known));
}

function nameProblem(file: string, known: readonly string[]): [string, string] {
  const problem = pictureNameProblem(file, known);
  return problem ? [problem.message, problem.remedy] : [`'${file}' is not published.`, "Rename it."];
}

/** The right address in place of the written one, where the text has it as it is. */
function fixOf(
  { src, range }: ImagePlace,
  right: string,
  { source }: CheckedDocument,
): Pick<Finding, "fix"> | undefined {
  const at = source.text.slice(range.start, range.end).lastIndexOf(src);
  if (at === -1) return undefined;
  const start = range.start + at;
  return { fix: { title: `Write ${right}`, edits: [{ start, end: start + src.length, text: right }] } };
}

function alternative({ alt, range, from, src }: ImagePlace): Finding | undefined {
  if (alt.trim() === "" && from === "markdown")
    return {
      rule: "image-alt",
      range,
      message: "This picture has no words for somebody who cannot see it.",
      remedy: `Write them between the square brackets: ![A technician at an open network cabinet](${src})`,
    };
  return /\.(?:png|jpe?g|webp|avif|svg|gif)\s*$|^(?:IMG|DSC|image|screenshot)[-_ ]?\d*$/i.test(alt.trim())
    ? {
        rule: "image-alt-file-name",
        range,
        message: `'${alt.trim()}' is a file's name, not what the picture shows.`,
        remedy: "Describe what somebody who cannot see it would miss.",
      }
    : undefined;
}

function quality(
  image: ImagePlace,
  file: string,
  document: CheckedDocument,
  site: Site,
  states: PictureStates,
): Finding[] {
  const { range, from } = image;
  const found: Finding[] = [];
  const drawn = file.endsWith(".svg");
  const limit = drawn ? mostBytesOfDrawing : mostBytes;
  const { size = 0 } = site.images.get(file) ?? {};
  if (size > limit)
    found.push({
      rule: "image-too-large",
      range,
      message: `'${file}' has ${Math.round(size / 1000)} kB; more than ${limit / 1000} kB makes the build slow and the page heavy.`,
      remedy: drawn
        ? "Simplify the drawing; embedded photographs belong in files of their own."
        : "Save it at 2400 pixels of width or less.",
    });
  const folder = join(site.root, "content", "images");
  const state = states.get(file);
  if (!state || "broken" in state)
    return [...found, { rule: "image-unreadable", range, ...brokenPicture(file, folder) }];
  if (state.notShown && (from === "component" || from === "drawing"))
    found.push({ rule: "image-unreadable", range, ...state.notShown });
  if (from === "field" && !drawn && document.source.collection === "articles" && state.width < cardWidth)
    found.push({
      rule: "image-too-small",
      range,
      message: `'${file}' is ${state.width} pixels wide; a card needs ${cardWidth}.`,
      remedy: "Use a larger picture, or leave 'image' out: a card is drawn then.",
    });
  return found;
}
