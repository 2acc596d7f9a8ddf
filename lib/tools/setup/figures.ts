/** The company's own prices, as --price gives them. */
import { closest, didYouMean } from "../../content/check/suggest.ts";
import type { Choices } from "./answers.ts";
import { SetupError } from "./setup-error.ts";

/** The figure of one price, as `--price managed-per-user=100-150` gives it. */
export interface Figure {
  from: number;
  to?: number;
}

/**
 * @throws SetupError naming a price that there is none of, or a figure that is none
 */
export function figuresOf(written: readonly string[], { prices }: Choices): Map<string, Figure> {
  return new Map(
    written.map((entry) => {
      const [id = "", figure = ""] = entry.split("=").map((part) => part.trim());
      if (!prices.includes(id))
        throw new SetupError(
          `--price ${entry}: there is no price '${id}'.${didYouMean(closest(id, prices))} There: ${prices.join(", ")}.`,
        );
      const [, from, to] = /^\$?(\d+(?:\.\d+)?)(?:\s*[-–]\s*\$?(\d+(?:\.\d+)?))?$/.exec(figure) ?? [];
      if (from === undefined || (to !== undefined && Number(to) < Number(from)))
        throw new SetupError(
          `--price ${entry}: '${figure}' is not a price. Write ${id}=140, or ${id}=115-165 with the lower figure first.`,
        );
      return [id, { from: Number(from), ...(to !== undefined && { to: Number(to) }) }];
    }),
  );
}
