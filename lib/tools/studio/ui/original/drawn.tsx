/** A text of the original as its readers see it, with what is new marked. */
import type { ReactNode } from "react";
import type { DrawnPart } from "../../contract.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { asPrinted } from "../parts/words.ts";
import { chipText } from "../prose/chip-view.ts";

export function Drawn({ parts }: { parts: readonly DrawnPart[] }): ReactNode {
  return parts.map((part, key) => <Part key={key} part={part} />);
}

function Part({ part }: { part: DrawnPart }) {
  const { references } = useStudio();
  if (typeof part === "string") return asPrinted(part, references);
  if ("figure" in part) return <span className="chip">{chipText(part.figure, part.props, references)}</span>;
  const { element: Element, parts, href } = part;
  const inside = <Drawn parts={parts} />;
  switch (Element) {
    // Where it leads is copied, not followed: this is not the page.
    case "a":
      return (
        <span className="drawn-link" title={href}>
          {inside}
        </span>
      );
    // The headings of this window are its own.
    case "h":
      return <p className="drawn-heading">{inside}</p>;
    case "table":
      return (
        <table>
          <tbody>{inside}</tbody>
        </table>
      );
    case "hr":
    case "br":
      return <Element />;
    default:
      return <Element>{inside}</Element>;
  }
}
