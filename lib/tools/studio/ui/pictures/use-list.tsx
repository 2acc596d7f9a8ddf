import type { PictureRow } from "../../contract.ts";
import { hrefOf } from "../parts/route.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { plainTitle } from "../parts/words.ts";

/** The documents that show a picture, each with what it says for somebody who cannot see it. */
export function UseList({ uses }: Pick<PictureRow, "uses">) {
  const { site } = useStudio();
  const titleOf = (file: string) =>
    plainTitle(site.documents.find((row) => row.file === file)?.title ?? file);
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
