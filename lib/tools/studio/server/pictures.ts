/** The pictures of `content/images`: what there is, and where each is shown. */

import { pictureNameProblem } from "../../../content/check/picture-names.ts";
import { fileOf } from "../../../content/check/rules/picture-files.ts";
import type { LiveUpdate } from "../../dev/live-content.ts";
import type { PictureRow } from "../contract.ts";

export function pictureRows({ site, pictures }: LiveUpdate): PictureRow[] {
  const uses = Map.groupBy(
    site.documents.flatMap((document) =>
      document.images.flatMap((image) => {
        const name = fileOf(image);
        return name === undefined ? [] : [{ name, file: document.source.file }];
      }),
    ),
    ({ name }) => name,
  );
  return [...site.images].map(([name, { size }]): PictureRow => {
    const state = pictures.get(name);
    const broken = state !== undefined && "broken" in state;
    const problem = broken ? `'${name}' cannot be read as a picture.` : pictureNameProblem(name)?.message;
    return {
      name,
      ...(state && !("broken" in state) && { width: state.width, height: state.height }),
      bytes: size,
      usedIn: [...new Set((uses.get(name) ?? []).map(({ file }) => file))],
      ...(problem !== undefined && { problem }),
    };
  });
}
