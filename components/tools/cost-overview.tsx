import { Scroller } from "#components/ui/scroller.tsx";
import type { OptionColour } from "#lib/content/schema/option.ts";
import { ASSUMPTIONS, INPUT_KEYS } from "#lib/costs/assumptions.ts";
import { describe as sentencesOf } from "#lib/costs/describe.ts";
import { type Evaluation, evaluate } from "#lib/costs/evaluate.ts";
import type { ModelId } from "#lib/costs/models.ts";
import { formatRoughMoney } from "#lib/costs/money.ts";
import { scenario } from "#lib/costs/scenario.ts";

const sizes = [10, 25, 50, 100, 200];

/** The colours of the same options in the comparisons. */
const colours: Record<ModelId, OptionColour> = {
  breakFix: "ochre",
  managed: "blue",
  coManaged: "plum",
  inHouse: "green",
};

/** A year's cost for five sizes of firm, computed at build by the cost model: sentences, chart and table say the same. */
export function CostOverview() {
  return (
    <>
      <nav className="chips" aria-label="Sizes">
        <ul>
          {sizes.map((people) => (
            <li key={people}>
              <a href={`#people-${people}`}>{people} people</a>
            </li>
          ))}
        </ul>
      </nav>
      {sizes.map((people) => {
        const evaluation = evaluate(scenario({ people }));
        return (
          <section key={people} aria-labelledby={`people-${people}`}>
            <h2 id={`people-${people}`}>{people} people</h2>
            <div className="prose">
              {sentencesOf(evaluation)
                .slice(0, -1)
                .map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
            </div>
            <CostChart evaluation={evaluation} />
            <CostTable evaluation={evaluation} />
          </section>
        );
      })}
      <AssumptionTable />
    </>
  );
}

function CostTable({ evaluation }: { evaluation: Evaluation }) {
  const { people } = evaluation.scenario;
  return (
    <Scroller label={`A year for ${people} people, scrolls sideways`}>
      <table className="plain-table">
        <caption>
          A year of IT for {people} people, in US dollars, all costs and lost working time included
        </caption>
        <thead>
          <tr>
            <th scope="col">Way of buying</th>
            <th scope="col">Average</th>
            <th scope="col">Good year (1 in 10 costs less)</th>
            <th scope="col">Bad year (1 in 10 costs more)</th>
            <th scope="col">Very bad year (1 in 100 costs more)</th>
          </tr>
        </thead>
        <tbody>
          {evaluation.models.map(({ model, name, mean, p10, p90, p99 }) => (
            <tr key={model} className={`opt-${colours[model]}`}>
              <th scope="row" className="model-name">
                {name}
              </th>
              {[mean, p10, p90, p99].map((amount, index) => (
                <td key={["mean", "p10", "p90", "p99"][index]}>{formatRoughMoney(amount)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** The chart's own units; the text sizes are in them too. */
const chart = { width: 480, height: 200, left: 8, right: 8, base: 160, top: 16 };

/** Each model's year as a range: a thin line for eight years of ten, a mark for the average, on one scale. */
function CostChart({ evaluation }: { evaluation: Evaluation }) {
  const most = Math.max(...evaluation.models.map(({ p99 }) => p99));
  const x = (cost: number) => chart.left + (cost / most) * (chart.width - chart.left - chart.right);
  const step = (chart.base - chart.top - 12) / evaluation.models.length;
  return (
    <figure className="illustration cost-chart">
      <svg viewBox={`0 0 ${chart.width} ${chart.height}`} aria-hidden="true" focusable="false">
        {evaluation.models.map(({ model, name, mean, p10, p90, p99 }, index) => {
          const y = chart.top + step * (index + 0.75);
          const fill = `var(--option-${colours[model]})`;
          const after = x(p99) > chart.width * 0.6;
          return (
            <g key={model} fill={fill} stroke={fill}>
              <text
                x={after ? x(p10) - 8 : x(p99) + 8}
                y={y + 5}
                textAnchor={after ? "end" : "start"}
                fontSize="14"
                stroke="none"
              >
                {name}
              </text>
              <line x1={x(p10)} x2={x(p99)} y1={y} y2={y} strokeWidth="2" />
              <line x1={x(p10)} x2={x(p90)} y1={y} y2={y} strokeWidth="10" strokeOpacity="0.45" />
              <line x1={x(mean)} x2={x(mean)} y1={y - 10} y2={y + 10} strokeWidth="3" />
            </g>
          );
        })}
        <line
          x1={chart.left}
          x2={chart.width - chart.right}
          y1={chart.base}
          y2={chart.base}
          stroke="currentColor"
        />
        {[0, 0.5, 1].map((share) => (
          <text
            key={share}
            x={x(most * share)}
            y={chart.base + 20}
            fontSize="14"
            fill="currentColor"
            textAnchor={share === 0 ? "start" : share === 1 ? "end" : "middle"}
          >
            {formatRoughMoney(most * share)}
          </text>
        ))}
      </svg>
      <figcaption>
        The upright mark is the average, the broad bar eight years of ten, the thin line reaches the year that
        one in a hundred exceeds. The table has the same numbers.
      </figcaption>
    </figure>
  );
}

function AssumptionTable() {
  return (
    <section aria-labelledby="assumptions">
      <h2 id="assumptions">Every assumption</h2>
      <Scroller label="Assumptions, scrolls sideways">
        <table className="plain-table">
          <caption>
            What the figures above rest on. A fact has a source in this site's fact registry; the rest is
            assumed.
          </caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Value</th>
              <th scope="col">Kind</th>
            </tr>
          </thead>
          <tbody>
            {INPUT_KEYS.filter((key) => key !== "people" && key !== "devices").map((key) => {
              const { label, value, unit, kind, why } = ASSUMPTIONS[key];
              return (
                <tr key={key}>
                  <th scope="row">
                    {label}
                    <span className="asks">{why}</span>
                  </th>
                  <td>
                    {value.toLocaleString("en-US")} {unit}
                  </td>
                  <td>{kind === "fact" ? "Fact" : "Assumption"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
