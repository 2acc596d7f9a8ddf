import { Rendered } from "#components/ui/rendered.tsx";
import { Scroller } from "#components/ui/scroller.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { amountOf } from "#lib/costs/amount.ts";
import { INPUT_GROUPS } from "#lib/costs/assumptions.ts";
import { evaluate } from "#lib/costs/evaluate.ts";
import { pairNamed } from "#lib/costs/models.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { originOf, ownFigures } from "#lib/page/own-figures.ts";
import { ANSWER_PARTS } from "./cost-answer.ts";
import { driverTable, rangeList } from "./cost-reasons.ts";
import { levelTable } from "./level-table.ts";
import { OriginNote } from "./origin-note.tsx";

/** The sizes that are answered without script. */
const SIZES = [10, 25, 60];
/** The size for which everything is said. What drives the result is much the same for the others. */
const USUAL = 25;

/** A year's cost for three sizes of firm, computed at build: the calculator's answer for visitors without script. The script hides it. */
export function CostSizes({ siteContent }: { siteContent: SiteContent }) {
  const { labels } = siteContent;
  const words = labels.costPage;
  const base = ownFigures(siteContent);
  const pair = pairNamed(null);
  return (
    <div className="calc-sizes" data-without-script>
      <h2 id="sizes">{words.sizes.title}</h2>
      <p>{words.sizes.introduction}</p>
      <nav className="chips" aria-label={words.sizes.list}>
        <ul>
          {SIZES.map((people) => (
            <li key={people}>
              <a href={`#people-${people}`}>{words.sizes.people(people)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {SIZES.map((people) => {
        const firm = scenario({ people }, base);
        const evaluation = evaluate(firm);
        return (
          <section key={people} aria-labelledby={`people-${people}`}>
            <h3 id={`people-${people}`}>{words.sizes.people(people)}</h3>
            <Rendered part="bars">{ANSWER_PARTS.bars(evaluation, labels.costs)}</Rendered>
            <Scroller label={words.scrollers.levelsOf(people)}>
              <Rendered part="levels">{levelTable(firm, labels)}</Rendered>
            </Scroller>
            <Rendered part="opening">{ANSWER_PARTS.opening(evaluation, labels.costs)}</Rendered>
            <Rendered part="reasons">{ANSWER_PARTS.reasons(evaluation, labels.costs)}</Rendered>
            <Scroller label={words.scrollers.yearOf(people)}>
              <Rendered part="table">{ANSWER_PARTS.table(evaluation, labels.costs)}</Rendered>
            </Scroller>
            {people === USUAL && (
              <details>
                <summary>{words.sizes.reasons(people)}</summary>
                <Rendered part="ranges">{rangeList(firm, pair, labels.costs)}</Rendered>
                <Scroller label={words.scrollers.driversOf(people)}>
                  <Rendered part="drivers">{driverTable(firm, pair, labels)}</Rendered>
                </Scroller>
              </details>
            )}
          </section>
        );
      })}
      <AssumptionTable siteContent={siteContent} />
    </div>
  );
}

function AssumptionTable({ siteContent }: { siteContent: SiteContent }) {
  const { labels } = siteContent;
  const { table, scrollers } = labels.costPage;
  const usual = scenario({}, ownFigures(siteContent));
  return (
    <section aria-labelledby="assumptions">
      <h2 id="assumptions">{table.title}</h2>
      <Scroller label={scrollers.assumptions}>
        <table className="plain-table">
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          {INPUT_GROUPS.map(({ name, keys }) => (
            <tbody key={name}>
              <tr className="group">
                <th scope="rowgroup" colSpan={3}>
                  {labels.costNotes.groups[name]}
                </th>
              </tr>
              {keys.map((key) => (
                <tr key={key}>
                  <th scope="row">
                    {labels.costInputs.names[key]}
                    <span className="asks">{labels.costNotes.why[key]}</span>
                  </th>
                  <td>{amountOf(key, usual[key], labels)}</td>
                  <td>
                    <OriginNote origin={originOf(siteContent, key)} siteContent={siteContent} />
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
