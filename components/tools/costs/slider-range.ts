import { ASSUMPTIONS, type InputKey } from "#lib/costs/assumptions.ts";

/** Where a slider ends and how far one step goes. The field also accepts values beyond it. */
export type SliderRange = { readonly from: number; readonly to: number; readonly step: number };

/** Inputs whose usual values say nothing about how far a reader may want to go. */
const CHOSEN: Partial<Record<InputKey, SliderRange>> = {
  people: { from: 1, to: 250, step: 1 },
  devices: { from: 0, to: 400, step: 1 },
  servers: { from: 0, to: 10, step: 1 },
  helpHours: { from: 0, to: 20, step: 0.5 },
  securityRate: { from: 0, to: 10, step: 0.05 },
  minimumBilled: { from: 0, to: 50, step: 1 },
  afterHoursMultiplier: { from: 1, to: 4, step: 0.25 },
  contractYears: { from: 1, to: 10, step: 1 },
  minimumStaff: { from: 0, to: 5, step: 0.5 },
  hoursSpread: { from: 0, to: 1.5, step: 0.05 },
  outageHoursSpread: { from: 0, to: 1.5, step: 0.05 },
};

/** A round number no smaller: 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((n) => n * unit >= value) ?? 10) * unit;
}

/**
 * A slider's range: percentages go to 100, other inputs from their least to about three times the default, in about a
 * hundred steps.
 */
export function sliderRange(key: InputKey): SliderRange {
  const chosen = CHOSEN[key];
  if (chosen) return chosen;
  const { min, max, value, unit } = ASSUMPTIONS[key];
  if (unit === "percent") return { from: min, to: max, step: 1 };
  const to = Math.min(max, roundUp(3 * value));
  return { from: min, to, step: roundUp(to / 120) };
}
