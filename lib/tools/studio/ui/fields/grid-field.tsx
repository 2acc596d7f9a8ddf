/** A list as a table of cells. Tab goes to the next cell; Enter and the arrows go up and down, as in a spreadsheet. */
import type { FieldPath } from "../../../../content/edit/json.ts";
import { onGridKey } from "./cell-keys.ts";
import { type Column, cellClass } from "./columns.ts";
import { Control } from "./control.tsx";
import { idOf, titleUnder, useForm } from "./form-context.tsx";
import { Notes } from "./labeled.tsx";

interface Props {
  label: string;
  at: FieldPath;
  columns: readonly Column[];
  /** What each row is called. */
  titles: readonly string[];
  onRemove: (index: number) => void;
}

export function GridField({ label, at, columns, titles, onRemove }: Props) {
  const form = useForm();
  // What all columns of a group share is not said twice.
  const heading = ({ names }: Column) =>
    (names.length > 1 ? names.slice(1) : names).map((name) => titleUnder(form, name)).join(": ");
  return (
    <section className="grid" aria-label={`${label}, as a table`}>
      <table onKeyDown={onGridKey}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.names.join()} scope="col" title={column.schema.description}>
                {heading(column)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {titles.map((title, index) => (
            <tr key={index}>
              {columns.map((column) => {
                const path = [...at, index, ...column.at];
                return (
                  <td key={column.names.join()} className={cellClass(column)}>
                    <label className="unseen" htmlFor={idOf(form, path)}>
                      {`${title}: ${heading(column)}`}
                    </label>
                    <Control schema={{ ...column.schema, description: "" }} at={path} />
                    <Notes at={path} />
                  </td>
                );
              })}
              <td>
                <button
                  type="button"
                  className="quiet"
                  aria-label={`Remove: ${title}`}
                  title="Remove"
                  onClick={() => onRemove(index)}
                >
                  ×
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
