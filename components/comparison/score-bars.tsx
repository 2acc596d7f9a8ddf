import { BarDrawing } from "#components/ui/bar-drawing.tsx";
import { weightedScores } from "#lib/comparison/scores.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { ResolvedComparison } from "#lib/page/resolved.ts";

interface ScoreBarsProps {
  siteContent: SiteContent;
  comparison: ResolvedComparison;
}

/** The highest score of a row, and so the most that an average comes to. */
const MOST = 5;

/** What each option's scores come to over all rows of a comparison, as a number and a bar in the option's color. */
export function ScoreBars({ siteContent, comparison }: ScoreBarsProps) {
  const labels = siteContent.labels.comparison;
  const ranking = weightedScores(comparison.data);
  return comparison.options.map(({ id, data: { name, color } }) => {
    const points = ranking.find(({ option }) => option === id)?.points ?? 0;
    return (
      <p key={id} className={`score-bar opt-${color}`}>
        {name} <b>{labels.outOfFive(points)}</b>
        <BarDrawing share={points / MOST} />
      </p>
    );
  });
}
