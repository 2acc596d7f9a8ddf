import { Sentence } from "#components/ui/sentence.tsx";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { Outcome } from "#lib/kinds/case-study/page.ts";
import { Day } from "./time.tsx";

interface OutcomeListProps {
  siteContent: SiteContent;
  outcomes: Outcome[];
}

/** Figures that were measured for a client, each with how and when. */
export function OutcomeList({ siteContent, outcomes }: OutcomeListProps) {
  const { proof } = siteContent.labels;
  return (
    <dl className="outcomes">
      {outcomes.map(({ id, name, figure, method, measured }) => (
        <div key={id} id={`outcome-${id}`}>
          <dt>{name}</dt>
          <dd className="figure">{figure}</dd>
          <dd>
            <Sentence parts={proof.measured(method, <Day siteContent={siteContent} of={measured} />)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
