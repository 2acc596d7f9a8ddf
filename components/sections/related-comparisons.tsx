import { ComparisonList, type ComparisonListProps } from "./comparison-list.tsx";
import { LinkLines } from "./link-lines.tsx";

/** As many as are shown whole; the others are lines below them. */
const shownWhole = 2;

/** The comparisons that help to choose, after a page's own text; nothing where there are none. */
export function RelatedComparisons({ siteContent, entries, after }: ComparisonListProps) {
  if (entries.length === 0) return null;
  return (
    <section className="related">
      <h2>{siteContent.labels.service.compare}</h2>
      <ComparisonList
        siteContent={siteContent}
        entries={entries.slice(0, shownWhole)}
        {...(after && { after })}
      />
      <LinkLines
        links={entries.slice(shownWhole).map(({ article, comparison }) => ({
          path: article.path,
          title: comparison.data.title,
        }))}
      />
    </section>
  );
}
