import { Rendered } from "#components/ui/rendered.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import { costExample } from "#lib/page/cost-example.ts";
import { ANSWER_PARTS } from "./cost-answer.ts";

interface YearCostsProps {
  siteContent: SiteContent;
  /** Beside the title of a page: without what the difference buys, and with a button. */
  short?: boolean;
}

/** What a year costs the calculator's usual firm under each model, and the way to the reader's own numbers; nothing on a site without the calculator. */
export function YearCosts({ siteContent, short = false }: YearCostsProps) {
  const { evaluation, calculator } = costExample(siteContent, {});
  if (!calculator) return null;
  const { costPage, costs } = siteContent.labels;
  return (
    <section className="year-costs" aria-labelledby="year">
      <h2 id="year">{costPage.year.title(evaluation.scenario.people)}</h2>
      <Rendered part="bars">{ANSWER_PARTS.bars(evaluation, costs)}</Rendered>
      {!short && <Rendered part="opening">{ANSWER_PARTS.opening(evaluation, costs)}</Rendered>}
      <p>
        <a {...(short && { className: "button" })} href={calculator}>
          {costPage.year.own}
        </a>
      </p>
    </section>
  );
}
