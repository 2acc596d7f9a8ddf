import { StackingTable } from "#components/ui/stacking-table.tsx";
import { interestLeads } from "#lib/comparison/interests.ts";
import { siteContent } from "#lib/content/site-content.ts";
import { comparisonGroups } from "#lib/kinds/hub/comparison-groups.ts";

/** How often the option that earns the company more leads, comparison by comparison; nothing where none says which that is. */
export function InterestTable() {
  const content = siteContent();
  const labels = content.labels.comparison.interests;
  const rows = comparisonGroups(content)
    .flatMap(({ entries }) => entries)
    .flatMap(({ article, comparison: { id, data, options } }) => {
      if (!data.interest) return [];
      const name = (option: string) => options.find((each) => each.id === option)?.data.name ?? option;
      const { winner, result } = interestLeads(data, data.interest.option);
      return [
        {
          id,
          article,
          title: data.title,
          result,
          own: name(data.interest.option),
          leader: winner && name(winner),
        },
      ];
    });
  if (rows.length === 0) return null;
  const count = (result: string) => rows.filter((row) => row.result === result).length;
  return (
    <section className="method">
      <h2>{labels.title}</h2>
      <p>{labels.summary(count("yes"), count("tie"), rows.length)}</p>
      <StackingTable
        label={labels.tableName}
        caption={labels.title}
        columns={labels.columns}
        groups={[
          {
            rows: rows.map(({ id, article, title, own, leader, result }) => ({
              key: id,
              head: <a href={article.path}>{title}</a>,
              cells: [{ content: own }, { content: leader ?? labels.tie }, { content: labels[result] }],
            })),
          },
        ]}
      />
    </section>
  );
}
