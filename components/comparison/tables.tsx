import { StackingTable } from "#components/ui/stacking-table.tsx";
import type { Document } from "#lib/content/documents.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import type { Page } from "#lib/kinds/pages.ts";
import type { ResolvedPrice } from "#lib/page/resolved.ts";
import { priceRange } from "#lib/page/words.ts";
import { NoteLink } from "./note-link.tsx";

interface ResponsibilityMatrixProps {
  siteContent: SiteContent;
  responsibilities: Document<"responsibilities">;
}

/** Who does what, a column a way of working. */
export function ResponsibilityMatrix({ siteContent, responsibilities }: ResponsibilityMatrixProps) {
  const labels = siteContent.labels.comparison;
  const { title, columns, groups } = responsibilities.data;
  return (
    <StackingTable
      label={title}
      caption={title}
      columns={[labels.task, ...columns.map(({ name }) => name)]}
      groups={groups.map(({ name, tasks }) => ({
        name,
        rows: tasks.map(({ task, who: entries, note }) => ({
          key: task,
          head: <Explained by={note}>{task}</Explained>,
          cells: columns.map(({ id }) => {
            const entry = entries[id];
            return entry
              ? { content: labels.responsible[entry], className: `who-${entry}` }
              : { content: null };
          }),
        })),
      }))}
    />
  );
}

interface ServiceLevelTableProps {
  siteContent: SiteContent;
  levels: Document<"service-levels">;
}

/** Response times. A response is promised; a resolution is not. */
export function ServiceLevelTable({ siteContent, levels: { data } }: ServiceLevelTableProps) {
  const { name, hours, levels, note } = data;
  return (
    <>
      <StackingTable
        label={name}
        caption={`${name}. ${hours}`}
        columns={siteContent.labels.comparison.serviceLevels}
        groups={[
          {
            rows: levels.map((level) => ({
              key: level.severity,
              head: <Explained by={level.meaning}>{level.severity}</Explained>,
              cells: [{ content: level.response }, { content: level.updates }, { content: level.hours }],
            })),
          },
        ]}
      />
      <p className="table-note">{note}</p>
    </>
  );
}

interface PriceTableProps {
  page: Page;
  siteContent: SiteContent;
  prices: ResolvedPrice[];
}

/** Prices with what each is counted by and where it comes from. */
export function PriceTable({ page, siteContent, prices }: PriceTableProps) {
  const { company } = siteContent;
  const labels = siteContent.labels.comparison;
  return (
    <StackingTable
      label={labels.pricesOf(prices.map(({ data }) => data.name).join("; "))}
      caption={labels.priceCaption(
        company.name,
        prices.some(({ data }) => data.basis === "sample"),
      )}
      columns={labels.priceColumns}
      groups={[
        {
          rows: prices.map(({ id, data, fact }) => ({
            key: id,
            head: data.name,
            cells: [
              {
                className: "amount",
                content: <Explained by={data.unit}>{priceRange(data, company.language)}</Explained>,
              },
              {
                className: "long",
                content: (
                  <>
                    {data.note}
                    {fact && <NoteLink {...{ page, siteContent }} source={fact.data.source} />}
                  </>
                ),
              },
            ],
          })),
        },
      ]}
    />
  );
}

/** Words with a smaller line under them; the space is for whoever reads the text alone: "$1,350 10 hours", not "$1,35010 hours". */
function Explained({ by, children }: { by: string | undefined; children: string }) {
  return (
    <>
      {children}
      {by && (
        <>
          {" "}
          <span className="asks">{by}</span>
        </>
      )}
    </>
  );
}
