import type { Markup } from "#components/ui/markup.ts";
import { stackingTable } from "#components/ui/stacking-markup.ts";
import type { Scenario } from "#lib/costs/scenario.ts";
import { levelsOf, verdict } from "#lib/costs/verdict.ts";
import type { Labels } from "#lib/site/labels.ts";

/** Which model costs least at three levels of the two unknowns: columns are hours of help, rows the value of an hour. */
export function levelTable(s: Scenario, { costs, costPage }: Pick<Labels, "costs" | "costPage">): Markup {
  const words = costPage.levelTable;
  const helpLevels = levelsOf("helpHours", s.helpHours);
  return stackingTable(
    words.caption(s.people),
    ["", ...helpLevels.map(words.help)],
    levelsOf("downtimeCost", s.downtimeCost).map(({ value: downtimeCost }) => ({
      head: words.hour(downtimeCost),
      cells: helpLevels.map(({ value: helpHours }) => {
        const { first } = verdict({ ...s, helpHours, downtimeCost });
        const told = first.map(({ model, mean }) => words.cost(costs.inSentence(model), costs.money(mean)));
        return told.length > 1 ? words.tie(told) : told.join("");
      }),
    })),
  );
}
