import { PageScript } from "#components/layout/page-script.tsx";
import { Rendered } from "#components/ui/rendered.tsx";
import { Scroller } from "#components/ui/scroller.tsx";
import type { Library } from "#lib/content/library.ts";
import { INPUT_GROUPS, type InputKey } from "#lib/costs/assumptions.ts";
import { evaluate } from "#lib/costs/evaluate.ts";
import { MODEL_NAMES, MODEL_PAIRS, pairName, pairNamed } from "#lib/costs/models.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { originOf, ownFigures } from "#lib/page/own-figures.ts";
import { routes } from "#lib/site/addresses.ts";
import { ANSWER_PARTS } from "./cost-answer.ts";
import { CostField } from "./cost-field.tsx";
import { breakEvenList, driverTable } from "./cost-reasons.ts";

/** The two inputs that give an answer; everything else unfolds. */
const FIRST: readonly InputKey[] = ["people", "devices"];

/**
 * The calculator with the usual firm's answer in it. Its fields are switched on by its script; where scripts are off it is
 * not shown, and the sizes below it answer.
 */
export function CostCalculator({ library }: { library: Library }) {
  const base = ownFigures(library);
  const usual = scenario({}, base);
  const evaluation = evaluate(usual);
  const pair = pairNamed(null);
  const field = (key: InputKey) => (
    <CostField key={key} name={key} value={usual[key]} origin={originOf(library, key)} />
  );
  return (
    <section className="calc" id="calculator" aria-label="Cost calculator">
      <fieldset className="calc-firm" disabled>
        <legend>Your firm</legend>
        {FIRST.map(field)}
      </fieldset>
      <section className="calc-answer" aria-label="The answer">
        <p role="status" className="unseen" data-part="status" />
        <Rendered part="sentences">{ANSWER_PARTS.sentences(evaluation)}</Rendered>
        <p>
          All of this rests on the assumptions that follow, among them how many incidents each model prevents.
          Nobody has measured them for your firm; change any of them and the answer follows.
        </p>
        <figure className="cost-chart">
          <Rendered part="chart">{ANSWER_PARTS.chart(evaluation)}</Rendered>
          <figcaption>
            The higher the hill, the more likely a year near that cost; each hill is drawn to its own height.
            The bar below it spans eight years of ten, the thin line goes on to the year that one in a hundred
            exceeds, and the mark is the average.
          </figcaption>
        </figure>
        <p className="calc-actions">
          <button type="button" className="button" data-action="copy">
            Copy the link to these numbers
          </button>
          <button type="button" className="as-link" data-action="print">
            Print
          </button>
          <button type="button" className="as-link" data-action="reset">
            Start again
          </button>
          <a href={routes.contact()} data-action="ask">
            Send us these numbers with a question
          </a>
        </p>
      </section>
      <fieldset className="calc-more" disabled>
        <legend>Every assumption, yours to change</legend>
        {INPUT_GROUPS.map(({ title, keys }) => (
          <details key={title}>
            <summary>{title === "Your firm" ? "More about your firm" : title}</summary>
            {keys.filter((key) => !FIRST.includes(key)).map(field)}
          </details>
        ))}
      </fieldset>
      <div className="calc-rest">
        <h2 id="numbers">The numbers</h2>
        <Scroller label="Costs of a year, scrolls sideways">
          <Rendered part="table">{ANSWER_PARTS.table(evaluation)}</Rendered>
        </Scroller>
        <Scroller label="Parts of the average year, scrolls sideways">
          <Rendered part="parts">{ANSWER_PARTS.parts(evaluation)}</Rendered>
        </Scroller>
        <h2 id="reasons">What would change the answer</h2>
        <p className="field calc-pair">
          <label htmlFor="cost-pair">Compare</label>
          <select id="cost-pair" name="pair" defaultValue={pairName(pair)} disabled>
            {MODEL_PAIRS.map(([a, b]) => (
              <option key={pairName([a, b])} value={pairName([a, b])}>
                {MODEL_NAMES[a]} with {MODEL_NAMES[b]}
              </option>
            ))}
          </select>
        </p>
        <Rendered part="even">{breakEvenList(usual, pair)}</Rendered>
        <Scroller label="What drives the difference, scrolls sideways">
          <Rendered part="drivers">{driverTable(usual, pair)}</Rendered>
        </Scroller>
      </div>
      <PageScript name="cost-calculator" />
    </section>
  );
}
