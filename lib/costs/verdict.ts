import type { InputKey } from "./assumptions.ts";
import { expectedCosts } from "./expected.ts";
import { BREAK_FIX_UP_TO, MODEL_IDS, type ModelId, modelsFor } from "./models.ts";
import { recordOf } from "./record.ts";
import { devicesFor, type Scenario } from "./scenario.ts";

/** Averages that differ by less than this share of the larger one are a tie: what goes into them is not known better. */
export const TIE = 0.05;

type Cost = { readonly model: ModelId; readonly mean: number };

/** Models by average cost, and the first of them with all that tie with it: one alone is a winner. */
export type Verdict<C extends Cost> = { readonly ranked: readonly C[]; readonly first: readonly C[] };

/** Who costs least: ranks the models and calls a tie a tie. */
export function verdictOf<C extends Cost>(costs: readonly C[]): Verdict<C> {
  const ranked = [...costs].sort((a, b) => a.mean - b.mean);
  const least = ranked[0]?.mean ?? 0;
  return { ranked, first: ranked.filter(({ mean }) => mean * (1 - TIE) <= least) };
}

/** The verdict on a firm among the models that one of its size would consider. */
export function verdict(s: Scenario): Verdict<Cost> {
  const costs = expectedCosts(s);
  return verdictOf(modelsFor(s.people).map((model) => ({ model, mean: costs[model] })));
}

/** The two inputs that decide most and that nobody has measured. */
export const UNKNOWNS = ["helpHours", "downtimeCost"] as const;
export type Unknown = (typeof UNKNOWNS)[number];

export const isUnknown = (key: InputKey): key is Unknown => UNKNOWNS.some((unknown) => unknown === key);

/** Either side of an ordinary firm: one that is quiet or busy, and hours that cost little or much. `docs/cost-model.md` says why. */
const EXTREMES = {
  helpHours: [3, 10],
  downtimeCost: [15, 100],
} as const satisfies Record<Unknown, readonly [number, number]>;

/** An unknown at one of the three levels that are shown. */
export type Level = { readonly level: "low" | "ordinary" | "high"; readonly value: number };

/**
 * The levels of an unknown, around what is usual for a firm.
 *
 * @example levelsOf("helpHours", 5).map(({ value }) => value) // [3, 5, 10]
 */
export function levelsOf(key: Unknown, usual: number): readonly Level[] {
  const [low, high] = EXTREMES[key];
  return [
    { level: "low", value: low },
    { level: "ordinary", value: usual },
    { level: "high", value: high },
  ];
}

/** The inputs along which a verdict is followed. */
export const FOLLOWED = ["people", ...UNKNOWNS, "hourlyRate"] as const;
export type Followed = (typeof FOLLOWED)[number];

/** From where, how far and in what steps each is followed: a finer answer would claim more than is known. */
const STEPS = {
  people: { from: 1, to: 500, step: 1 },
  helpHours: { from: 0, to: 20, step: 0.5 },
  downtimeCost: { from: 0, to: 200, step: 5 },
  hourlyRate: { from: 0, to: 500, step: 5 },
} as const satisfies Record<Followed, { from: number; to: number; step: number }>;

/** A range of one input over which the verdict on two models is the same: one of them, or a tie. */
export type Range = { readonly from: number; readonly to: number; readonly winner: ModelId | null };

/**
 * Which of two models costs less over which range of one input, all else equal (devices follow people, and break/fix is followed as far as it is
 * considered). The ranges follow one another, from the first value to the last.
 *
 * @example ranges(scenario(), "breakFix", "managed", "helpHours") // [{ from: 0, to: 3.5, winner: "breakFix" }, …]
 */
export function ranges(s: Scenario, a: ModelId, b: ModelId, key: Followed): readonly Range[] {
  const { from, to, step } = STEPS[key];
  const last = key === "people" && (a === "breakFix" || b === "breakFix") ? BREAK_FIX_UP_TO : to;
  const costsAt = costsAlong(s, key);
  const found: { from: number; to: number; winner: ModelId | null }[] = [];
  for (let value = from; value <= last; value += step) {
    const costs = costsAt(value);
    const { first } = verdictOf([a, b].map((model) => ({ model, mean: costs[model] })));
    const winner = first.length > 1 ? null : (first[0]?.model ?? null);
    const before = found.at(-1);
    if (before?.winner === winner) before.to = value;
    else found.push({ from: value, to: value, winner });
  }
  return withoutFlicker(found, FLICKER * step);
}

/** At the edge of a tie, whole devices and half positions tip the verdict to and fro: so many steps of it are no range. */
const FLICKER = 5;

/** Takes a short range between two of the same verdict for one of them. */
function withoutFlicker(found: readonly Range[], least: number): readonly Range[] {
  const kept: Range[] = [];
  for (let i = 0; i < found.length; i++) {
    const [range, next] = [found[i], found[i + 1]];
    const before = kept.at(-1);
    if (!range) continue;
    if (before && next && before.winner === next.winner && range.to - range.from < least) {
      kept[kept.length - 1] = { ...before, to: next.to };
      i += 1;
    } else kept.push(range);
  }
  return kept;
}

/**
 * Expected costs as one input moves. They are affine in every input that is followed but people, who bring devices, floors and half positions:
 * two evaluations give all values between, so that a moving slider does not ask for forty.
 */
function costsAlong(s: Scenario, key: Followed): (value: number) => Readonly<Record<ModelId, number>> {
  if (key === "people") return (people) => expectedCosts({ ...s, people, devices: devicesFor(people, s) });
  const { from, to } = STEPS[key];
  const low = expectedCosts({ ...s, [key]: from });
  const high = expectedCosts({ ...s, [key]: to });
  return (value) => {
    const share = (value - from) / (to - from);
    return recordOf(MODEL_IDS, (model) => low[model] + share * (high[model] - low[model]));
  };
}
