import type { ReactNode } from "react";
import { Rendered } from "#components/ui/rendered.tsx";
import { Scroller } from "#components/ui/scroller.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import type { CostExample } from "#lib/page/cost-example.ts";
import type { Labels } from "#lib/site/labels.ts";
import { ANSWER_PARTS } from "./cost-answer.ts";

interface CostExampleViewProps extends CostExample {
  labels: Labels;
}

/** A worked example within an article: sentences, then chart and table with the same numbers, and the way to change them. */
export function CostExampleView({ evaluation, sentences, calculator, labels }: CostExampleViewProps) {
  const words = labels.costPage;
  const { people } = evaluation.scenario;
  return (
    <section className="cost-example" aria-label={words.example.title(people)}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <figure className="cost-chart">
        <Rendered part="chart">{ANSWER_PARTS.chart(evaluation, labels.costs)}</Rendered>
      </figure>
      <Scroller label={words.scrollers.yearOf(people)}>
        <Rendered part="table">{ANSWER_PARTS.table(evaluation, labels.costs)}</Rendered>
      </Scroller>
      {calculator && (
        <p>
          <Sentence parts={words.example.change<ReactNode>((text) => <a href={calculator}>{text}</a>)} />
        </p>
      )}
    </section>
  );
}
