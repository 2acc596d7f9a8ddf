import type { ReadersView } from "../../contract.ts";

type Chart = NonNullable<ReadersView["sections"][number]["chart"]>;

/** A table whose numbers are drawn beside them, so that it says the same to everybody. */
export function WeeksChart({ chart: { title, bars } }: { chart: Chart }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table className="weeks-chart">
      <caption>{title}</caption>
      <tbody>
        {bars.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="weeks-bar">
              <span style={{ width: `${(100 * value) / most}%` }} />
            </td>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
