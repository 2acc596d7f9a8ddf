import { type Markup, markup } from "#components/ui/markup.ts";
import { stackingTable } from "#components/ui/stacking-markup.ts";
import type { Scenario } from "#lib/costs/scenario.ts";
import { LEVELS, verdict } from "#lib/costs/verdict.ts";
import type { Labels } from "#lib/site/labels.ts";

/** Which model costs least at three levels of the two unknowns: columns are hours of help, rows the value of an hour. */
export function levelTable(s: Scenario, labels: Labels["costs"]): Markup {
  const { levels } = labels;
  return stackingTable(
    levels.caption(s.people),
    ["", ...([0, 1, 2] as const).map((level) => levels.help(level, LEVELS.helpHours[level]))],
    LEVELS.downtimeCost.map((downtimeCost) => ({
      head: markup`${levels.hour(downtimeCost)}`,
      cells: LEVELS.helpHours.map((helpHours) => {
        const { ranked, first } = verdict({ ...s, helpHours, downtimeCost });
        return levels.cell(ranked.filter(({ model }) => first.includes(model)));
      }),
    })),
  );
}
