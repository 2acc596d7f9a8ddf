import { Scroller } from "#components/ui/scroller.tsx";
import type { Document } from "#lib/content/documents.ts";
import type { Library } from "#lib/content/library.ts";
import type { Page } from "#lib/page/page.ts";
import { noteNumber } from "#lib/page/sources.ts";
import { priceRange, responsibleWords } from "#lib/page/words.ts";
import { NoteLink } from "./note-link.tsx";

/** Who does what, a column a way of working. */
export function ResponsibilityMatrix({ data }: Document<"responsibilities">) {
  return (
    <Scroller label={`${data.title}, scrolls sideways`}>
      <table className="plain-table">
        <caption>{data.title}</caption>
        <thead>
          <tr>
            <th scope="col">Task</th>
            {data.columns.map(({ id, name }) => (
              <th scope="col" key={id}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {data.groups.map(({ name, tasks }) => (
          <tbody key={name}>
            <tr className="group">
              <th scope="rowgroup" colSpan={data.columns.length + 1}>
                {name}
              </th>
            </tr>
            {tasks.map(({ task, who: entries, note }) => (
              <tr key={task}>
                <th scope="row">
                  {task}
                  {note && <span className="asks">{note}</span>}
                </th>
                {data.columns.map(({ id }) => {
                  const entry = entries[id];
                  return (
                    <td key={id} className={`who-${entry}`}>
                      {entry && responsibleWords[entry]}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scroller>
  );
}

/** Response times. A response is promised; a resolution is not. */
export function ServiceLevelTable({ data }: Document<"service-levels">) {
  return (
    <>
      <Scroller label={`${data.name}, scrolls sideways`}>
        <table className="plain-table">
          <caption>
            {data.name}. {data.hours}
          </caption>
          <thead>
            <tr>
              <th scope="col">Severity</th>
              <th scope="col">We answer within</th>
              <th scope="col">You hear from us</th>
              <th scope="col">Hours</th>
            </tr>
          </thead>
          <tbody>
            {data.levels.map(({ severity, meaning, response, updates, hours }) => (
              <tr key={severity}>
                <th scope="row">
                  {severity}
                  <span className="asks">{meaning}</span>
                </th>
                <td>{response}</td>
                <td>{updates}</td>
                <td>{hours}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className="table-note">{data.note}</p>
    </>
  );
}

interface PriceTableProps {
  page: Page;
  library: Library;
  prices: Document<"prices">[];
}

/** Prices with what each is counted by and where it comes from. */
export function PriceTable({ page, library, prices }: PriceTableProps) {
  const { company } = library;
  const [first] = prices;
  const others = prices.length > 1 ? ` and ${prices.length - 1} more` : "";
  return (
    <Scroller label={`Prices: ${first?.data.name ?? "none"}${others}, scrolls sideways`}>
      <table className="plain-table prices">
        <caption>
          Prices of {company.name}
          {company.sample && ", which is a sample company: put in your own"}
        </caption>
        <thead>
          <tr>
            <th scope="col">What you buy</th>
            <th scope="col">Price</th>
            <th scope="col">What moves it</th>
          </tr>
        </thead>
        <tbody>
          {prices.map(({ id, data }) => {
            const fact = data.fact ? library.get("facts", data.fact).data : undefined;
            return (
              <tr key={id}>
                <th scope="row">{data.name}</th>
                <td className="amount">
                  {priceRange(data, company.language)} <span className="asks">{data.unit}</span>
                </td>
                <td>
                  {data.note}
                  {fact && <NoteLink number={noteNumber(page, fact.source)} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroller>
  );
}
