import { Rendered } from "#components/ui/rendered.tsx";
import { Scroller } from "#components/ui/scroller.tsx";
import type { Library } from "#lib/content/library.ts";
import { amountOf } from "#lib/costs/amount.ts";
import { ASSUMPTIONS, INPUT_GROUPS } from "#lib/costs/assumptions.ts";
import { evaluate } from "#lib/costs/evaluate.ts";
import { pairNamed } from "#lib/costs/models.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { originOf, ownFigures } from "#lib/page/own-figures.ts";
import { ANSWER_PARTS } from "./cost-answer.ts";
import { breakEvenList, driverTable } from "./cost-reasons.ts";
import { OriginNote } from "./origin-note.tsx";

/** The sizes that are answered without script. */
const SIZES = [10, 25, 50, 100, 200];
/** The size for which everything is said. What drives the result is much the same for the others. */
const USUAL = 25;

/** A year's cost for five sizes of firm, computed at build: what the calculator says, for whoever runs no script. It hides them. */
export function CostSizes({ library }: { library: Library }) {
  const base = ownFigures(library);
  const pair = pairNamed(null);
  return (
    <div className="calc-sizes" data-without-script>
      <h2 id="sizes">Five sizes, worked out</h2>
      <p>
        These answers need no script. Your own numbers do: with scripts switched on, this page becomes a
        calculator. All of it rests on the assumptions at the end, among them how many incidents each model
        prevents, which nobody has measured for your firm.
      </p>
      <nav className="chips" aria-label="Sizes">
        <ul>
          {SIZES.map((people) => (
            <li key={people}>
              <a href={`#people-${people}`}>{people} people</a>
            </li>
          ))}
        </ul>
      </nav>
      {SIZES.map((people) => {
        const firm = scenario({ people }, base);
        const evaluation = evaluate(firm);
        return (
          <section key={people} aria-labelledby={`people-${people}`}>
            <h3 id={`people-${people}`}>{people} people</h3>
            <Rendered part="sentences">{ANSWER_PARTS.sentences(evaluation)}</Rendered>
            <figure className="cost-chart">
              <Rendered part="chart">{ANSWER_PARTS.chart(evaluation)}</Rendered>
            </figure>
            <Scroller label={`A year for ${people} people, scrolls sideways`}>
              <Rendered part="table">{ANSWER_PARTS.table(evaluation)}</Rendered>
            </Scroller>
            <details>
              <summary>What would change the answer for {people} people</summary>
              <Rendered part="even">{breakEvenList(firm, pair)}</Rendered>
              {people === USUAL && (
                <Scroller label={`What drives the difference for ${people} people, scrolls sideways`}>
                  <Rendered part="drivers">{driverTable(firm, pair)}</Rendered>
                </Scroller>
              )}
            </details>
          </section>
        );
      })}
      <AssumptionTable library={library} />
    </div>
  );
}

function AssumptionTable({ library }: { library: Library }) {
  const usual = scenario({}, ownFigures(library));
  return (
    <section aria-labelledby="assumptions">
      <h2 id="assumptions">Every assumption</h2>
      <Scroller label="Assumptions, scrolls sideways">
        <table className="plain-table">
          <caption>What the figures above rest on.</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Value</th>
              <th scope="col">Where it comes from</th>
            </tr>
          </thead>
          {INPUT_GROUPS.map(({ title, keys }) => (
            <tbody key={title}>
              <tr className="group">
                <th scope="rowgroup" colSpan={3}>
                  {title}
                </th>
              </tr>
              {keys.map((key) => (
                <tr key={key}>
                  <th scope="row">
                    {ASSUMPTIONS[key].label}
                    <span className="asks">{ASSUMPTIONS[key].why}</span>
                  </th>
                  <td>{amountOf(key, usual[key])}</td>
                  <td>
                    <OriginNote origin={originOf(library, key)} />
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scroller>
    </section>
  );
}
