import type { PictureRow } from "../../contract.ts";
import { hrefOf } from "../parts/route.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { asPrinted } from "../parts/words.ts";

/** The documents that show a picture, each with what it says for somebody who cannot see it. */
export function UseList({ uses }: Pick<PictureRow, "uses">) {
  const { site, references } = useStudio();
  const titleOf = (file: string) =>
    asPrinted(
      [...site.documents, ...site.translations].find((row) => row.file === file)?.title ?? file,
      references,
    );
  return (
    <ul className="uses">
      {uses.map(({ file, alt }) => (
        <li key={`${file} ${alt}`}>
          <a href={hrefOf({ screen: "document", file })}>{titleOf(file)}</a>
          {alt && <span>“{alt}”</span>}
        </li>
      ))}
    </ul>
  );
}
