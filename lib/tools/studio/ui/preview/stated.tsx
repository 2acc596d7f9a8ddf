/** What the page states to search engines and assistants, in plain words. */
import { counted } from "../../../../shared/counted.ts";
import { statedIn } from "./graph-words.ts";

export function Stated({ page }: { page: Document | undefined }) {
  const scripts = page?.querySelectorAll('script[type="application/ld+json"]') ?? [];
  const stated = statedIn([...scripts].map(({ textContent }) => textContent));
  if (!stated)
    return (
      <div className="results">
        <p className="none">
          The page states nothing to machines yet. It does once it is shown and search engines may find it.
        </p>
      </div>
    );
  const { lead, questions, things } = stated;
  return (
    <div className="results stated">
      <section aria-label="In short">
        <h2>What the page states</h2>
        <p className="lead">{lead}</p>
        {questions.length > 0 && (
          <>
            <p>It answers {counted(questions.length, "question")}:</p>
            <ul>
              {questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </>
        )}
        <p className="help">
          Search engines and assistants read this from the page’s JSON-LD. It is made from the same fields and
          text as the page, so there is nothing to keep up to date here.
        </p>
      </section>
      <section aria-label="All of it">
        <h2>All of it</h2>
        {things.map(({ type, name, statements }) => (
          <details key={`${type} ${name}`}>
            <summary>
              {name === "" ? `${type.charAt(0).toUpperCase()}${type.slice(1)}` : `${name} `}
              {name !== "" && <span>is {type}</span>}
            </summary>
            <dl>
              {statements.map(({ about, says }) => (
                <div key={about}>
                  <dt>{about}</dt>
                  <dd>{says.join("; ")}</dd>
                </div>
              ))}
            </dl>
          </details>
        ))}
      </section>
    </div>
  );
}
