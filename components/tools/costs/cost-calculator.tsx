import { PageScript } from "#components/layout/page-script.tsx";
import { Rendered } from "#components/ui/rendered.tsx";
import { Scroller } from "#components/ui/scroller.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { INPUT_GROUPS, type InputKey } from "#lib/costs/assumptions.ts";
import { evaluate } from "#lib/costs/evaluate.ts";
import { MODEL_PAIRS, pairName, pairNamed } from "#lib/costs/models.ts";
import { scenario } from "#lib/costs/scenario.ts";
import { UNKNOWNS } from "#lib/costs/verdict.ts";
import { originOf, ownFigures } from "#lib/page/own-figures.ts";
import { ANSWER_PARTS } from "./cost-answer.ts";
import { CostField } from "./cost-field.tsx";
import { driverTable, rangeList } from "./cost-reasons.ts";

/** The size of the firm and the two unknowns that decide; everything else unfolds. */
const FIRST: readonly InputKey[] = ["people", "devices", ...UNKNOWNS];

/**
 * The calculator with the usual firm's answer in it. Its fields are switched on by its script; where scripts are off it is
 * not shown, and the sizes below it answer.
 */
export function CostCalculator({ siteContent }: { siteContent: SiteContent }) {
  const { labels } = siteContent;
  const words = labels.costPage;
  const base = ownFigures(siteContent);
  const usual = scenario({}, base);
  const evaluation = evaluate(usual);
  const pair = pairNamed(null);
  const field = (key: InputKey) => (
    <CostField
      key={key}
      name={key}
      value={usual[key]}
      origin={originOf(siteContent, key)}
      siteContent={siteContent}
    />
  );
  return (
    <section className="calc" id="calculator" aria-label={words.title}>
      <div className="calc-grid">
        <fieldset className="calc-firm" disabled>
          <legend>{words.firm}</legend>
          {FIRST.map(field)}
        </fieldset>
        <section className="calc-answer" aria-label={words.answer}>
          <p role="status" className="unseen" data-part="status" />
          <Rendered part="bars">{ANSWER_PARTS.bars(evaluation, labels.costs)}</Rendered>
          <Rendered part="opening">{ANSWER_PARTS.opening(evaluation, labels.costs)}</Rendered>
          <p className="calc-actions">
            <a className="button" href={siteContent.routes.contact()} data-action="ask">
              {words.ask}
            </a>
            <button type="button" className="as-link" data-action="reset">
              {words.reset}
            </button>
            <button type="button" className="as-link" data-action="print">
              {words.print}
            </button>
            <button type="button" className="as-link" data-action="copy">
              {words.copy}
            </button>
          </p>
          <details>
            <summary>{words.badYear}</summary>
            <Rendered part="reasons">{ANSWER_PARTS.reasons(evaluation, labels.costs)}</Rendered>
            <figure className="cost-chart">
              <Rendered part="chart">{ANSWER_PARTS.chart(evaluation, labels.costs)}</Rendered>
              <figcaption>{words.chart}</figcaption>
            </figure>
          </details>
          <p className="hint">{words.assumed}</p>
        </section>
      </div>
      <details className="calc-experts">
        <summary>{words.assumptions}</summary>
        <fieldset className="calc-more" disabled>
          <legend>
            <span className="unseen">{words.assumptions}</span>
          </legend>
          {INPUT_GROUPS.map(({ name, keys }) => (
            <details key={name}>
              <summary>{name === "firm" ? words.moreAboutFirm : labels.costNotes.groups[name]}</summary>
              {keys.filter((key) => !FIRST.includes(key)).map(field)}
            </details>
          ))}
        </fieldset>
      </details>
      {/* The figures once more, for eyes that are on a dial further down. */}
      <div className="calc-strip" aria-hidden="true">
        <Rendered part="bars">{ANSWER_PARTS.bars(evaluation, labels.costs)}</Rendered>
      </div>
      <div className="calc-rest">
        <h2 id="numbers">{words.numbers}</h2>
        <Scroller label={words.scrollers.year}>
          <Rendered part="table">{ANSWER_PARTS.table(evaluation, labels.costs)}</Rendered>
        </Scroller>
        <Scroller label={words.scrollers.parts}>
          <Rendered part="parts">{ANSWER_PARTS.parts(evaluation, labels.costs)}</Rendered>
        </Scroller>
        <h2 id="reasons">{words.reasons}</h2>
        <p className="field calc-pair">
          <label htmlFor="cost-pair">{words.compare}</label>
          <select id="cost-pair" name="pair" defaultValue={pairName(pair)} disabled>
            {MODEL_PAIRS.map(([a, b]) => (
              <option key={pairName([a, b])} value={pairName([a, b])}>
                {words.pair(labels.costs.inSentence(a), labels.costs.inSentence(b))}
              </option>
            ))}
          </select>
        </p>
        <Rendered part="ranges">{rangeList(usual, pair, labels.costs)}</Rendered>
        <Scroller label={words.scrollers.drivers}>
          <Rendered part="drivers">{driverTable(usual, pair, labels)}</Rendered>
        </Scroller>
      </div>
      <PageScript name="cost-calculator" siteContent={siteContent} />
    </section>
  );
}
