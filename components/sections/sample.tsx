import { OptionNames } from "#components/comparison/option-names.tsx";
import { ScoreBars } from "#components/comparison/score-bars.tsx";
import { ScoreBox } from "#components/comparison/score-box.tsx";
import { Drawing } from "#components/mdx/drawing.tsx";
import { type Article, siteContent } from "#lib/content/site-content.ts";
import { comparisonDrawing } from "#lib/page/drawings.ts";
import type { ResolvedComparison } from "#lib/page/resolved.ts";

interface SampleProps {
  article: Article;
  comparison: ResolvedComparison;
}

/** One comparison as a sample of all: its drawing, what each option scores, and who leads in each subject. */
export function Sample({ article, comparison }: SampleProps) {
  const content = siteContent();
  const drawing = comparisonDrawing(article, comparison);
  return (
    <figure className="sample">
      {drawing && <Drawing src={drawing.src} alt={drawing.alt} />}
      <p className="kicker">{content.labels.comparison.totals}</p>
      <ScoreBars siteContent={content} comparison={comparison} />
      <ScoreBox siteContent={content} comparison={comparison} />
      <figcaption>
        <a href={article.path}>
          <OptionNames siteContent={content} comparison={comparison} />
        </a>
      </figcaption>
    </figure>
  );
}
