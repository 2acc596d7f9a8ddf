/** Which process of a program worked when, as a drawing of letters. */

/** What every process had used at one moment. */
export interface Look {
  /** Seconds since the program began. */
  at: number;
  processes: { id: number; name: string; cpu: number }[];
}

const levels = " ▁▂▃▄▅▆▇█";
const columns = 60;

/**
 * A line for each process that took at least a hundredth of the whole, and one for all of them together. A full block is one core that worked
 * all the time; in the last line, all cores.
 *
 * @param cores how many the machine has
 */
export function timeline(looks: readonly Look[], cores: number): string[] {
  const end = looks.at(-1)?.at ?? 0;
  const width = end / columns;
  const rows = new Map<number, { name: string; from: number; loads: number[] }>();
  const all = Array<number>(columns).fill(0);
  const before = new Map<number, number>();
  for (const { at, processes } of looks) {
    const column = Math.min(columns - 1, Math.floor(at / width));
    for (const { id, name, cpu } of processes) {
      const row = rows.get(id) ?? { name, from: at, loads: Array<number>(columns).fill(0) };
      rows.set(id, { ...row, name: name || row.name });
      const more = cpu - (before.get(id) ?? 0);
      before.set(id, cpu);
      row.loads[column] = (row.loads[column] ?? 0) + more;
      all[column] = (all[column] ?? 0) + more;
    }
  }
  const drawn = (loads: readonly number[], full: number) =>
    loads
      .map((load) => levels[Math.min(levels.length - 1, Math.ceil((load / full) * (levels.length - 1)))])
      .join("");
  const sum = (loads: readonly number[]) => loads.reduce((total, load) => total + load, 0);
  const line = (name: string, seconds: number, drawing: string) =>
    `${name.slice(0, 30).padEnd(30)} ${seconds.toFixed(1).padStart(6)} |${drawing}|`;
  const total = sum(all);
  return [
    line(`seconds of the processor`, total, `0 s`.padEnd(columns - 8) + `${end.toFixed(0)} s`.padStart(8)),
    ...[...rows.values()]
      .filter(({ loads }) => sum(loads) >= total / 100)
      .sort((a, b) => a.from - b.from)
      .map(({ name, loads }) => line(name, sum(loads), drawn(loads, width))),
    line("all", total, drawn(all, width * cores)),
  ];
}
