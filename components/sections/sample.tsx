import { OptionNames } from "#components/comparison/option-names.tsx";
import { ScoreBox } from "#components/comparison/score-box.tsx";
import { Drawing } from "#components/mdx/drawing.tsx";
import type { Article, SiteContent } from "#lib/content/site-content.ts";
import { comparisonDrawing } from "#lib/page/drawings.ts";
import type { ResolvedComparison } from "#lib/page/resolved.ts";

interface SampleProps {
  siteContent: SiteContent;
  article: Article;
  comparison: ResolvedComparison;
}

/** One comparison in the head of a page as a sample of all: its drawing, what each option scores, and who leads in each subject. */
export function Sample({ siteContent, article, comparison }: SampleProps) {
  const drawing = comparisonDrawing(article, comparison);
  return (
    <figure className="sample">
      {drawing && <Drawing siteContent={siteContent} src={drawing.src} alt={drawing.alt} inHead />}
      <ScoreBox siteContent={siteContent} comparison={comparison} />
      <figcaption>
        <a href={article.path}>
          <OptionNames siteContent={siteContent} comparison={comparison} />
        </a>
      </figcaption>
    </figure>
  );
}
