/** The pictures of `content/images`: what there is, where each is shown, and what would be better. */
import { pictureNameProblem } from "../../../content/check/picture-names.ts";
import { mostBytes } from "../../../content/check/rules/images.ts";
import { fileOf } from "../../../content/check/rules/picture-files.ts";
import { everyDocument, type Site } from "../../../content/check/site.ts";
import { widestForm } from "../../../page/picture.ts";
import type { PictureRow } from "../contract.ts";
import type { StudioContext } from "./context.ts";
import { storedWidth } from "./picture-replacement.ts";

export async function pictureRows({ content, repository }: StudioContext): Promise<PictureRow[]> {
  const { site, pictures } = content.latest();
  const changed = await repository.changedFiles();
  const uses = usesIn(site);
  return [...site.images].map(([name, { size, changed: at }]): PictureRow => {
    const state = pictures.get(name);
    const known = state && !("broken" in state) ? { width: state.width, height: state.height } : undefined;
    const problem =
      state && !known ? `'${name}' cannot be read as a picture.` : pictureNameProblem(name)?.message;
    const advice = known && adviceOn(name, known.width, size);
    return {
      name,
      ...known,
      bytes: size,
      changedAt: new Date(at).toISOString(),
      unpublished: changed.has(`content/images/${name}`),
      uses: uses.get(name) ?? [],
      ...(problem !== undefined && { problem }),
      ...(advice !== undefined && { advice }),
    };
  });
}

/** The documents that show each picture, each once for what it says of it. */
function usesIn(site: Site): Map<string, PictureRow["uses"][number][]> {
  const uses = new Map<string, PictureRow["uses"][number][]>();
  for (const { images, source } of everyDocument(site))
    for (const image of images) {
      const name = fileOf(image);
      if (name === undefined) continue;
      const before = uses.get(name) ?? [];
      uses.set(name, before);
      // A hyphen takes the place of a text that somebody else writes: the poster of a video has its title.
      const alt = image.alt === "-" ? "" : image.alt;
      if (before.some((use) => use.file === source.file && (use.alt ?? "") === alt)) continue;
      before.push({ file: source.file, ...(alt !== "" && { alt }) });
    }
  return uses;
}

/** Of a photograph that only makes the build slow and the repository heavy. */
function adviceOn(name: string, width: number, bytes: number): string | undefined {
  if (name.endsWith(".svg") || (width <= storedWidth && bytes <= mostBytes)) return undefined;
  const large = `${(bytes / 1_000_000).toFixed(1)} MB, ${width} pixels wide: pages show at most ${widestForm}.`;
  return name.endsWith(".png") && width <= storedWidth
    ? `${large} A photograph takes a tenth of that as JPEG; PNG is for screenshots.`
    : large;
}
