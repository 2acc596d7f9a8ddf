import { Rendered } from "#components/ui/rendered.tsx";
import { Scroller } from "#components/ui/scroller.tsx";
import type { CostExample } from "#lib/page/cost-example.ts";
import { ANSWER_PARTS } from "./cost-answer.ts";

/** A worked example within an article: sentences, then chart and table with the same numbers, and the way to change them. */
export function CostExampleView({ evaluation, sentences, calculator }: CostExample) {
  const { people } = evaluation.scenario;
  return (
    <section className="cost-example" aria-label={`A year for ${people} people, worked out`}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <figure className="cost-chart">
        <Rendered part="chart">{ANSWER_PARTS.chart(evaluation)}</Rendered>
      </figure>
      <Scroller label={`A year for ${people} people, scrolls sideways`}>
        <Rendered part="table">{ANSWER_PARTS.table(evaluation)}</Rendered>
      </Scroller>
      <p>
        Every number behind this is an assumption that you can change:{" "}
        <a href={calculator}>open it in the calculator</a>.
      </p>
    </section>
  );
}
