import { type Markup, type MarkupPart, markup } from "./markup.ts";

type Row = { readonly head: MarkupPart; readonly cells: readonly MarkupPart[]; readonly look?: string };

/**
 * A table as StackingTable (stacking-table.tsx) draws it, for pages whose script draws it again: on a narrow screen each row's head, and
 * below it its cells, each after its column's name.
 *
 * @param columns the headings; the first is above the row headers
 * @param heads classes of the headings after the first
 */
export function stackingTable(
  caption: string,
  columns: readonly string[],
  rows: readonly Row[],
  heads: readonly string[] = [],
): Markup {
  const [first = "", ...names] = columns;
  return markup`<table role="table" class="stacking"><caption>${caption}</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${first}</th>${names.map((name, index) => markup`<th role="columnheader" scope="col"${classes(heads[index])}>${name}</th>`)}</tr></thead><tbody role="rowgroup">${rows.map(
    ({ head, cells, look }) =>
      markup`<tr role="row"${classes(look)}><th role="rowheader" scope="row">${head}</th>${cells.map((cell, index) => markup`<td role="cell" data-label="${names[index]}">${cell}</td>`)}</tr>`,
  )}</tbody></table>`;
}

const classes = (names = "") => names !== "" && markup` class="${names}"`;
