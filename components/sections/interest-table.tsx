import { StackingTable } from "#components/ui/stacking-table.tsx";
import { interestLeads } from "#lib/comparison/interests.ts";
import { siteContent } from "#lib/content/site-content.ts";
import { comparisonGroups } from "#lib/kinds/hub/comparison-groups.ts";

/** How often the option that earns the company more leads, comparison by comparison; nothing where none says which that is. */
export function InterestTable() {
  const content = siteContent();
  const labels = content.labels.comparison.interests;
  const name = (option: string) => content.get("options", option).data.name;
  const rows = comparisonGroups(content)
    .flatMap(({ entries }) => entries)
    .flatMap(({ article, comparison: { id, data } }) =>
      data.interest
        ? [
            {
              id,
              article,
              title: data.title,
              own: data.interest.option,
              ...interestLeads(data, data.interest.option),
            },
          ]
        : [],
    );
  if (rows.length === 0) return null;
  const count = (result: string) => rows.filter((row) => row.result === result).length;
  return (
    <section className="method">
      <h2 id="interest">{labels.title}</h2>
      <p>{labels.summary(count("yes"), count("tie"), rows.length)}</p>
      <StackingTable
        label={labels.tableName}
        caption={labels.title}
        columns={labels.columns}
        groups={[
          {
            rows: rows.map(({ id, article, title, own, winner, result }) => ({
              key: id,
              head: <a href={article.path}>{title}</a>,
              cells: [
                { content: name(own) },
                { content: winner ? name(winner) : labels.tie },
                { content: labels[result] },
              ],
            })),
          },
        ]}
      />
    </section>
  );
}
