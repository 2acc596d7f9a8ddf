import { Scroller } from "#components/ui/scroller.tsx";
import { Sentence } from "#components/ui/sentence.tsx";
import { untilFound } from "#components/ui/until-found.ts";
import { differences, type Verdict, verdict } from "#lib/comparison/verdict.ts";
import type { Document } from "#lib/content/documents.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { Page } from "#lib/kinds/pages.ts";
import type { ResolvedComparison } from "#lib/page/resolved.ts";
import { groupLeader } from "#lib/page/words.ts";
import { readableDate } from "#lib/site/dates.ts";
import { ComparisonFilter, FoldedRows } from "./comparison-filter.tsx";
import { GroupLeader } from "./group-leader.tsx";
import { NoteLink } from "./note-link.tsx";
import { Rating } from "./rating.tsx";

type Option = Document<"options">;
type Criterion = Document<"comparisons">["data"]["criteria"][number];

interface ComparisonTableProps {
  page: Page;
  siteContent: SiteContent;
  comparison: ResolvedComparison;
}

/**
 * A comparison as a table: one column an option, one group of rows a subject, with who leads in it. On narrow screens
 * each row becomes a card; the roles are written out because changing a table's display takes them away.
 */
export function ComparisonTable({ page, siteContent, comparison }: ComparisonTableProps) {
  const { title, criteria, checkedAt } = comparison.data;
  const { facts, options } = comparison;
  const { groups } = verdict(comparison.data);
  const differing = new Set(
    differences(comparison.data)
      .filter(({ spread }) => spread > 0)
      .map(({ criterion }) => criterion),
  );
  const labels = siteContent.labels.comparison;
  const name = `table-${comparison.id}`;
  return (
    <div className={`comparison cols-${options.length}`}>
      <ComparisonFilter
        labels={labels.filter}
        groups={groups.map(({ group }) => group)}
        even={criteria.length - differing.size}
        rows={criteria.length}
      />
      <Scroller labelledBy={name}>
        <table role="table">
          <caption>
            <Sentence
              parts={labels.rowByRow(
                <b id={name}>{title}</b>,
                readableDate(checkedAt, siteContent.company.language),
              )}
            />
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {labels.criterion}
              </th>
              {options.map(({ id, data }) => (
                <th role="columnheader" scope="col" key={id} className={`opt-${data.color}`}>
                  {data.name}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((standing) => (
            <tbody role="rowgroup" key={standing.group}>
              <GroupRow {...{ siteContent, standing, options }} />
              {criteria
                .filter(({ group }) => group === standing.group)
                .map((criterion) => (
                  <tr
                    role="row"
                    key={criterion.id}
                    {...(!differing.has(criterion.id) && { className: "comparison-same" })}
                  >
                    <th role="rowheader" scope="row">
                      {criterion.name}
                      <span className="asks" {...untilFound}>
                        {criterion.question}
                      </span>
                    </th>
                    {options.map((option) => (
                      <ValueCell key={option.id} {...{ page, siteContent, criterion, facts, option }} />
                    ))}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </Scroller>
      <FoldedRows labels={labels.filter} rows={criteria.length} />
    </div>
  );
}

interface GroupRowProps {
  siteContent: SiteContent;
  standing: Verdict["groups"][number];
  options: Option[];
}

/** The name of a group of rows, and who leads in it: in the leader's own column, and in the first where several lead, or none. */
function GroupRow({ siteContent, standing, options }: GroupRowProps) {
  const [leader, ...others] = groupLeader(standing, options).ahead;
  const before = leader && others.length === 0 ? options.indexOf(leader) : 0;
  return (
    <tr role="row" className="group">
      <th role="rowheader" scope="rowgroup">
        {standing.group}
      </th>
      {before > 0 && <td role="cell" colSpan={before} />}
      <td role="cell" colSpan={options.length - before}>
        <GroupLeader {...{ siteContent, standing, options }} withWords />
      </td>
    </tr>
  );
}

interface ValueCellProps {
  page: Page;
  siteContent: SiteContent;
  criterion: Criterion;
  facts: ResolvedComparison["facts"];
  option: Option;
}

function ValueCell({ page, siteContent, criterion, facts, option }: ValueCellProps) {
  const value = criterion.values[option.id];
  if (!value) return null;
  const fact = value.fact ? facts.get(value.fact)?.data : undefined;
  return (
    <td role="cell" className={`opt-${option.data.color}`} data-label={option.data.name}>
      <Rating labels={siteContent.labels.comparison} score={value.score} />
      <span className="value" {...untilFound}>
        {value.text}
        {fact && <NoteLink {...{ page, siteContent }} source={fact.source} />}
      </span>
    </td>
  );
}
