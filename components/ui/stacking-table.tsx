import type { ReactNode } from "react";
import { Scroller } from "./scroller.tsx";

export interface StackingRow {
  key: string;
  head: ReactNode;
  /** One entry a column after the first. */
  cells: { content: ReactNode; className?: string }[];
}

interface StackingTableProps {
  /** Names the region; different from those of other tables on the page. */
  label: string;
  caption: ReactNode;
  /** The headings; the first is above the row headers. */
  columns: string[];
  /** Rows under an optional heading of their own. */
  groups: { name?: string; rows: StackingRow[] }[];
}

/**
 * A table that becomes a stack on narrow screens: each row's head, and below it its cells, each after its column's name. The roles
 * are written out because changing a table's display takes them away.
 */
export function StackingTable({ label, caption, columns, groups }: StackingTableProps) {
  const [, ...names] = columns;
  return (
    <Scroller label={label}>
      <table role="table" className="stacking">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((name) => (
              <th role="columnheader" scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ name, rows }, index) => (
          <tbody role="rowgroup" key={name ?? index}>
            {name && (
              <tr role="row" className="group">
                <th role="rowheader" scope="rowgroup" colSpan={columns.length}>
                  {name}
                </th>
              </tr>
            )}
            {rows.map(({ key, head, cells }) => (
              <tr role="row" key={key}>
                <th role="rowheader" scope="row">
                  {head}
                </th>
                {cells.map(({ content, className }, column) => (
                  <td role="cell" key={names[column]} data-label={names[column]} className={className}>
                    {content}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scroller>
  );
}
