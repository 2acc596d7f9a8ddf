import { join } from "node:path";
import sharp from "sharp";
import type { ImagePlace } from "../body.ts";
import type { CheckedDocument } from "../document.ts";
import type { Problem } from "../problem.ts";
import type { Placed, Site } from "../site.ts";
import type { Finding } from "../source.ts";
import { closest, didYouMean, some } from "../suggest.ts";
import { wholeFile } from "../whole-file.ts";

const endings = /\.(?:png|jpe?g|webp|avif|svg)$/;
const mostBytes = 1_500_000;
const mostBytesOfDrawing = 200_000;
/** What Article.image asks for at its widest: 1200 by 675. */
const cardWidth = 1200;

/** What is known of a picture's file; kept between checks. */
export type Sizes = Map<
  string,
  { modified: number; width: number; height: number } | { modified: number; broken: true }
>;

export async function imageFindings(site: Site, sizes: Sizes): Promise<Placed[]> {
  const found: Placed[] = [];
  for (const document of site.documents) {
    for (const image of document.images) {
      const finding = existence(image, site) ?? alternative(image);
      if (finding) found.push({ document, finding });
      const file = fileOf(image);
      if (file && site.images.has(file) && endings.test(file))
        found.push(...(await weight(image, file, document, site, sizes)));
    }
  }
  return found;
}

/** Pictures that no field and no text names; they are published all the same. */
export function unusedImages({ documents, images }: Site): Problem[] {
  const used = new Set(documents.flatMap((document) => document.images.map(fileOf)));
  return [...images.keys()]
    .filter((name) => !used.has(name))
    .map((name) =>
      wholeFile(
        `content/images/${name}`,
        "image-unused",
        "No field and no text names this picture.",
        "Use it, or delete the file.",
      ),
    );
}

/** The file of content/images that a picture's address names. */
export function fileOf({ src, from }: ImagePlace): string | undefined {
  if (from !== "markdown") return src;
  return src.startsWith("/images/") ? src.slice("/images/".length) : undefined;
}

function existence(image: ImagePlace, site: Site): Finding | undefined {
  const { src, range, from } = image;
  const file = fileOf(image);
  const known = [...site.images.keys()];
  if (file === undefined) {
    const name = src.split("/").at(-1) ?? src;
    const elsewhere = /^https?:|^\/\//.test(src);
    const here = known.find((other) => other === src || other.endsWith(`/${name}`) || other === name);
    return {
      rule: "image-exists",
      range,
      message: elsewhere
        ? "This picture lies on another site, which can change or remove it and sees every reader."
        : src === ""
          ? "This picture has no address."
          : `'${src}' does not begin with /images/.`,
      remedy: elsewhere
        ? "Save it in content/images/ (if its licence allows) and write ![what it shows](/images/file.jpg)."
        : `Write: ![what it shows](/images/${here ?? (name || "file.jpg")})`,
    };
  }
  if (site.images.has(file))
    return endings.test(file)
      ? undefined
      : {
          rule: "image-exists",
          range,
          message: `'${file}' is not a picture that browsers show.`,
          remedy: "Save it as .jpg, .png, .webp, .avif or .svg, all in small letters.",
        };
  const twin = known.find((other) => other.toLowerCase() === file.toLowerCase());
  if (twin)
    return {
      rule: "image-exists",
      range,
      message: `The file is called '${twin}', with other small and capital letters.`,
      remedy: "Name file and address alike, best in small letters.",
    };
  const meant = closest(file, known);
  return {
    rule: "image-exists",
    range,
    message: `There is no '${file}' in content/images.${didYouMean(meant)}`,
    remedy:
      known.length > 0
        ? `There: ${some(known)}.`
        : `Put the file into content/images${from === "markdown" ? "" : " and write its name"}.`,
  };
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
        remedy: "Write what somebody would miss who does not see it.",
      }
    : undefined;
}

async function weight(
  image: ImagePlace,
  file: string,
  document: CheckedDocument,
  site: Site,
  sizes: Sizes,
): Promise<Placed[]> {
  const known = site.images.get(file);
  if (!known) return [];
  const drawing = file.endsWith(".svg");
  const limit = drawing ? mostBytesOfDrawing : mostBytes;
  const found: Placed[] = [];
  if (known.size > limit)
    found.push({
      document,
      finding: {
        rule: "image-too-large",
        range: image.range,
        message: `'${file}' has ${Math.round(known.size / 1000)} kB; more than ${limit / 1000} kB makes the build slow and the page heavy.`,
        remedy: drawing
          ? "Simplify the drawing; embedded photographs belong into their own file."
          : "Save it at 2400 pixels of width or less.",
      },
    });
  const size = await sizeOf(join(site.root, "content", "images", file), known.modified, sizes);
  if ("broken" in size)
    return [
      ...found,
      {
        document,
        finding: {
          rule: "image-unreadable",
          range: image.range,
          message: `'${file}' cannot be read as a picture.`,
          remedy: "Open it in a picture editor and save it again.",
        },
      },
    ];
  if (
    image.from === "field" &&
    !drawing &&
    document.source.collection === "articles" &&
    size.width < cardWidth
  )
    found.push({
      document,
      finding: {
        rule: "image-too-small",
        range: image.range,
        message: `'${file}' is ${size.width} pixels wide; a card needs ${cardWidth}.`,
        remedy: "Use a larger picture, or leave 'image' out: a card is drawn then.",
      },
    });
  return found;
}

async function sizeOf(
  path: string,
  modified: number,
  sizes: Sizes,
): Promise<NonNullable<ReturnType<Sizes["get"]>>> {
  const known = sizes.get(path);
  if (known?.modified === modified) return known;
  const size = await sharp(path)
    .metadata()
    .then(({ width = 0, height = 0 }) => ({ modified, width, height }))
    .catch((): { modified: number; broken: true } => ({ modified, broken: true }));
  sizes.set(path, size);
  return size;
}
