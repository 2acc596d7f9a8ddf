/** How a page looks where it is found: in search results, and as the picture that social networks show. */
import { isGroup } from "../../../../content/edit/json.ts";
import type { Snapshot } from "../document/session.ts";
import { useStudio } from "../parts/studio-context.tsx";

const titleLength = 60;
const descriptionLength = 158;

interface Props {
  now: Snapshot;
  address: string;
  /** The address of the picture that the page names for it. */
  card: string | undefined;
}

export function Results({ now, address, card }: Props) {
  const { site } = useStudio();
  const fields = isGroup(now.fields) ? now.fields : {};
  const text = (name: string) => {
    const value = fields[name];
    return typeof value === "string" ? value : "";
  };
  const title = text("searchTitle") || text("title") || now.view.title;
  const description = text("description");
  return (
    <div className="results">
      <section aria-label="In search results">
        <h2>In search results</h2>
        <div className="result">
          <p className="result-site">
            {site.name} <span>{address}</span>
          </p>
          <p className="result-title">{cut(title, titleLength)}</p>
          <p>
            {cut(description, descriptionLength) ||
              "Without a description, search engines choose a sentence."}
          </p>
        </div>
        <p className="help">
          Search engines show about {titleLength} characters of a title and {descriptionLength} of a
          description. They may choose other words.
        </p>
      </section>
      <section aria-label="As a social card">
        <h2>As a social card</h2>
        <div className="card">
          {card && <img key={now.view.digest} src={card} alt="" />}
          <p className="result-site">{site.name}</p>
          <p className="result-title">{title}</p>
        </div>
      </section>
    </div>
  );
}

/** @example cut("one two three", 8) // "one two…" */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\s+\S*$/, "")}…`;
}
