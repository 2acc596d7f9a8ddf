import { verdict } from "#lib/comparison/verdict.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { ResolvedComparison } from "#lib/page/resolved.ts";
import { GroupLeader } from "./group-leader.tsx";

interface ScoreBoxProps {
  siteContent: SiteContent;
  comparison: ResolvedComparison;
}

/** Who leads in each subject of a comparison, in the option's color. */
export function ScoreBox({ siteContent, comparison }: ScoreBoxProps) {
  const { options } = comparison;
  return (
    <div className="scores">
      <p className="kicker">{siteContent.labels.comparison.scoreBox}</p>
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
