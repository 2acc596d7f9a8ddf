import { StackingTable } from "#components/ui/stacking-table.tsx";
import { interestLeads } from "#lib/comparison/interests.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import { comparisonGroups } from "#lib/kinds/hub/comparison-groups.ts";
import { optionName } from "#lib/page/resolved.ts";

/** How often the option that earns the company more leads, comparison by comparison; nothing where none says which that is. */
export function InterestTable({ siteContent }: { siteContent: SiteContent }) {
  const labels = siteContent.labels.comparison.interests;
  const rows = comparisonGroups(siteContent)
    .flatMap(({ entries }) => entries)
    .flatMap(({ article, comparison }) => {
      const { interest, title } = comparison.data;
      if (!interest) return [];
      const { winner, result } = interestLeads(comparison.data, interest.option);
      const own = optionName(comparison, interest.option);
      return [{ article, title, result, own, leader: winner && optionName(comparison, winner) }];
    });
  if (rows.length === 0) return null;
  const count = (result: string) => rows.filter((row) => row.result === result).length;
  return (
    <section className="method">
      <h2>{labels.title}</h2>
      <p>{labels.summary(count("yes"), count("tie"), rows.length)}</p>
      <StackingTable
        label={labels.tableName}
        caption={labels.tableName}
        columns={labels.columns}
        groups={[
          {
            rows: rows.map(({ article, title, own, leader, result }) => ({
              key: article.id,
              head: <a href={article.path}>{title}</a>,
              cells: [{ content: own }, { content: leader ?? labels.tie }, { content: labels[result] }],
            })),
          },
        ]}
      />
    </section>
  );
}
