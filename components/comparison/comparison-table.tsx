import { Scroller } from "#components/ui/scroller.tsx";
import type { Document } from "#lib/content/documents.ts";
import type { Library } from "#lib/content/library.ts";
import type { Page } from "#lib/page/page.ts";
import { noteNumber } from "#lib/page/sources.ts";
import { Rating } from "./rating.tsx";

type Criterion = Document<"comparisons">["data"]["criteria"][number];

interface ComparisonTableProps {
  page: Page;
  library: Library;
  comparison: Document<"comparisons">;
}

/** The scores are as good as equal: the row decides nothing. */
function isEven({ values }: Criterion): boolean {
  const scores = Object.values(values).map(({ score }) => score);
  return Math.max(...scores) === Math.min(...scores);
}

/**
 * A comparison as a table: one column an option, one group of rows a subject. On narrow screens each row becomes a
 * card; the roles are written out because changing a table's display takes them away. The filter dims and never hides, so
 * that a search in the page still finds every word.
 */
export function ComparisonTable({ page, library, comparison }: ComparisonTableProps) {
  const { title, criteria, checkedAt } = comparison.data;
  const options = comparison.data.options.map((id) => library.get("options", id));
  const groups = [...new Set(criteria.map(({ group }) => group))];
  const even = criteria.filter(isEven).length;
  const filter = `even-${comparison.id}`;
  return (
    <section className="comparison" aria-label={`Table: ${title}`}>
      {even > 0 && (
        <p className="dimmer">
          <input type="checkbox" id={filter} />
          <label htmlFor={filter}>
            Dim the {even} of {criteria.length} rows where the scores are even
          </label>
        </p>
      )}
      <Scroller label={`${title}, scrolls sideways`}>
        <table role="table">
          <caption>
            {title}, row by row. Checked {checkedAt.slice(0, 10)}. Five marks are the best for you, one is the
            worst.
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                What matters
              </th>
              {options.map(({ id, data }) => (
                <th role="columnheader" scope="col" key={id} className={`opt opt-${data.colour}`}>
                  {data.name}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody role="rowgroup" key={group}>
              <tr role="row" className="group">
                <th role="rowheader" scope="rowgroup" colSpan={options.length + 1}>
                  {group}
                </th>
              </tr>
              {criteria
                .filter((criterion) => criterion.group === group)
                .map((criterion) => (
                  <tr role="row" key={criterion.id} className={isEven(criterion) ? "even" : undefined}>
                    <th role="rowheader" scope="row">
                      <span className="criterion">{criterion.name}</span>
                      <span className="asks">{criterion.question}</span>
                    </th>
                    {options.map((option) => {
                      const value = criterion.values[option.id];
                      if (!value) return null;
                      const fact = value.fact ? library.get("facts", value.fact).data : undefined;
                      return (
                        <td role="cell" key={option.id} className={`opt-${option.data.colour}`}>
                          <span className="card-label" aria-hidden="true">
                            {option.data.name}
                          </span>
                          <Rating score={value.score} />
                          <span className="value">
                            {value.text}
                            {fact && <NoteLink number={noteNumber(page, fact.source)} />}
                          </span>
                        </td>
                      );
                    })}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </Scroller>
    </section>
  );
}

/** The raised number that leads to a source. */
export function NoteLink({ number }: { number: number }) {
  return (
    <sup className="note">
      <a href={`#source-${number}`} aria-label={`Source ${number}`}>
        {number}
      </a>
    </sup>
  );
}
