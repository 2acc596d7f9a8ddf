import { verdict } from "#lib/comparison/verdict.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { ResolvedComparison } from "#lib/page/resolved.ts";
import { GroupLeader } from "./group-leader.tsx";
import { ScoreBars } from "./score-bars.tsx";

interface ScoreBoxProps {
  siteContent: SiteContent;
  comparison: ResolvedComparison;
}

/** What each option of a comparison scores, and who leads in each subject, in the options' colors. */
export function ScoreBox({ siteContent, comparison }: ScoreBoxProps) {
  const { options } = comparison;
  const { totals, scoreBox } = siteContent.labels.comparison;
  return (
    <div className="scores">
      <p className="kicker">{totals}</p>
      <ScoreBars siteContent={siteContent} comparison={comparison} />
      <p className="kicker">{scoreBox}</p>
      <dl>
        {verdict(comparison.data).groups.map((standing) => (
          <div key={standing.group}>
            <dt>{standing.group}</dt>
            <dd>
              <GroupLeader {...{ siteContent, standing, options }} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
