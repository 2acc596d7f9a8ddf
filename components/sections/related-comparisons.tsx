import { ComparisonList, type ComparisonListProps } from "./comparison-list.tsx";

/** The comparisons that help to choose, after a page's own text; nothing where there are none. */
export function RelatedComparisons(props: ComparisonListProps) {
  const { siteContent, entries } = props;
  if (entries.length === 0) return null;
  return (
    <section className="related">
      <h2>{siteContent.labels.service.compare}</h2>
      <ComparisonList {...props} />
    </section>
  );
}
