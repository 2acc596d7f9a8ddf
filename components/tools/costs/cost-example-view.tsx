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

/** A worked example within an article: bars, sentences and a table of the same numbers, and the way to change them. */
export function CostExampleView({ evaluation, sentences, calculator, labels }: CostExampleViewProps) {
  const words = labels.costPage;
  const { people } = evaluation.scenario;
  return (
    <section className="cost-example" aria-label={words.example.title(people)}>
      <Rendered part="bars">{ANSWER_PARTS.bars(evaluation, labels.costs)}</Rendered>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
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
